import { keyHash } from '../commands/answer.ts'
import type { World } from '../commands/command.ts'
import { holderOf } from '../domain/holder.ts'
import type { Sign } from '../domain/statement-form.ts'
import type { StatementDoor } from '../readers/statement-door.ts'
import { getConversation } from '../store/conversations.ts'
import { findKey } from '../store/doors.ts'
import { findStatementKey } from '../store/statement-answers.ts'
import { reading } from '../store/store.ts'
import type { Whose } from './answering.ts'

/** Who holds a key: the participant it was given to in this round, or whoever spoke in this project with it. */
export async function wishHolder(
  world: Pick<World, 'database' | 'key'>,
  sign: Sign,
  door: StatementDoor,
  canonicals: readonly string[],
): Promise<Whose | undefined> {
  const hashes = canonicals.map((canonical) => keyHash(world.key, canonical))
  const [own, others] = await Promise.all([
    Promise.all(hashes.map((hash) => findStatementKey(world.database, hash))),
    Promise.all(hashes.map((hash) => findKey(world.database, hash))),
  ])
  const here = own.find((each) => each?.round === door.round.id)
  if (here) return { participant: here.participant, keyed: true }
  const found = others.find((each) => each?.organisation === door.organisation)
  if (!found) return undefined
  const conversation = await reading(world.database, door.organisation, (store) =>
    getConversation(store, found.conversation),
  )
  if (conversation?.project !== door.project.id) return undefined
  return { participant: holderOf(sign, door.round.id, found.answer), keyed: true }
}
