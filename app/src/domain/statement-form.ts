import { timingSafeEqual } from 'node:crypto'
import { Id } from './ids.ts'

/** What a form of the answering page is about. `list`: nothing but whose form it is. */
export type StatementForm = {
  readonly participant: string
  /** Whether they came with a key of their own: then they need no other. */
  readonly keyed: boolean
  /** When the form was made, in milliseconds: the last form wins. */
  readonly formAt: number
} & (
  | { readonly about: 'list' }
  | {
      readonly about: 'statement'
      readonly statement: string
      /** The chance with which it came up; null where it was chosen from the list. */
      readonly chance: number | null
    }
  | {
      readonly about: 'choice'
      readonly left: string
      readonly right: string
      readonly chance: number
    }
)

/** A keyed hash of a text: without the key nobody can make one. */
export type Sign = (text: string) => Buffer

const signBytes = 16

/**
 * A form as the page carries it from one answer to the next, signed: nobody can answer as another, in another round, or with another
 * chance than the page was drawn with.
 */
export function writeForm(sign: Sign, round: string, form: StatementForm): string {
  const text = partsOf(form).join('.')
  return `${text}.${signOf(sign, round, text).toString('base64url')}`
}

/** Reads such a form; `undefined` where this program did not make it for this round. */
export function readStatementForm(
  sign: Sign,
  round: string,
  written: string | undefined,
): StatementForm | undefined {
  if (!written || written.length > 300) return undefined
  const at = written.lastIndexOf('.')
  const text = written.slice(0, Math.max(at, 0))
  const given = Buffer.from(written.slice(at + 1), 'base64url')
  if (given.length !== signBytes || !timingSafeEqual(given, signOf(sign, round, text))) return undefined
  const [participant = '', keyed, made = '', about, one = '', other = '', third = ''] = text.split('.')
  const whose = { participant, keyed: keyed === 'k', formAt: Number.parseInt(made, 36) }
  if (about === 's') return { ...whose, about: 'statement', statement: one, chance: readChance(other) }
  if (about === 'c')
    return { ...whose, about: 'choice', left: one, right: other, chance: readChance(third) ?? 1 }
  return { ...whose, about: 'list' }
}

const signOf = (sign: Sign, round: string, text: string): Buffer =>
  sign(`form ${round} ${text}`).subarray(0, signBytes)

function partsOf(form: StatementForm): readonly string[] {
  const whose = [form.participant, form.keyed ? 'k' : 'n', form.formAt.toString(36)]
  if (form.about === 'statement') return [...whose, 's', form.statement, writeChance(form.chance)]
  if (form.about === 'choice') return [...whose, 'c', form.left, form.right, writeChance(form.chance)]
  return [...whose, 'l']
}

// A thousand-millionth is near enough, and a point would part the text.
const parts = 1e9
const writeChance = (chance: number | null): string =>
  chance === null ? '' : String(Math.max(1, Math.round(chance * parts)))
const readChance = (text: string): number | null => (text === '' ? null : Number(text) / parts)

/** Whom a keyed hash stands for, in the shape of an id. */
export function participantFrom(hash: Buffer): string {
  const bytes = Buffer.from(hash.subarray(0, 16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return Id.parse(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`,
  )
}
