import { sql } from 'kysely'
import type { EqualityQuestion } from '../domain/equality.ts'
import type { Language } from '../domain/language.ts'
import type { Store } from './store.ts'

/** Words in one or more languages. */
export type Wording = Readonly<Partial<Record<Language, string>>>

/** What partners may set of a conversation, at its opening and later: everything but what was asked. */
export interface ConversationSettings {
  readonly languages: readonly Language[]
  readonly opensOn: string | null
  readonly closesOn: string | null
  readonly mostAnswers: number | null
  readonly mostWords: number | null
  readonly forChildren: boolean
  readonly equality: readonly EqualityQuestion[]
}

export interface NewConversation extends ConversationSettings {
  readonly project: string
  readonly code: string
  readonly questions: readonly Wording[]
  readonly intro: Wording
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
      ...settingsOf(conversation),
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

const settingsOf = ({
  languages,
  equality,
  opensOn,
  closesOn,
  mostAnswers,
  mostWords,
  forChildren,
}: ConversationSettings) => ({
  opensOn,
  closesOn,
  mostAnswers,
  mostWords,
  forChildren,
  languages: [...languages],
  equality: [...equality],
})

/** Sets a conversation anew. Its questions stay as people were asked, in more languages where there are more. */
export async function setConversation(
  { db }: Store,
  id: string,
  { questions, ...settings }: ConversationSettings & { readonly questions: readonly Wording[] },
): Promise<void> {
  const set = { ...settingsOf(settings), questions: JSON.stringify(questions) }
  await db.updateTable('conversation').set(set).where('id', '=', id).execute()
}

/** Closes a conversation, or opens it again; `false` when it was so already. */
export async function setClosed({ db }: Store, id: string, closed: boolean): Promise<boolean> {
  const changed = await db
    .updateTable('conversation')
    .set({ closedAt: closed ? sql`now()` : null })
    .where('id', '=', id)
    .where('closedAt', closed ? 'is' : 'is not', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

export interface ConversationRow extends ConversationSettings {
  readonly id: string
  readonly code: string
  readonly project: string
  readonly questions: readonly Wording[]
  readonly intro: Wording
  readonly closed: boolean
  /** Whether as many people answered as were to be asked. */
  readonly full: boolean
}

const columns = (store: Store) =>
  store.db
    .selectFrom('conversation')
    .select(['id', 'code', 'projectId as project', 'questions', 'intro', 'languages', 'opensOn', 'closesOn'])
    .select(['mostAnswers', 'mostWords', 'forChildren', 'equality'])
    .select([
      sql<boolean>`closed_at is not null`.as('closed'),
      sql<boolean>`most_answers is not null and answers_given(organisation_id, id) >= most_answers`.as(
        'full',
      ),
    ])

type Selected = Omit<ConversationRow, 'questions' | 'intro' | 'languages' | 'equality'> & {
  questions: unknown
  intro: unknown
  languages: string[]
  equality: string[]
}

// The four were written by `addConversation` above from these very types.
const typed = (row: Selected): ConversationRow => ({
  ...row,
  questions: row.questions as readonly Wording[],
  intro: row.intro as Wording,
  languages: row.languages as Language[],
  equality: row.equality as EqualityQuestion[],
})

export async function getConversation(store: Store, id: string): Promise<ConversationRow | undefined> {
  const row = await columns(store).where('id', '=', id).executeTakeFirst()
  return row && typed(row)
}

export async function conversationsOf(store: Store, project: string): Promise<readonly ConversationRow[]> {
  const rows = await columns(store).where('projectId', '=', project).orderBy('createdAt').limit(100).execute()
  return rows.map(typed)
}
