import { sql } from 'kysely'
import type { Database } from './database.ts'
import type { Store } from './store.ts'

export interface NewCard {
  readonly number: string
  readonly keyHash: Buffer
}

/** Keeps cards that are about to be printed. Gives those whose number was still free. */
export async function addCards(
  { db, organisation }: Store,
  made: { readonly conversation: string; readonly by: string; readonly on: string },
  cards: readonly NewCard[],
): Promise<ReadonlySet<string>> {
  const kept = await db
    .insertInto('keyCard')
    .values(
      cards.map(({ number, keyHash }) => ({
        organisationId: organisation,
        number,
        keyHash,
        conversationId: made.conversation,
        madeBy: made.by,
        madeOn: made.on,
      })),
    )
    .onConflict((clash) => clash.doNothing())
    .returning('number')
    .execute()
  return new Set(kept.map(({ number }) => number))
}

/** Uses a card up for one form, and gives the hash of its key; `undefined` where there is no such card, or another form used it. */
export async function useCard(
  { db }: Store,
  card: { readonly conversation: string; readonly number: string; readonly form: Buffer },
): Promise<Buffer | undefined> {
  const used = await db
    .updateTable('keyCard')
    .set({ usedBy: card.form })
    .where('number', '=', card.number)
    .where('conversationId', '=', card.conversation)
    .where((eb) => eb.or([eb('usedBy', 'is', null), eb('usedBy', '=', card.form)]))
    .returning('keyHash')
    .executeTakeFirst()
  return used?.keyHash
}

/** Forgets the card whose key leads to an answer: nothing ties its number to anybody any more. */
export async function forgetCardOf(
  { db }: Store,
  { conversation, answer }: { readonly conversation: string; readonly answer: string },
): Promise<void> {
  await db
    .deleteFrom('keyCard')
    .where('conversationId', '=', conversation)
    .where('usedBy', '=', (eb) =>
      eb
        .selectFrom('answer')
        .select('tokenHash')
        .where('answer.conversationId', '=', conversation)
        .where('answer.id', '=', answer),
    )
    .execute()
}

/** Whether a key stands on a card that nobody has answered with yet. */
export async function isUnusedCard({ kysely }: Database, keyHash: Buffer): Promise<boolean> {
  const { rows } = await sql<{
    found: boolean
  }>`select exists (select from find_card(${keyHash})) as found`.execute(kysely)
  return rows[0]?.found ?? false
}
