import { done, type Outcome, problem } from '../domain/problem.ts'
import { type AnswerToKeep, type Kept, keepAnswers, keepUnlinked } from '../store/answers.ts'
import type { World } from './command.ts'
import { groupCommit } from './group-commit.ts'
import { type AnsweredConversation, type GivenAnswer, readAnswer, readableNow } from './read-answer.ts'

export { type AnsweredConversation, keyHash } from './read-answer.ts'

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

/** Keeps one person's answer. When this says it is kept, it is on disk. */
export async function answer(
  world: World,
  commits: AnswerCommits,
  conversation: AnsweredConversation,
  given: GivenAnswer,
): Promise<Outcome<{ key: readonly string[] | null }>> {
  if (commits.full()) return problem('busy')
  const read = readAnswer({ key: world.key, at: world.now() }, conversation, given)
  if (!read.ok) return read
  const { ready, key } = read.value
  const kept = await commits.keep(conversation.organisation, ready)
  if (kept === 'closed') return problem('not-open')
  if (kept === 'other') return problem('already-sent')
  if (readableNow(ready)) world.announce(conversation.project)
  return done({ key })
}
