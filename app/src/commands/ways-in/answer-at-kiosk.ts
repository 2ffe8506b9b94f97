import { z } from 'zod'
import { maybeCardNumber } from '../../domain/card-number.ts'
import { done, type Outcome, problem } from '../../domain/problem.ts'
import { wasKept } from '../../store/answers.ts'
import { changing, reading } from '../../store/store.ts'
import type { AnswerCommits } from '../answer.ts'
import { fieldErrors, type World } from '../command.ts'
import {
  type AnsweredConversation,
  type GivenAnswer,
  readAnswer,
  readableNow,
  tokenHashOf,
} from '../read-answer.ts'
import { keepTogether, oneKept } from './keep-together.ts'

/**
 * Keeps an answer from a device that many people use one after the other. With the number of a card, the key on that card leads
 * to it; without one, nothing does: a key on a screen would be read by whoever comes next.
 */
export async function answerAtKiosk(
  world: World,
  commits: AnswerCommits,
  conversation: AnsweredConversation,
  given: GivenAnswer & { readonly fields: Readonly<Record<string, string>> },
): Promise<Outcome<{ readonly card: boolean }>> {
  if (commits.full()) return problem('busy')
  const number = z.object({ card: maybeCardNumber }).safeParse(given.fields)
  if (!number.success) return problem('check-fields', fieldErrors(number.error))
  const { card } = number.data
  const identity = card === null ? 'unlinked' : 'pseudonymous'
  const fields = { ...given.fields, identity, came: given.fields.came || 'own' }
  const asked = { ...conversation, equality: [] }
  const moment = { key: world.key, at: world.now() }
  const read = readAnswer(moment, asked, { ...given, fields, way: 'kiosk', card })
  if (!read.ok) return read
  const { ready } = read.value
  if (card === null) {
    const kept = await commits.keep(conversation.organisation, ready)
    if (kept === 'closed') return problem('not-open')
    return kept === 'other' ? problem('already-sent') : done({ card: false })
  }
  const kept = await changing(
    world.database,
    conversation.organisation,
    async (store) => oneKept(await keepTogether(store, [{ ready, card }], null)),
    ({ ok }) => ok,
  )
  if (!kept.ok) return kept
  if (readableNow(ready)) world.announce(conversation.project)
  return done({ card: true })
}

/** Whether a kiosk's form was sent before and kept: then whoever stands there now must not see it again. */
export const sentAtKiosk = (
  world: World,
  { organisation, conversation }: AnsweredConversation,
  token: string,
): Promise<boolean> =>
  reading(world.database, organisation, (store) =>
    wasKept(store, conversation, {
      linked: tokenHashOf(world.key, conversation, token, false),
      unlinked: tokenHashOf(world.key, conversation, token, true),
    }),
  )
