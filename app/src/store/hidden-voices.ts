import { sql } from 'kysely'
import type { Store } from './store.ts'

export interface Hiding {
  readonly project: string
  readonly person: string
  readonly conversation: string
  readonly answer: string
  readonly question: number
  readonly on: string
}

/** Hides from one partner all that one person said in one answer. */
export async function hideAnswer({ db, organisation }: Store, hiding: Hiding): Promise<void> {
  await db
    .insertInto('hiddenVoice')
    .values({
      organisationId: organisation,
      projectId: hiding.project,
      personId: hiding.person,
      conversationId: hiding.conversation,
      answerId: hiding.answer,
      question: hiding.question,
      hiddenOn: hiding.on,
    })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** Shows again what a partner hid; `false` when they hid no such thing. */
export async function showAgain(
  { db }: Store,
  { id, project, person }: { readonly id: string; readonly project: string; readonly person: string },
): Promise<boolean> {
  const row = await db
    .deleteFrom('hiddenVoice')
    .where('id', '=', id)
    .where('projectId', '=', project)
    .where('personId', '=', person)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export interface HiddenRow {
  readonly id: string
  readonly conversation: string
  readonly question: number
  readonly hiddenOn: string
}

/** What a partner hid from themselves and still stands, the newest first: no words. */
export async function hiddenBy(
  { db }: Store,
  project: string,
  person: string,
): Promise<readonly HiddenRow[]> {
  return db
    .selectFrom('hiddenVoice')
    .select(['id', 'conversationId as conversation', 'question', 'hiddenOn'])
    .where('projectId', '=', project)
    .where('personId', '=', person)
    .where(
      sql<boolean>`exists (select from standing_voice v where v.organisation_id = hidden_voice.organisation_id
        and v.conversation_id = hidden_voice.conversation_id and v.answer_id = hidden_voice.answer_id)`,
    )
    .orderBy('hiddenOn', 'desc')
    .orderBy('id')
    .limit(500)
    .execute()
}
