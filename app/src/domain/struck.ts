/** A part of somebody's words that was struck out: `[from, to)` in code units, as JavaScript counts them. */
export type Span = readonly [from: number, to: number]

/** What readers get of somebody's words: what stands, and where something was struck out, never what it was or how long. */
export type WordPiece =
  | { readonly kind: 'words' | 'found'; readonly text: string }
  | { readonly kind: 'struck' }

const struckOut: WordPiece = { kind: 'struck' }

/**
 * The words without what was struck out. Spans may touch, overlap, stand in any order or reach past the end; what touches is one.
 * Half a letter is never left: a span that cuts one takes all of it.
 */
export function visibleWords(words: string, struck: readonly Span[]): readonly WordPiece[] {
  const pieces: WordPiece[] = []
  let at = 0
  for (const [from, to] of joined(words, struck)) {
    if (from > at) pieces.push({ kind: 'words', text: words.slice(at, from) })
    pieces.push(struckOut)
    at = to
  }
  if (at < words.length) pieces.push({ kind: 'words', text: words.slice(at) })
  return pieces
}

/** The spans in order, apart from each other, within the words and around whole letters. */
function joined(words: string, struck: readonly Span[]): readonly Span[] {
  const whole = struck
    .map(
      ([from, to]): Span => [
        letterStart(words, Math.max(0, from)),
        letterEnd(words, Math.min(words.length, to)),
      ],
    )
    .filter(([from, to]) => from < to)
    .toSorted(([one], [other]) => one - other)
  const apart: [number, number][] = []
  for (const [from, to] of whole) {
    const last = apart.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else apart.push([from, to])
  }
  return apart
}

const low = (words: string, at: number): boolean => {
  const unit = words.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}

const letterStart = (words: string, at: number): number => (at > 0 && low(words, at) ? at - 1 : at)
const letterEnd = (words: string, at: number): number => (at < words.length && low(words, at) ? at + 1 : at)

/** Marks what a search found, within what stands: words on both sides of something struck out are not one. */
export function markFound(pieces: readonly WordPiece[], search: string): readonly WordPiece[] {
  if (search === '') return pieces
  const found = new RegExp(
    search.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === '-' ? sign : `\\${sign}`)),
    'giu',
  )
  return pieces.flatMap((piece) => (piece.kind === 'words' ? split(piece.text, found) : [piece]))
}

function split(text: string, found: RegExp): readonly WordPiece[] {
  const pieces: WordPiece[] = []
  let at = 0
  for (const match of text.matchAll(found)) {
    if (match.index > at) pieces.push({ kind: 'words', text: text.slice(at, match.index) })
    pieces.push({ kind: 'found', text: match[0] })
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push({ kind: 'words', text: text.slice(at) })
  return pieces
}

/** The words as one text, for a file: each struck part as the same mark. */
export const plainWords = (pieces: readonly WordPiece[], mark: string): string =>
  pieces.map((piece) => (piece.kind === 'struck' ? mark : piece.text)).join('')
