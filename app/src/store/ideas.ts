import { sql } from 'kysely'
import type { Side } from '../domain/side.ts'
import type { Store } from './store.ts'
import type { VoiceRow } from './voices.ts'

export interface NewIdea {
  readonly project: string
  readonly side: Side
  readonly words: string
  readonly by: string
  readonly token: string
}

export interface IdeaRow {
  readonly id: string
  readonly words: string | null
  readonly side: Side
  readonly by: string
  readonly name: string
  readonly on: string
  readonly changed: boolean
}

/** Parks an idea; nothing when this form already parked one, with these words or others. */
export async function addIdea({ db, organisation }: Store, idea: NewIdea): Promise<string | undefined> {
  const { project, by, side, words, token } = idea
  const made = await db
    .insertInto('idea')
    .values({ organisationId: organisation, projectId: project, side, words, parkedBy: by, token })
    .onConflict((clash) => clash.columns(['organisationId', 'projectId', 'parkedBy', 'token']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

/** Whether the same idea is parked, by the same form. */
export async function sameIdea({ db }: Store, idea: NewIdea): Promise<boolean> {
  const row = await db
    .selectFrom('idea')
    .select('id')
    .where('projectId', '=', idea.project)
    .where('parkedBy', '=', idea.by)
    .where('token', '=', idea.token)
    .where('words', '=', idea.words)
    .executeTakeFirst()
  return row !== undefined
}

/** Says which voices an idea came from. */
export async function linkVoices(
  { db, organisation }: Store,
  idea: string,
  voices: readonly Pick<VoiceRow, 'id' | 'conversation'>[],
): Promise<void> {
  if (voices.length === 0) return
  await db
    .insertInto('ideaVoice')
    .values(
      voices.map(({ id, conversation }) => ({
        organisationId: organisation,
        ideaId: idea,
        conversationId: conversation,
        voiceId: id,
      })),
    )
    .execute()
}

/** Which voices the ideas of a project came from, by idea. What of them may be read is for whoever shows them to ask. */
export async function voicesOfIdeas(
  { db }: Store,
  project: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('ideaVoice')
    .innerJoin('idea', (join) =>
      join
        .onRef('idea.id', '=', 'ideaVoice.ideaId')
        .onRef('idea.organisationId', '=', 'ideaVoice.organisationId'),
    )
    .select(['ideaVoice.ideaId as idea', 'ideaVoice.voiceId as voice'])
    .where('idea.projectId', '=', project)
    .where('idea.withdrawnAt', 'is', null)
    .orderBy('ideaVoice.voiceId')
    .limit(2000)
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ idea }) => idea)].map(([idea, links]) => [
      idea,
      links.map(({ voice }) => voice),
    ]),
  )
}

/** Ideas of a project, newest first; one that was taken back has no words. */
export async function ideasOf({ db }: Store, project: string, most: number): Promise<readonly IdeaRow[]> {
  return (await db
    .selectFrom('idea')
    .innerJoin('person', (join) =>
      join
        .onRef('person.id', '=', 'idea.parkedBy')
        .onRef('person.organisationId', '=', 'idea.organisationId'),
    )
    .select(['idea.id', 'idea.words', 'idea.side', 'idea.parkedBy as by', 'person.name'])
    .select([sql<string>`parked_at::date`.as('on'), sql<boolean>`changed_at is not null`.as('changed')])
    .where('idea.projectId', '=', project)
    .orderBy('idea.parkedAt', 'desc')
    .orderBy('idea.id')
    .limit(most)
    .execute()) as IdeaRow[]
}

/** How many ideas stand, by the side they came from. */
export async function countIdeas({ db }: Store, project: string): Promise<Record<Side, number>> {
  return db
    .selectFrom('idea')
    .select([
      sql<number>`count(*) filter (where side = 'lived')::int`.as('lived'),
      sql<number>`count(*) filter (where side = 'learned')::int`.as('learned'),
    ])
    .where('projectId', '=', project)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirstOrThrow()
}

/** Whose idea is meant: one's own, in this project. */
export interface OwnIdea {
  readonly project: string
  readonly by: string
  readonly id: string
}

export async function changeIdea(
  { db }: Store,
  { project, by, id }: OwnIdea,
  words: string,
): Promise<boolean> {
  const row = await db
    .updateTable('idea')
    .set({ words, changedAt: sql`now()` })
    .where('id', '=', id)
    .where('projectId', '=', project)
    .where('parkedBy', '=', by)
    .where('withdrawnAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function withdrawIdea({ db }: Store, { project, by, id }: OwnIdea): Promise<boolean> {
  const row = await db
    .updateTable('idea')
    .set({ words: null, withdrawnAt: sql`now()` })
    .where('id', '=', id)
    .where('projectId', '=', project)
    .where('parkedBy', '=', by)
    .where('withdrawnAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
