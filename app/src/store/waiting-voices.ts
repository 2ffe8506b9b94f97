import { randomInt, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from './database.ts'
import type { OutsideKey } from './outside-key.ts'
import { openWaiting } from './seal-waiting.ts'
import { changing, type Store } from './store.ts'

interface Ready {
  readonly organisation: string
  readonly conversation: string
  readonly project: string
}

/**
 * Lets waiting answers join the others where at least `enough` people wait, or one from before a day. Gives the projects where
 * partners have something new to read; of what is held they are to notice nothing.
 */
export async function joinWaiting(
  database: Database,
  key: OutsideKey,
  enough: number,
  before: string,
): Promise<readonly string[]> {
  const { rows } = await sql<Ready>`
    select organisation_id as organisation, conversation_id as conversation, project_id as project
    from ready_to_join(${enough}, ${before})`.execute(database.kysely)
  const changed = new Set<string>()
  for (const ready of rows)
    if (await changing(database, ready.organisation, (store) => joinConversation(store, key, ready)))
      changed.add(ready.project)
  await sql`select forget_waiting_tokens()`.execute(database.kysely)
  return [...changed]
}

async function joinConversation(
  { db, organisation }: Store,
  key: OutsideKey,
  { conversation }: Ready,
): Promise<boolean> {
  // The lock that arrivals take: nobody writes what waits while it goes.
  await sql`select pg_advisory_xact_lock(hashtext('evenground.waiting'), hashtext(${organisation}))`.execute(
    db,
  )
  const gone = await db
    .deleteFrom('waitingVoice')
    .where('conversationId', '=', conversation)
    .returning(['sealed', 'saidOn'])
    .execute()
  const voices = shuffled(gone).flatMap(({ sealed, saidOn }) => {
    const { voices: said, ...waiting } = openWaiting(key, sealed)
    // A new number for the person and for each voice: none of them ever stood with what waited.
    const answerId = randomUUID()
    return said.map(({ question, words, held }) => ({
      ...waiting,
      organisationId: organisation,
      conversationId: conversation,
      answerId,
      question,
      words,
      held: held ? [...held] : null,
      identity: 'unlinked',
      saidOn,
    }))
  })
  if (voices.length > 0) await db.insertInto('voice').values(voices).execute()
  return voices.some(({ held }) => held === null)
}

/** The same in an order that tells nothing. */
function shuffled<T>(items: readonly T[]): readonly T[] {
  const order = [...items]
  for (let at = order.length - 1; at > 0; at--) {
    const other = randomInt(at + 1)
    const [one, two] = [order[at] as T, order[other] as T]
    order[at] = two
    order[other] = one
  }
  return order
}
