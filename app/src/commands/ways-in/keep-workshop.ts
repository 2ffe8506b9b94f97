import { z } from 'zod'
import { maybeCardNumber } from '../../domain/card-number.ts'
import { FormToken } from '../../domain/ids.ts'
import { ledger } from '../../domain/ledger.ts'
import { done, type FieldErrors, type Outcome, problem } from '../../domain/problem.ts'
import { consents } from '../../domain/voice.ts'
import { notesAtOnce } from '../../domain/workshop.ts'
import type { OutsideKey } from '../../store/outside-key.ts'
import { addTypist } from '../../store/typed-answers.ts'
import { command } from '../command.ts'
import { type AnsweredConversation, readAnswer } from '../read-answer.ts'
import { keepTogether, type WithCard } from './keep-together.ts'

const Shared = z
  .object({
    token: FormToken,
    question: z.coerce.number('error.choose').int().min(1).max(3),
    consent: z.enum(consents, 'error.choose').default('team'),
    agreed: z.literal('yes', 'error.agree'),
  })
  .catchall(z.string())

type Shared = z.output<typeof Shared>

interface Workshop {
  readonly asked: AnsweredConversation
  readonly consentText: Buffer
  readonly language: Parameters<typeof readAnswer>[2]['language']
}

/**
 * Keeps the notes of a workshop, all together or none of them. What people agreed to was read aloud once. Whoever took a card
 * comes back with it; the others' notes have no key.
 */
export const keepWorkshop = (workshop: Workshop) =>
  command({
    input: Shared,
    may: 'type-for-someone',
    async run({ store, by, at, key }, shared) {
      if (!by.project) return problem('not-yours')
      const { asked } = workshop
      if (shared.question > asked.questions) return problem('check-fields', { question: 'error.choose' })
      const read = readNotes({ key, at }, workshop, shared)
      if (!read.ok) return read
      const notes = read.value
      const kept = await keepTogether(store, notes, by.person)
      if (kept.state === 'no-card')
        return problem('check-fields', { [`card${notes[kept.at]?.place}`]: 'error.card-used' })
      if (kept.state !== 'kept') return problem(kept.state === 'closed' ? 'not-open' : 'already-sent')
      await addTypist(store, by.project, by.person)
      const value = { notes: notes.length }
      if (kept.fresh.length === 0) return done(value)
      const { conversation } = asked
      const what = { conversation, way: 'workshop', answers: kept.fresh.length }
      return done(value, ledger('typed-for-somebody', what, by.project))
    },
  })

interface Note extends WithCard {
  /** Where on the screen it stood, from 1 on. */
  readonly place: number
}

/** All notes that hold something, or what is not right with each. */
function readNotes(
  moment: { readonly key: OutsideKey; readonly at: Date },
  workshop: Workshop,
  shared: Shared,
): Outcome<readonly Note[]> {
  const notes: Note[] = []
  const errors: Record<string, string> = {}
  const cards = new Set<string>()
  for (let place = 1; place <= notesAtOnce; place++) {
    const card = maybeCardNumber.safeParse(shared[`card${place}`])
    if (!card.success) errors[`card${place}`] = 'error.card'
    else if (card.data !== null && cards.has(card.data)) errors[`card${place}`] = 'error.card-twice'
    if (card.success && card.data !== null) cards.add(card.data)
    const read = readNote(moment, workshop, shared, place)
    if (read?.ok) notes.push({ ...read.value, card: card.data ?? null, place })
    else if (read && read.problem.id !== 'check-fields') return read
    else if (read) Object.assign(errors, atPlace(read.problem.fields ?? {}, place))
    else if (card.success && card.data !== null) errors[`words${place}`] = 'error.words-missing'
  }
  if (Object.keys(errors).length > 0) return problem('check-fields', errors)
  if (notes.length === 0) return problem('check-fields', { words1: 'error.words-missing' })
  return done(asOneSet(moment.key, notes))
}

/** One note as an answer; nothing where the note is empty. */
function readNote(
  moment: { readonly key: OutsideKey; readonly at: Date },
  { asked, consentText, language }: Workshop,
  shared: Shared,
  place: number,
): Outcome<WithCard> | undefined {
  const words = shared[`words${place}`] ?? ''
  if (String(words).trim() === '') return undefined
  const { consent, question } = shared
  const read = readAnswer(
    moment,
    { ...asked, equality: [] },
    {
      language,
      consentText,
      way: 'workshop',
      // A note whose person took no card has no key: nobody could hand twenty of them out by word of mouth.
      card: String(shared[`card${place}`] ?? ''),
      fields: {
        ...{ consent, came: 'typed', who: shared[`who${place}`] ?? '' },
        token: tokenOf(moment.key, shared.token, place),
        [`words${question}`]: words,
      },
    },
  )
  return read.ok ? done({ ready: read.value.ready, card: null }) : read
}

/** The token of one note: the same each time its set is sent. */
function tokenOf(key: OutsideKey, set: string, place: number): string {
  const hex = key.hash('answer-token', `workshop ${set} ${place}`).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A set is sent again only where all of it is the same: each note's content stands for that of them all. */
function asOneSet(key: OutsideKey, notes: readonly Note[]): readonly Note[] {
  const all = notes.map(({ ready }) => ready.contentHash.toString('hex')).join(' ')
  return notes.map((note) => ({
    ...note,
    ready: { ...note.ready, contentHash: key.hash('answer-token', `set ${note.place} ${all}`) },
  }))
}

const atPlace = (fields: FieldErrors, place: number): FieldErrors =>
  Object.fromEntries(
    Object.entries(fields).map(([name, error]) => [`${name.replace(/\d$/, '')}${place}`, error]),
  )
