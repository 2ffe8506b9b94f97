import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { FormToken } from '../domain/ids.ts'
import { canonicalKey, keyFrom } from '../domain/key.ts'
import type { Language } from '../domain/language.ts'
import { done, type Outcome, problem } from '../domain/problem.ts'
import { screen } from '../domain/screen.ts'
import { consents, type HoldReason, sideOf, speakers } from '../domain/voice.ts'
import { maybeWritten } from '../domain/written.ts'
import { type AnswerToKeep, type Kept, keepAnswers, keepUnlinked } from '../store/answers.ts'
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
function heldFor(words: string): readonly HoldReason[] | undefined {
  const reasons = screen(words)
  return reasons.length > 0 ? reasons : undefined
}

interface Given {
  readonly language: Language
  readonly consentText: Buffer
  readonly fields: unknown
}

/** Keeps one person's answer. When this says it is kept, it is on disk. */
export async function answer(
  world: World,
  commits: AnswerCommits,
  conversation: AnsweredConversation,
  { language, consentText, fields }: Given,
): Promise<Outcome<{ key: readonly string[] | null }>> {
  const parsed = AnswerInput.safeParse(fields)
  if (!parsed.success) return problem('check-fields', fieldErrors(parsed.error))
  const { token, who, identity, consent, ...given } = parsed.data
  const voices = [given.words1, given.words2, given.words3]
    .slice(0, conversation.questions)
    .flatMap((text, n) => (text ? [{ question: n + 1, words: text }] : []))
  if (voices.length === 0) return problem('check-fields', { words1: 'error.words-missing' })
  if (!conversation.open) return problem('not-open')
  if (commits.full()) return problem('busy')
  const key = identity === 'unlinked' ? null : keyOf(world.key, conversation.conversation, token, language)
  // Hashed apart for the two kinds, so that a linked answer's row is never found by what an unlinked one left.
  const tokenHash = (unlinked: boolean) =>
    world.key.hash('answer-token', `${unlinked ? 'unlinked ' : ''}${conversation.conversation} ${token}`)
  const kept = await commits.keep(conversation.organisation, {
    conversation: conversation.conversation,
    answer: randomUUID(),
    tokenHash: tokenHash(identity === 'unlinked'),
    otherTokenHash: tokenHash(identity !== 'unlinked'),
    contentHash: world.key.hash('answer-token', JSON.stringify([voices, who, identity, consent])),
    keyHash: key && keyHash(world.key, canonicalKey(key)),
    language,
    speaker: who,
    side: sideOf(who),
    identity,
    consent,
    consentText,
    saidOn: world.now().toISOString().slice(0, 10),
    way: 'link',
    came: 'own',
    firstReader: 'anyone',
    voices: voices.map((voice) => ({ ...voice, held: heldFor(voice.words) })),
  })
  if (kept === 'closed') return problem('not-open')
  if (kept === 'other') return problem('already-sent')
  // An unlinked voice is announced when it joins the others, not when it comes.
  if (identity !== 'unlinked') world.announce(conversation.project)
  return done({ key })
}
