import { z } from 'zod'
import { maybeCardNumber, type WayBack } from '../../domain/card-number.ts'
import { ledger } from '../../domain/ledger.ts'
import { done, type Outcome, problem } from '../../domain/problem.ts'
import { maybeDay } from '../../domain/written.ts'
import { changing } from '../../store/store.ts'
import { addTypist } from '../../store/typed-answers.ts'
import type { AnswerCommits } from '../answer.ts'
import { type Acting, command, fieldErrors, perform, type World } from '../command.ts'
import { type AnsweredConversation, type GivenAnswer, type ReadAnswer, readAnswer } from '../read-answer.ts'
import { keepTogether, oneKept } from './keep-together.ts'

const longAgo = 366

const input = z.object({
  way: z.enum(['paper', 'typed'], 'error.choose'),
  came: z.enum(['typed', 'about', 'interpreted'], 'error.choose'),
  card: maybeCardNumber,
  saidOn: maybeDay,
})

type Given = GivenAnswer & { readonly fields: Readonly<Record<string, string>> }

/**
 * Keeps an answer that somebody typed for somebody, and who typed it; where the person chose that nothing leads to them, not even
 * that. On a day before, where the sheet was filled in then.
 */
export async function typeForSomeone(
  world: World,
  commits: AnswerCommits,
  by: Acting & { readonly project: string },
  conversation: (day: string) => AnsweredConversation,
  given: Given,
): Promise<Outcome<WayBack>> {
  const parsed = input.safeParse(given.fields)
  if (!parsed.success) return problem('check-fields', fieldErrors(parsed.error))
  const { way, card } = parsed.data
  const at = world.now()
  const today = at.toISOString().slice(0, 10)
  const saidOn = parsed.data.saidOn ?? today
  const first = new Date(at.getTime() - longAgo * 86_400_000).toISOString().slice(0, 10)
  if (saidOn > today || saidOn < first) return problem('check-fields', { saidOn: 'error.date-future' })
  const unlinked = given.fields.identity === 'unlinked'
  const number = unlinked ? null : card
  const asked = { ...conversation(saidOn), equality: [] }
  const read = readAnswer({ key: world.key, at }, asked, { ...given, way, card: number, saidOn })
  if (!read.ok) return read
  // In a transaction of its own, so that it leads to no answer.
  await changing(world.database, by.organisation, (store) => addTypist(store, by.project, by.person))
  const kept = unlinked
    ? await keepLoose(commits, asked, read.value)
    : await perform(world, by, keepTyped(asked, read.value, number), {})
  return kept.ok ? done({ card: number, key: read.value.key }) : kept
}

async function keepLoose(
  commits: AnswerCommits,
  { organisation }: AnsweredConversation,
  { ready }: ReadAnswer,
): Promise<Outcome<null>> {
  const kept = await commits.keep(organisation, ready)
  if (kept === 'closed') return problem('not-open')
  return kept === 'other' ? problem('already-sent') : done(null)
}

const keepTyped = (asked: AnsweredConversation, { ready }: ReadAnswer, card: string | null) =>
  command({
    input: z.object({}),
    may: 'type-for-someone',
    async run({ store, by }) {
      const kept = await keepTogether(store, [{ ready, card }], by.person)
      const outcome = oneKept(kept)
      if (!outcome.ok || kept.state !== 'kept' || kept.fresh.length === 0) return outcome
      const { conversation, way } = ready
      return done(null, ledger('typed-for-somebody', { conversation, way, answers: 1 }, asked.project))
    },
  })
