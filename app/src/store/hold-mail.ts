import { sql } from 'kysely'
import type { Database } from './database.ts'
import type { Store } from './store.ts'

export interface HoldingProject {
  readonly organisation: string
  readonly project: string
}

/** The projects in which something is held, of every organisation: for the job that tells whoever looks after them. */
export async function projectsHolding({ kysely }: Database): Promise<readonly HoldingProject[]> {
  const { rows } = await sql<HoldingProject>`
    select organisation_id as organisation, project_id as project from projects_holding()`.execute(kysely)
  return rows
}

/** Somebody who may be mailed, and where. */
export interface Told {
  readonly person: string
  readonly email: string
}

/** One node at a time tells an organisation, so that nobody gets the same mail from two. */
export async function tellAlone({ db, organisation }: Store): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('evenground.hold-told'), hashtext(${organisation}))`.execute(
    db,
  )
}

export async function safetyContactsOf({ db }: Store, project: string): Promise<readonly Told[]> {
  const { rows } = await sql<Told>`
    select p.id as person, u.email from person p join auth."user" u on u.id = p.user_id
    where exists (select from duty d where d.organisation_id = p.organisation_id and d.person_id = p.id
      and d.project_id = ${project}::uuid and d.duty = 'safety' and d.left_at is null)
    order by p.id`.execute(db)
  return rows
}

export async function stewardsToTell({ db }: Store): Promise<readonly Told[]> {
  const { rows } = await sql<Told>`
    select p.id as person, u.email from person p join auth."user" u on u.id = p.user_id
    where p.steward order by p.id`.execute(db)
  return rows
}

interface Due {
  readonly project: string
  readonly person: string
  /** Only words that may need a person soon, or whatever is held. */
  readonly soon: boolean
  /** Nobody is told who was told of anything since then. */
  readonly notSince: Date
  /** Nobody is told again of the same words who was told since then. */
  readonly againAfter: Date
}

/** Held words, and held answers to notes, that nobody opened yet and that somebody is to be told of now; none while they were told of something lately. */
export async function dueToTell(
  { db }: Store,
  { project, person, soon, notSince, againAfter }: Due,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select v.id from voice v join conversation c on c.organisation_id = v.organisation_id and c.id = v.conversation_id
    where c.project_id = ${project}::uuid and v.held is not null and v.withdrawn_at is null and v.shown is null
      and (not ${soon}::boolean or 'needs-a-person' = any (v.held))
      and not exists (select from hold_look l where l.organisation_id = v.organisation_id and l.voice_id = v.id)
      and not exists (select from hold_told t where t.organisation_id = v.organisation_id and t.person_id = ${person}::uuid
        and (t.at > ${notSince} or (t.voice_id = v.id and t.at > ${againAfter})))
    union all
    select n.id from note n join conversation c on c.organisation_id = n.organisation_id and c.id = n.conversation_id
    where c.project_id = ${project}::uuid and n.back_held is not null
      and (not ${soon}::boolean or 'needs-a-person' = any (n.back_held))
      and not exists (select from hold_look l where l.organisation_id = n.organisation_id and l.voice_id = n.voice_id and l.at >= n.back_at)
      and not exists (select from hold_told t where t.organisation_id = n.organisation_id and t.person_id = ${person}::uuid
        and (t.at > ${notSince} or (t.voice_id = n.id and t.at > ${againAfter})))
    limit 1000`.execute(db)
  return rows.map(({ id }) => id)
}

/** Keeps that somebody was told of some held words. */
export async function noteTold(
  { db, organisation }: Store,
  person: string,
  voices: readonly string[],
  at: Date,
): Promise<void> {
  await db
    .insertInto('holdTold')
    .values(voices.map((voice) => ({ organisationId: organisation, voiceId: voice, personId: person, at })))
    .onConflict((clash) => clash.columns(['organisationId', 'voiceId', 'personId']).doUpdateSet({ at }))
    .execute()
}
