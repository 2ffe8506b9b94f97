import { sql } from 'kysely'
import type { Language } from '../domain/language.ts'
import type { Store } from './store.ts'

/** Words in one or more languages. */
export type Wording = Readonly<Partial<Record<Language, string>>>

export interface NewConversation {
  readonly project: string
  readonly code: string
  readonly questions: readonly Wording[]
  readonly intro: Wording
  readonly languages: readonly Language[]
  readonly closesOn: string | null
  readonly token: string
  readonly by: string
}

/** Opens a conversation, or gives the one this form already opened. */
export async function addConversation(
  { db, organisation }: Store,
  conversation: NewConversation,
): Promise<{ id: string; code: string; fresh: boolean }> {
  const made = await db
    .insertInto('conversation')
    .values({
      organisationId: organisation,
      projectId: conversation.project,
      code: conversation.code,
      questions: JSON.stringify(conversation.questions),
      intro: JSON.stringify(conversation.intro),
      languages: [...conversation.languages],
      closesOn: conversation.closesOn,
      token: conversation.token,
      createdBy: conversation.by,
    })
    .onConflict((clash) => clash.columns(['organisationId', 'projectId', 'token']).doNothing())
    .returning(['id', 'code'])
    .executeTakeFirst()
  if (made) return { ...made, fresh: true }
  const before = await db
    .selectFrom('conversation')
    .select(['id', 'code'])
    .where('projectId', '=', conversation.project)
    .where('token', '=', conversation.token)
    .executeTakeFirstOrThrow()
  return { ...before, fresh: false }
}

export interface ConversationRow {
  readonly id: string
  readonly code: string
  readonly project: string
  readonly questions: readonly Wording[]
  readonly intro: Wording
  readonly languages: readonly Language[]
  readonly closesOn: string | null
  readonly closed: boolean
}

const columns = (store: Store) =>
  store.db
    .selectFrom('conversation')
    .select(['id', 'code', 'projectId as project', 'questions', 'intro', 'languages', 'closesOn'])
    .select(sql<boolean>`closed_at is not null`.as('closed'))

type Selected = Omit<ConversationRow, 'questions' | 'intro' | 'languages'> & {
  questions: unknown
  intro: unknown
  languages: string[]
}

// The three were written by `addConversation` above from these very types.
const typed = (row: Selected): ConversationRow => ({
  ...row,
  questions: row.questions as readonly Wording[],
  intro: row.intro as Wording,
  languages: row.languages as Language[],
})

export async function getConversation(store: Store, id: string): Promise<ConversationRow | undefined> {
  const row = await columns(store).where('id', '=', id).executeTakeFirst()
  return row && typed(row)
}

export async function conversationsOf(store: Store, project: string): Promise<readonly ConversationRow[]> {
  const rows = await columns(store).where('projectId', '=', project).orderBy('createdAt').limit(100).execute()
  return rows.map(typed)
}
