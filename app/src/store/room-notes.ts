import { sql } from 'kysely'
import type { Side } from '../domain/side.ts'
import type { Store } from './store.ts'

/** The private room of one side of a project. */
export interface Room {
  readonly project: string
  readonly side: Side
}

export interface RoomNoteRow {
  readonly id: string
  readonly words: string | null
  readonly by: string
  readonly name: string
  readonly on: string
}

export interface NewNote extends Room {
  readonly words: string
  readonly by: string
  readonly token: string
}

/** Hangs a note up; nothing when this form already made one, with these words or others. */
export async function addNote({ db, organisation }: Store, note: NewNote): Promise<string | undefined> {
  const { project, by, side, words, token } = note
  const made = await db
    .insertInto('roomNote')
    .values({ organisationId: organisation, projectId: project, side, words, writtenBy: by, token })
    .onConflict((clash) => clash.columns(['organisationId', 'projectId', 'writtenBy', 'token']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

/** Whether the same note hangs there, made by the same form. */
export async function sameNote({ db }: Store, note: NewNote): Promise<boolean> {
  const row = await db
    .selectFrom('roomNote')
    .select('id')
    .where('projectId', '=', note.project)
    .where('writtenBy', '=', note.by)
    .where('token', '=', note.token)
    .where('words', '=', note.words)
    .executeTakeFirst()
  return row !== undefined
}

/** Notes of one room, newest first, from before a certain one. */
export async function notesIn(
  { db }: Store,
  { project, side }: Room,
  { before, most }: { readonly before: string | null; readonly most: number },
): Promise<readonly RoomNoteRow[]> {
  let query = db
    .selectFrom('roomNote')
    .innerJoin('person', (join) =>
      join
        .onRef('person.id', '=', 'roomNote.writtenBy')
        .onRef('person.organisationId', '=', 'roomNote.organisationId'),
    )
    .select(['roomNote.id', 'roomNote.words', 'roomNote.writtenBy as by', 'person.name'])
    .select(sql<string>`written_at::date`.as('on'))
    .where('roomNote.projectId', '=', project)
    .where('roomNote.side', '=', side)
    .orderBy('roomNote.writtenAt', 'desc')
    .orderBy('roomNote.id')
    .limit(most)
  // Where the page begins stands in this room too, or nowhere: the id of another room's note finds nothing.
  if (before)
    query = query.where('roomNote.writtenAt', '<', (eb) =>
      eb
        .selectFrom('roomNote')
        .select('writtenAt')
        .where('id', '=', before)
        .where('projectId', '=', project)
        .where('side', '=', side),
    )
  return query.execute()
}

/** Takes the words of one's own note away; `false` where there is none of theirs in this room. */
export async function removeNote(
  { db }: Store,
  { project, side }: Room,
  by: string,
  id: string,
): Promise<boolean> {
  const row = await db
    .updateTable('roomNote')
    .set({ words: null, removedAt: sql`now()` })
    .where('id', '=', id)
    .where('projectId', '=', project)
    .where('side', '=', side)
    .where('writtenBy', '=', by)
    .where('removedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
