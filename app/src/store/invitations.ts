import { sql } from 'kysely'
import type { FoundBy } from '../domain/found.ts'
import type { Offered } from '../domain/offered.ts'
import type { Database } from './database.ts'
import type { Store } from './store.ts'

export interface NewInvitation extends Offered {
  readonly project: string
  readonly called: string
  readonly found: FoundBy | null
  readonly foundWords: string | null
  readonly linkHash: Buffer
  readonly by: string
  readonly until: string
}

/** Offers a seat or a duty; nothing when this form already made an offer, with these words or others. */
export async function addInvitation(
  { db, organisation }: Store,
  given: NewInvitation,
): Promise<string | undefined> {
  const { project, by, ...rest } = given
  const made = await db
    .insertInto('invitation')
    .values({ organisationId: organisation, projectId: project, invitedBy: by, ...rest })
    .onConflict((clash) => clash.column('linkHash').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

/** Whether the same offer stands: made by the same form, and not taken up or taken back since. */
export async function offerStands({ db }: Store, given: NewInvitation): Promise<boolean> {
  const row = await db
    .selectFrom('invitation')
    .select('id')
    .where('linkHash', '=', given.linkHash)
    .where('projectId', '=', given.project)
    .where('side', 'is not distinct from', given.side)
    .where('duty', 'is not distinct from', given.duty)
    .where('language', '=', given.language)
    .where('called', '=', given.called)
    .where('takenAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export interface InvitationRow extends Offered {
  readonly id: string
  readonly project: string
  readonly called: string
  readonly until: string
  readonly by: string
  readonly found: FoundBy | null
  readonly foundWords: string | null
  /** The mail that carries it, where it goes by mail. */
  readonly mail: string | null
}

const columns = [
  'id',
  'projectId as project',
  'side',
  'duty',
  'language',
  'called',
  'until',
  'invitedBy as by',
  'found',
  'foundWords',
  'mailId as mail',
] as const

/** Offers of a project that somebody can still take up. */
export async function openInvitations(
  { db }: Store,
  project: string,
  today: string,
): Promise<readonly InvitationRow[]> {
  const rows = await db
    .selectFrom('invitation')
    .select(columns)
    .where('projectId', '=', project)
    .where('takenAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('until', '>=', today)
    .orderBy('invitedAt')
    .limit(200)
    .execute()
  return rows as InvitationRow[]
}

/** An offer that can still be taken up. */
export async function openInvitation(
  { db }: Store,
  id: string,
  today: string,
): Promise<InvitationRow | undefined> {
  const row = await db
    .selectFrom('invitation')
    .select(columns)
    .where('id', '=', id)
    .where('takenAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('until', '>=', today)
    .executeTakeFirst()
  return row as InvitationRow | undefined
}

/** Takes an offer up. Of two who try at the same moment, one gets `true`. */
export async function takeInvitation({ db }: Store, id: string): Promise<boolean> {
  const row = await db
    .updateTable('invitation')
    .set({ takenAt: sql`now()` })
    .where('id', '=', id)
    .where('takenAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Notes who took an offer up. */
export async function takenBy({ db }: Store, id: string, person: string): Promise<void> {
  await db.updateTable('invitation').set({ takenBy: person }).where('id', '=', id).execute()
}

/** Notes which mail carries an offer. */
export async function carriedBy({ db }: Store, id: string, mail: string): Promise<void> {
  await db.updateTable('invitation').set({ mailId: mail }).where('id', '=', id).execute()
}

/** Takes an offer back; gives the mail that carries it, if any, or nothing when there was no such offer. */
export async function withdrawInvitation(
  { db }: Store,
  project: string,
  id: string,
): Promise<{ readonly mail: string | null } | undefined> {
  return db
    .updateTable('invitation')
    .set({ withdrawnAt: sql`now()` })
    .where('id', '=', id)
    .where('projectId', '=', project)
    .where('takenAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .returning('mailId as mail')
    .executeTakeFirst()
}

/** Whose an invitation is, by the hash of its link. */
export async function findInvitation(
  { kysely }: Database,
  linkHash: Buffer,
): Promise<{ organisation: string; invitation: string } | undefined> {
  const { rows } = await sql<{ organisation: string; invitation: string }>`
    select organisation_id as organisation, invitation_id as invitation from find_invitation(${linkHash})`.execute(
    kysely,
  )
  return rows[0]
}
