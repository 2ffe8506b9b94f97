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
} from '../domain/voice.ts'
import { maybeWritten } from '../domain/written.ts'
import { type AnswerToKeep, type Kept, keepAnswers, keepUnlinked } from '../store/answers.ts'
import { sealEquality } from '../store/equality-answers.ts'
import type { OutsideKey } from '../store/outside-key.ts'
import { fieldErrors, type World } from './command.ts'
import { groupCommit } from './group-commit.ts'

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

// The most people whose answers may wait for a commit at once; past it, the page asks to try again in a moment.
const mostWaiting = 5000
const mostTogether = 256

/** Where answers are kept, many at a time. */
export function answerCommits({ database, key }: Pick<World, 'database' | 'key'>) {
  const linked = groupCommit<AnswerToKeep, Kept>(
    (organisation, batch) => keepAnswers(database, organisation, batch),
    mostTogether,
  )
  const unlinked = groupCommit<AnswerToKeep, Kept>(
    (organisation, batch) => keepUnlinked(database, key, organisation, batch),
    mostTogether,
  )
  return {
    full: () => linked.waiting() + unlinked.waiting() > mostWaiting,
    keep: (organisation: string, answer: AnswerToKeep): Promise<Kept> =>
      (answer.identity === 'unlinked' ? unlinked : linked).add(organisation, answer),
  }
}

export type AnswerCommits = ReturnType<typeof answerCommits>

// The same form gives the same key however often it is sent, so a retry can show it again although only its hash is kept.
const keyOf = (key: OutsideKey, conversation: string, token: string, language: Language): readonly string[] =>
  keyFrom(key.hash('answer-key', `words ${conversation} ${token}`), language)

/** The keyed hash under which a participant's key is looked up. */
export const keyHash = (key: OutsideKey, canonical: string): Buffer =>
  key.hash('answer-key', `typed ${canonical}`)

/** Why a voice is held, or nothing where it is not. */
function heldFor(
  words: string,
  firstReader: FirstReader,
  flooding: boolean,
): readonly HoldReason[] | undefined {
  const reasons = [...screen(words, firstReader), ...(flooding ? (['flood'] as const) : [])]
  return reasons.length > 0 ? reasons : undefined
}

interface Given {
  readonly language: Language
  readonly consentText: Buffer
  readonly fields: unknown
  /** Whether more answers come from where this one comes from than is usual. Asked once, when it is about to be kept. */
  readonly flooding?: () => boolean
}

/** Keeps one person's answer. When this says it is kept, it is on disk. */
export async function answer(
  world: World,
  commits: AnswerCommits,
  conversation: AnsweredConversation,
  { language, consentText, fields, flooding = () => false }: Given,
): Promise<Outcome<{ key: readonly string[] | null }>> {
  const parsed = AnswerInput.safeParse(fields)
  if (!parsed.success) return problem('check-fields', fieldErrors(parsed.error))
  const { token, who, identity, consent, came, firstReader, ...given } = parsed.data
  const voices = [given.words1, given.words2, given.words3]
    .slice(0, conversation.questions)
    .flatMap((text, n) => (text ? [{ question: n + 1, words: text }] : []))
  if (voices.length === 0) return problem('check-fields', { words1: 'error.words-missing' })
  const tooLong = voices.filter((voice) => countWords(voice.words) > (conversation.mostWords ?? Infinity))
  if (tooLong.length > 0)
    return problem(
      'check-fields',
      Object.fromEntries(tooLong.map(({ question }) => [`words${question}`, 'error.too-many-words'])),
    )
  const equal = equalityInput(conversation.equality).safeParse(fields)
  if (!equal.success) return problem('check-fields', fieldErrors(equal.error))
  // What would lead back to somebody who chose that nothing does is left aside, whatever the form held.
  const said = identity === 'unlinked' ? null : equalitySaid(conversation.equality, equal.data)
  if (!conversation.open) return problem('not-open')
  if (commits.full()) return problem('busy')
  const key = identity === 'unlinked' ? null : keyOf(world.key, conversation.conversation, token, language)
  // Hashed apart for the two kinds, so that a linked answer's row is never found by what an unlinked one left.
  const tokenHash = (unlinked: boolean) =>
    world.key.hash('answer-token', `${unlinked ? 'unlinked ' : ''}${conversation.conversation} ${token}`)
  const above = flooding()
  const looked = voices.map((voice) => ({ ...voice, held: heldFor(voice.words, firstReader, above) }))
  const kept = await commits.keep(conversation.organisation, {
    conversation: conversation.conversation,
    answer: randomUUID(),
    tokenHash: tokenHash(identity === 'unlinked'),
    otherTokenHash: tokenHash(identity !== 'unlinked'),
    contentHash: world.key.hash(
      'answer-token',
      JSON.stringify([voices, who, identity, consent, came, firstReader, said]),
    ),
    keyHash: key && keyHash(world.key, canonicalKey(key)),
    language,
    speaker: who,
    side: sideOf(who),
    identity,
    consent,
    consentText,
    saidOn: world.now().toISOString().slice(0, 10),
    way: 'link',
    came,
    firstReader,
    equality: said && sealEquality(world.key, said),
    voices: looked,
  })
  if (kept === 'closed') return problem('not-open')
  if (kept === 'other') return problem('already-sent')
  // An unlinked voice is announced when it joins the others, not when it comes; one that is held, when it is let go.
  if (identity !== 'unlinked' && looked.some(({ held }) => !held)) world.announce(conversation.project)
  return done({ key })
}
