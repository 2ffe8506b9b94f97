import { sql } from 'kysely'
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
  seat: { project: string; person: string; side: Side; convener: boolean },
): Promise<boolean> {
  const { project, person, side, convener } = seat
  const seated = await db
    .insertInto('seat')
    .values({ organisationId: organisation, projectId: project, personId: person, side, convener })
    .onConflict((clash) =>
      clash
        .columns(['organisationId', 'projectId', 'personId'])
        .doUpdateSet({ side, convener, leftAt: null, since: sql`now()` })
        .where('seat.leftAt', 'is not', null),
    )
    .returning('side')
    .executeTakeFirst()
  return seated !== undefined
}

/** How many others sit in a project beside somebody, held until the transaction ends. */
export async function othersSeated({ db }: Store, project: string, person: string): Promise<number> {
  const others = await db
    .selectFrom('seat')
    .select('personId')
    .where('projectId', '=', project)
    .where('personId', '!=', person)
    .where('leftAt', 'is', null)
    .forUpdate()
    .execute()
  return others.length
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

export interface SeatRow {
  readonly name: string
  readonly side: Side
  readonly convener: boolean
  readonly person: string
}

/** Who sits in a project now, in the order they came. */
export async function seatsIn({ db }: Store, project: string): Promise<readonly SeatRow[]> {
  const rows = await db
    .selectFrom('seat')
    .innerJoin('person', (join) =>
      join
        .onRef('person.id', '=', 'seat.personId')
        .onRef('person.organisationId', '=', 'seat.organisationId'),
    )
    .select(['person.name', 'seat.side', 'seat.convener', 'seat.personId as person'])
    .where('seat.projectId', '=', project)
    .where('seat.leftAt', 'is', null)
    .orderBy('seat.since')
    .limit(200)
    .execute()
  return rows as SeatRow[]
}

export interface ProjectRow {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly place: string
  readonly purpose: string
  readonly repliesBy: string | null
  readonly livedAim: number
}

const projectColumns = [
  'project.id',
  'project.slug',
  'project.title',
  'project.place',
  'project.purpose',
  'project.repliesBy',
] as const

export async function getProject({ db }: Store, id: string): Promise<ProjectRow | undefined> {
  return db
    .selectFrom('project')
    .select(projectColumns)
    .select(sql<number>`lived_aim::float8`.as('livedAim'))
    .where('id', '=', id)
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
    .select(sql<number>`lived_aim::float8`.as('livedAim'))
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
