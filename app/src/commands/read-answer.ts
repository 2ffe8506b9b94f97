import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { countWords } from '../domain/count-words.ts'
import { type EqualityQuestion, equalityInput, equalitySaid } from '../domain/equality.ts'
import { FormToken } from '../domain/ids.ts'
import { canonicalKey, keyFrom } from '../domain/key.ts'
import type { Language } from '../domain/language.ts'
import { done, type Outcome, problem } from '../domain/problem.ts'
import { screen } from '../domain/screen.ts'
import {
  comings,
  consents,
  type FirstReader,
  firstReaders,
  type HoldReason,
  sideOf,
  speakers,
  type Way,
} from '../domain/voice.ts'
import { maybeWritten } from '../domain/written.ts'
import type { AnswerToKeep } from '../store/answers.ts'
import { sealEquality } from '../store/equality-answers.ts'
import type { OutsideKey } from '../store/outside-key.ts'
import { fieldErrors } from './command.ts'

/** The conversation an answer is for, as the participant's page knows it. */
export interface AnsweredConversation {
  readonly organisation: string
  readonly project: string
  readonly conversation: string
  readonly questions: number
  readonly open: boolean
  /** The most words to one question, where there is such a limit. */
  readonly mostWords: number | null
  /** The optional questions on equality that it asks. */
  readonly equality: readonly EqualityQuestion[]
}

const words = maybeWritten({ most: 8000 })

const AnswerInput = z.object({
  token: FormToken,
  words1: words,
  words2: words,
  words3: words,
  who: z
    .union([z.enum(speakers), z.literal('')], 'error.choose')
    .optional()
    .transform((who) => who || null),
  identity: z.enum(['pseudonymous', 'unlinked'], 'error.choose').default('pseudonymous'),
  consent: z.enum(consents, 'error.choose').default('team'),
  came: z.enum(comings, 'error.choose').default('own'),
  firstReader: z.enum(firstReaders, 'error.choose').default('anyone'),
  website: z.string().max(0, 'answer.leave-empty').optional(),
})

// The same form gives the same key however often it is sent, so a retry can show it again although only its hash is kept.
const keyOf = (key: OutsideKey, conversation: string, token: string, language: Language): readonly string[] =>
  keyFrom(key.hash('answer-key', `words ${conversation} ${token}`), language)

/** The keyed hash under which a participant's key is looked up. */
export const keyHash = (key: OutsideKey, canonical: string): Buffer =>
  key.hash('answer-key', `typed ${canonical}`)

/** The keyed hash of a form's token: apart for the two kinds, so that a linked answer's row is never found by what an unlinked one left. */
export const tokenHashOf = (key: OutsideKey, conversation: string, token: string, unlinked: boolean) =>
  key.hash('answer-token', `${unlinked ? 'unlinked ' : ''}${conversation} ${token}`)

/** Why a voice is held, or nothing where it is not. */
function heldFor(
  words: string,
  firstReader: FirstReader,
  flooding: boolean,
): readonly HoldReason[] | undefined {
  const reasons = [...screen(words, firstReader), ...(flooding ? (['flood'] as const) : [])]
  return reasons.length > 0 ? reasons : undefined
}

/** How somebody's form came. */
export interface GivenAnswer {
  readonly language: Language
  readonly consentText: Buffer
  readonly fields: unknown
  /** The way in; a link unless it says otherwise. */
  readonly way?: Way
  /** The day it was said, where that was not today. */
  readonly saidOn?: string
  /** The number of a printed card whose key is theirs, in place of a key made now. */
  readonly card?: string | null
  /** Whether more answers come from where this one comes from than is usual. Asked once, when it is about to be kept. */
  readonly flooding?: () => boolean
}

/** An answer that is ready to be kept, with the words of its key. */
export interface ReadAnswer {
  readonly ready: AnswerToKeep
  readonly key: readonly string[] | null
}

type SaidAnswer = z.output<typeof AnswerInput>

/** The words to each question, or what is not right with them. */
function wordsOf(said: SaidAnswer, { questions, mostWords }: AnsweredConversation) {
  const voices = [said.words1, said.words2, said.words3]
    .slice(0, questions)
    .flatMap((text, n) => (text ? [{ question: n + 1, words: text }] : []))
  if (voices.length === 0) return problem('check-fields', { words1: 'error.words-missing' })
  const tooLong = voices.filter((voice) => countWords(voice.words) > (mostWords ?? Infinity))
  if (tooLong.length === 0) return done(voices)
  return problem(
    'check-fields',
    Object.fromEntries(tooLong.map(({ question }) => [`words${question}`, 'error.too-many-words'])),
  )
}

/** Reads one person's answer from its form, looked through and hashed. Nothing is kept yet. */
export function readAnswer(
  { key: outside, at }: { readonly key: OutsideKey; readonly at: Date },
  conversation: AnsweredConversation,
  given: GivenAnswer,
): Outcome<ReadAnswer> {
  const parsed = AnswerInput.safeParse(given.fields)
  if (!parsed.success) return problem('check-fields', fieldErrors(parsed.error))
  const voices = wordsOf(parsed.data, conversation)
  if (!voices.ok) return voices
  const equal = equalityInput(conversation.equality).safeParse(given.fields)
  if (!equal.success) return problem('check-fields', fieldErrors(equal.error))
  if (!conversation.open) return problem('not-open')
  const { token, who, identity, consent, came, firstReader } = parsed.data
  const unlinked = identity === 'unlinked'
  const { language, consentText, way = 'link', card = null, saidOn = at.toISOString().slice(0, 10) } = given
  // What would lead back to somebody who chose that nothing does is left aside, whatever the form held.
  const said = unlinked ? null : equalitySaid(conversation.equality, equal.data)
  const key = unlinked || card !== null ? null : keyOf(outside, conversation.conversation, token, language)
  const tokenHash = (apart: boolean) => tokenHashOf(outside, conversation.conversation, token, apart)
  const above = given.flooding?.() ?? false
  const content = [voices.value, who, identity, consent, came, firstReader, said]
  const ready: AnswerToKeep = {
    conversation: conversation.conversation,
    answer: randomUUID(),
    tokenHash: tokenHash(unlinked),
    otherTokenHash: tokenHash(!unlinked),
    contentHash: outside.hash(
      'answer-token',
      JSON.stringify(way === 'link' ? content : [...content, way, card, saidOn]),
    ),
    keyHash: key && keyHash(outside, canonicalKey(key)),
    ...{ language, identity, consent, consentText, saidOn, way, came, firstReader },
    speaker: who,
    side: sideOf(who),
    equality: said && sealEquality(outside, said),
    voices: voices.value.map((voice) => ({ ...voice, held: heldFor(voice.words, firstReader, above) })),
  }
  return done({ ready, key })
}

/** Whether partners have something new to read: an unlinked voice joins the others later, a held one is let go first. */
export const readableNow = ({ identity, voices }: AnswerToKeep): boolean =>
  identity !== 'unlinked' && voices.some(({ held }) => !held)
