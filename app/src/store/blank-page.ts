import { sql } from 'kysely'
import { type Enough, enoughHeard, type HeardSoFar, liftCarries } from '../domain/blank-page.ts'
import { populationServed } from './served.ts'
import type { Store } from './store.ts'

/** Whether a project may fill its blank page yet: with an aim, an idea that is chosen, a priority that is decided. */
export interface BlankPage extends Enough {
  /** `blank`: not yet. `enough`: enough is heard. `lifted`: the lived partners set the rule aside. */
  readonly state: 'blank' | 'enough' | 'lifted'
  readonly wishes: number
  readonly seatedLived: number
}

/** The state of the blank page, with what is missing. */
export async function blankPage(store: Store, project: string): Promise<BlankPage> {
  const enough = enoughHeard(await heardSoFar(store, project), await populationServed(store, project))
  const wishes = await countWishes(store, project)
  return { ...enough, ...wishes, state: await stateOf(store, project, enough) }
}

async function stateOf({ db }: Store, project: string, { reached }: Enough): Promise<BlankPage['state']> {
  if (reached) return 'enough'
  const lifted = await db
    .selectFrom('blankPageLifted')
    .select('liftedOn')
    .where('projectId', '=', project)
    .executeTakeFirst()
  return lifted ? 'lifted' : 'blank'
}

async function heardSoFar({ db }: Store, project: string): Promise<readonly HeardSoFar[]> {
  // Without doubles first, which is hashed: counting distinct answers of each kind would sort every voice.
  const { rows } = await sql<HeardSoFar>`
    select side, way, came, typed_by as typist, count(*)::int as people
    from (select distinct organisation_id, answer_id, side, way, came from standing_voice
      where conversation_id in (select id from conversation where project_id = ${project})) heard
    left join typed_answer typed using (organisation_id, answer_id)
    group by side, way, came, typed_by`.execute(db)
  return rows
}

async function countWishes(
  { db }: Store,
  project: string,
): Promise<{ readonly wishes: number; readonly seatedLived: number }> {
  return db
    .selectFrom('seat')
    .leftJoin('liftWish', (join) =>
      join
        .onRef('liftWish.organisationId', '=', 'seat.organisationId')
        .onRef('liftWish.projectId', '=', 'seat.projectId')
        .onRef('liftWish.personId', '=', 'seat.personId'),
    )
    .select([
      sql<number>`count(lift_wish.person_id)::int`.as('wishes'),
      sql<number>`count(*)::int`.as('seatedLived'),
    ])
    .where('seat.projectId', '=', project)
    .where('seat.side', '=', 'lived')
    .where('seat.leftAt', 'is', null)
    .executeTakeFirstOrThrow()
}

export async function wishesLift({ db }: Store, project: string, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('liftWish')
    .select('personId')
    .where('projectId', '=', project)
    .where('personId', '=', person)
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps that somebody wants to begin before enough is heard; `false` when they said so before. */
export async function addLiftWish(
  { db, organisation }: Store,
  project: string,
  person: string,
): Promise<boolean> {
  const made = await db
    .insertInto('liftWish')
    .values({ organisationId: organisation, projectId: project, personId: person })
    .onConflict((clash) => clash.doNothing())
    .returning('personId')
    .executeTakeFirst()
  return made !== undefined
}

/** Takes such a wish back; `false` where there is none. */
export async function dropLiftWish({ db }: Store, project: string, person: string): Promise<boolean> {
  const dropped = await db
    .deleteFrom('liftWish')
    .where('projectId', '=', project)
    .where('personId', '=', person)
    .returning('personId')
    .executeTakeFirst()
  return dropped !== undefined
}

/** Lifts the blank page for good where the wishes are a majority of the seated lived partners; says whether it did so now. */
export async function liftIfCarried(store: Store, project: string, day: string): Promise<boolean> {
  const { wishes, seatedLived } = await countWishes(store, project)
  if (!liftCarries(wishes, seatedLived)) return false
  const lifted = await store.db
    .insertInto('blankPageLifted')
    .values({ organisationId: store.organisation, projectId: project, liftedOn: day })
    .onConflict((clash) => clash.doNothing())
    .returning('liftedOn')
    .executeTakeFirst()
  return lifted !== undefined
}

/** Lets wishes of one project come one after the other, so that two of them count each other. Held until the transaction ends. */
export async function oneWishAtATime({ db }: Store, project: string): Promise<void> {
  await db.selectFrom('project').select('id').where('id', '=', project).forUpdate().execute()
}
