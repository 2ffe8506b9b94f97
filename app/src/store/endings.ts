import { sql } from 'kysely'
import type { EndedHow } from '../domain/ending.ts'
import type { Side } from '../domain/side.ts'
import type { Store } from './store.ts'

export interface Ending {
  readonly id: string
  readonly how: EndedHow
  readonly words: string | null
  readonly language: string
  readonly by: string
  readonly side: Side
  readonly proposedAt: Date
  readonly agreedAt: Date | null
}

/** The end that is proposed or stands. */
export async function getEnding({ db }: Store, project: string): Promise<Ending | undefined> {
  const row = await db
    .selectFrom('ending')
    .select(['id', 'how', 'words', 'language', 'proposedBy as by', 'side', 'proposedAt', 'agreedAt'])
    .where('projectId', '=', project)
    .where('takenBackAt', 'is', null)
    .where('restartedAt', 'is', null)
    .executeTakeFirst()
  return row as Ending | undefined
}

/** Proposes an end; nothing when one is proposed or stands. */
export async function proposeEnding(
  { db, organisation }: Store,
  given: {
    project: string
    how: EndedHow
    words: string | null
    language: string
    by: string
    side: Side
    at: Date
  },
): Promise<string | undefined> {
  const { project, by, at, ...rest } = given
  const made = await db
    .insertInto('ending')
    .values({ organisationId: organisation, projectId: project, proposedBy: by, proposedAt: at, ...rest })
    .onConflict((clash) => clash.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

/** Lets a proposed end stand; `false` when it is not there any more, or stands already. */
export async function agreeEnding(
  { db }: Store,
  given: { project: string; id: string; by: string; at: Date },
): Promise<boolean> {
  const row = await db
    .updateTable('ending')
    .set({ agreedBy: given.by, agreedAt: given.at })
    .where('id', '=', given.id)
    .where('projectId', '=', given.project)
    .where('agreedAt', 'is', null)
    .where('takenBackAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Takes a proposed end off the table. */
export async function takeEndingBack({ db }: Store, project: string, at: Date): Promise<boolean> {
  const row = await db
    .updateTable('ending')
    .set({ takenBackAt: at })
    .where('projectId', '=', project)
    .where('agreedAt', 'is', null)
    .where('takenBackAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Starts an ended project again; `false` when it has not ended. */
export async function restartProject({ db }: Store, project: string, at: Date): Promise<boolean> {
  const row = await db
    .updateTable('ending')
    .set({ restartedAt: at })
    .where('projectId', '=', project)
    .where('agreedAt', 'is not', null)
    .where('restartedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Whether anybody spoke in a project, however: a reply is owed also for words that are held, wait, or were taken back. */
export async function anyoneSpoke({ db }: Store, project: string): Promise<boolean> {
  const { rows } = await sql<{ spoke: boolean }>`
    select exists (select from conversation c where c.project_id = ${project} and (
      exists (select from answer a where a.organisation_id = c.organisation_id and a.conversation_id = c.id)
      or exists (select from waiting_voice w where w.organisation_id = c.organisation_id and w.conversation_id = c.id)
      or exists (select from standing_voice v where v.organisation_id = c.organisation_id and v.conversation_id = c.id))) as spoke`.execute(
    db,
  )
  return rows[0]?.spoke ?? false
}
