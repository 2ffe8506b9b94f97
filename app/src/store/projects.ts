import { sql } from 'kysely'
import type { EndedHow } from '../domain/ending.ts'
import type { Side } from '../domain/side.ts'
import type { Store } from './store.ts'

export interface NewProject {
  readonly slug: string
  readonly title: string
  readonly place: string
  readonly purpose: string
  readonly repliesBy: string | null
  readonly token: string
  readonly by: string
}

/** Adds a project, or gives the one this form already made. */
export async function addProject(
  { db, organisation }: Store,
  project: NewProject,
): Promise<{ id: string; fresh: boolean }> {
  const { by, ...rest } = project
  const made = await db
    .insertInto('project')
    .values({ organisationId: organisation, createdBy: by, ...rest })
    .onConflict((clash) => clash.columns(['organisationId', 'createdBy', 'token']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) return { id: made.id, fresh: true }
  const before = await db
    .selectFrom('project')
    .select('id')
    .where('createdBy', '=', by)
    .where('token', '=', project.token)
    .executeTakeFirstOrThrow()
  return { id: before.id, fresh: false }
}

/** Seats somebody, or seats them again after they left. Who sits there already stays as they are: then it is `false`. */
export async function takeSeat(
  { db, organisation }: Store,
  seat: {
    project: string
    person: string
    side: Side
    convener: boolean
    cameAs?: Side
    employed?: boolean | null
  },
): Promise<boolean> {
  const { project, person, side, convener, cameAs = side, employed = null } = seat
  const sitting = { side, convener, cameAs, employed }
  const seated = await db
    .insertInto('seat')
    .values({ organisationId: organisation, projectId: project, personId: person, ...sitting })
    .onConflict((clash) =>
      clash
        .columns(['organisationId', 'projectId', 'personId'])
        .doUpdateSet({ ...sitting, sideAgreed: false, leftAt: null, since: sql`now()` })
        .where('seat.leftAt', 'is not', null),
    )
    .returning('side')
    .executeTakeFirst()
  return seated !== undefined
}

/** Holds a project until the transaction ends: of two who change who hosts it or how it ends, one waits for the other. */
export async function holdProject({ db }: Store, project: string): Promise<void> {
  await db.selectFrom('project').select('id').where('id', '=', project).forNoKeyUpdate().execute()
}

/** How many others sit in a project beside somebody, held until the transaction ends. */
export async function othersSeated({ db }: Store, project: string, person: string): Promise<number> {
  // One's own seat too, and in one order for all: of several who leave at once each waits for the one before.
  const seats = await db
    .selectFrom('seat')
    .select('personId')
    .where('projectId', '=', project)
    .where('leftAt', 'is', null)
    .orderBy('personId')
    .forUpdate()
    .execute()
  return seats.filter(({ personId }) => personId !== person).length
}

/** Frees somebody's seat; `false` when they held none. */
export async function leaveSeat({ db }: Store, project: string, person: string): Promise<boolean> {
  const row = await db
    .updateTable('seat')
    .set({ leftAt: sql`now()` })
    .where('projectId', '=', project)
    .where('personId', '=', person)
    .where('leftAt', 'is', null)
    .returning('side')
    .executeTakeFirst()
  return row !== undefined
}

export interface ProjectRow {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly place: string
  readonly purpose: string
  readonly repliesBy: string | null
  readonly livedAim: number
  /** Whether somebody called a pause, and no more than that: nobody is asked why. */
  readonly paused: boolean
  /** How it ended, where it did. */
  readonly ended: EndedHow | null
}

const projectColumns = [
  'project.id',
  'project.slug',
  'project.title',
  'project.place',
  'project.purpose',
  'project.repliesBy',
] as const

const standing = [
  sql<number>`project.lived_aim::float8`.as('livedAim'),
  sql<boolean>`project.paused_at is not null`.as('paused'),
  sql<EndedHow | null>`(select how from ending e where e.organisation_id = project.organisation_id
    and e.project_id = project.id and e.agreed_at is not null and e.restarted_at is null)`.as('ended'),
] as const

export async function getProject({ db }: Store, id: string): Promise<ProjectRow | undefined> {
  return db
    .selectFrom('project')
    .select(projectColumns)
    .select(standing)
    .where('project.id', '=', id)
    .executeTakeFirst()
}

/** The projects somebody has a seat in, newest first, with how many voices each has heard. */
export async function projectsOf(
  { db }: Store,
  person: string,
): Promise<readonly (ProjectRow & { voices: number })[]> {
  return db
    .selectFrom('project')
    .innerJoin('seat', (join) =>
      join
        .onRef('seat.projectId', '=', 'project.id')
        .onRef('seat.organisationId', '=', 'project.organisationId'),
    )
    .select(projectColumns)
    .select(standing)
    .select(
      sql<number>`(select count(*)::int from standing_voice v join conversation c on c.organisation_id = v.organisation_id and c.id = v.conversation_id
      where c.organisation_id = project.organisation_id and c.project_id = project.id)`.as('voices'),
    )
    .where('seat.personId', '=', person)
    .where('seat.leftAt', 'is', null)
    .orderBy('project.createdAt', 'desc')
    .limit(200)
    .execute()
}

/** Projects in which somebody looks after something. */
export async function dutyProjectsOf(
  { db }: Store,
  person: string,
): Promise<readonly { id: string; title: string; place: string }[]> {
  return db
    .selectFrom('project')
    .select(['id', 'title', 'place'])
    .where('id', 'in', (inner) =>
      inner.selectFrom('duty').select('projectId').where('personId', '=', person).where('leftAt', 'is', null),
    )
    .orderBy('createdAt', 'desc')
    .limit(200)
    .execute()
}

export async function countSeats({ db }: Store, project: string): Promise<Record<Side, number>> {
  const rows = await db
    .selectFrom('seat')
    .select(['side', sql<number>`count(*)::int`.as('seats')])
    .where('projectId', '=', project)
    .where('leftAt', 'is', null)
    .groupBy('side')
    .execute()
  const of = (side: Side) => rows.find((row) => row.side === side)?.seats ?? 0
  return { lived: of('lived'), learned: of('learned') }
}
