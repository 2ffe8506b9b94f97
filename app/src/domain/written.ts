import { z } from 'zod'

// Embeddings, overrides and isolates, which must be closed where they were opened, or they reorder the page around them.
const opensEmbedding = new Set(['\u202a', '\u202b', '\u202d', '\u202e'])
const opensIsolate = new Set(['\u2066', '\u2067', '\u2068'])

/** Whether a text leaves the reading order of what comes after it alone. */
function bidiInPlace(text: string): boolean {
  const open: ('embedding' | 'isolate')[] = []
  for (const sign of text) {
    if (opensEmbedding.has(sign)) open.push('embedding')
    else if (opensIsolate.has(sign)) open.push('isolate')
    else if (sign === '\u202c' && open.pop() !== 'embedding') return false
    else if (sign === '\u2069' && open.pop() !== 'isolate') return false
    else if (sign === '\n' && open.length > 0) return false
  }
  return open.length === 0
}

// Control signs but the tab and the line end, halves of letters, and what is no letter in any script.
const unkeepable = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u

/** Whether a text holds only what can be kept and shown: no control signs, no halves of letters, no reordering of the page. */
export const keepable = (text: string): boolean => !unkeepable.test(text) && bidiInPlace(text)

// Spaces of all kinds, joiners, marks of direction, fillers and the empty Braille cell: by themselves they show nothing.
const invisible = /^[\s\p{Z}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]*$/u

const tidy = (text: string): string =>
  invisible.test(text) ? '' : text.replace(/\r\n?/g, '\n').normalize('NFC').trim()

export interface WrittenLimits {
  readonly most: number
  readonly missing?: string
}

/** Words a person wrote: any script and sign they can truthfully write, up to a length. Errors are message ids. */
export const written = ({ most, missing = 'error.missing' }: WrittenLimits) =>
  z
    .string({ error: missing })
    .transform(tidy)
    .pipe(z.string().min(1, missing).max(most, 'error.too-long').refine(keepable, 'error.characters'))

/** The same, where nothing need be written; then it is `null`. */
export const maybeWritten = ({ most }: { most: number }) =>
  z
    .string()
    .optional()
    .transform((text) => tidy(text ?? '') || null)
    .pipe(z.string().max(most, 'error.too-long').refine(keepable, 'error.characters').nullable())

/** A day such as 2027-03-12, or nothing. */
export const maybeDay = z
  .string()
  .optional()
  .transform((text) => text?.trim() || null)
  .pipe(z.iso.date('error.date').nullable())

/** A whole number between two others, in digits of any script that the six languages use, or nothing. */
export const maybeNumber = ({ least, most }: { least: number; most: number }) =>
  z
    .string()
    .optional()
    .transform((text) => latinDigits(text?.trim() ?? ''))
    .transform((text) => (text === '' ? null : /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN))
    .pipe(z.number('error.number').min(least, 'error.number').max(most, 'error.number').nullable())

/** Digits as the six languages write them, as Latin ones: Arabic, Persian and Bengali digits stand in three rows of ten. */
export const latinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9\u09e6-\u09ef]/g, (digit) =>
    String(
      ((digit.codePointAt(0) ?? 0) - (digit >= '\u09e6' ? 0x9e6 : digit >= '\u06f0' ? 0x6f0 : 0x660)) % 10,
    ),
  )

export const emailAddress = z
  .string({ error: 'error.email' })
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email('error.email').max(254, 'error.email'))

/** The same, where none need be given; then it is `null`. */
export const maybeEmail = z
  .string()
  .optional()
  .transform((text) => text?.trim().toLowerCase() || null)
  .pipe(z.email('error.email').max(254, 'error.email').nullable())

/** A telephone number as people write it, or nothing. */
export const maybePhone = maybeWritten({ most: 40 }).refine(
  (number) => number === null || /^[+\d][\d\s()./-]*$/.test(number),
  'error.phone',
)
