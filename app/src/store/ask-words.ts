import { sql } from 'kysely'
import type { Side } from '../domain/side.ts'
import type { OwnAnswer } from './contacts.ts'
import type { Store } from './store.ts'

/** "May we use exactly these words, here?" No answer means no: `may` is null until there is one. */
export interface AskRow {
  readonly id: string
  readonly voice: string
  readonly excerpt: string
  readonly place: string
  readonly side: Side
  readonly askedOn: string
  readonly may: boolean | null
}

export interface NewAsk {
  readonly conversation: string
  readonly answer: string
  readonly voice: string
  readonly token: string
  readonly excerpt: string
  readonly place: string
  readonly by: string
  readonly side: Side
}

export async function addAsk(
  { db, organisation }: Store,
  ask: NewAsk,
): Promise<{ id: string; fresh: boolean }> {
  const made = await db
    .insertInto('askWords')
    .values({
      organisationId: organisation,
      conversationId: ask.conversation,
      answerId: ask.answer,
      voiceId: ask.voice,
      token: ask.token,
      excerpt: ask.excerpt,
      place: ask.place,
      askedBy: ask.by,
      side: ask.side,
    })
    .onConflict((clash) => clash.columns(['organisationId', 'askedBy', 'token']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) return { ...made, fresh: true }
  const before = await db
    .selectFrom('askWords')
    .select('id')
    .where('askedBy', '=', ask.by)
    .where('token', '=', ask.token)
    .executeTakeFirstOrThrow()
  return { ...before, fresh: false }
}

const columns = (store: Store) =>
  store.db
    .selectFrom('askWords')
    .select(['id', 'voiceId as voice', 'excerpt', 'place', 'side', 'may'])
    .select(sql<string>`asked_at::date::text`.as('askedOn'))
    .orderBy('askedAt')
    .limit(50)

/** What was asked at one key, for whoever holds it. */
export async function asksAtKey(
  store: Store,
  { conversation, answer }: Pick<OwnAnswer, 'conversation' | 'answer'>,
): Promise<readonly AskRow[]> {
  const rows = await columns(store)
    .where('conversationId', '=', conversation)
    .where('answerId', '=', answer)
    .execute()
  return rows as AskRow[]
}

/** What was asked about one voice, for partners. */
export async function asksOnVoice(store: Store, voice: string): Promise<readonly AskRow[]> {
  return (await columns(store).where('voiceId', '=', voice).execute()) as AskRow[]
}

/** What may be used of one voice beyond its consent: these words, in this place, and nothing else. */
export async function permittedWords(store: Store, voice: string): Promise<readonly AskRow[]> {
  return (await columns(store).where('voiceId', '=', voice).where('may', 'is', true).execute()) as AskRow[]
}

/** Keeps a yes or a no. It may be changed as often as the holder of the key wishes. */
export async function answerAsk(
  { db }: Store,
  { conversation, answer, ask }: Pick<OwnAnswer, 'conversation' | 'answer'> & { ask: string },
  may: boolean,
  consentText: Buffer,
): Promise<boolean> {
  const changed = await db
    .updateTable('askWords')
    .set({ may, answeredAt: sql`now()`, consentText })
    .where('id', '=', ask)
    .where('conversationId', '=', conversation)
    .where('answerId', '=', answer)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

export async function eraseAsks({ db }: Store, conversation: string, answer: string): Promise<void> {
  await db
    .deleteFrom('askWords')
    .where('conversationId', '=', conversation)
    .where('answerId', '=', answer)
    .execute()
}
