import type { Side } from '../domain/side.ts'
import type { Store } from './store.ts'

/** Who hosts a project, by side. */
export async function hostsOf(
  { db }: Store,
  project: string,
): Promise<Readonly<Record<Side, string | null>>> {
  const rows = await db
    .selectFrom('seat')
    .select(['side', 'personId'])
    .where('projectId', '=', project)
    .where('convener', '=', true)
    .where('leftAt', 'is', null)
    .execute()
  const of = (side: Side) => rows.find((row) => row.side === side)?.personId ?? null
  return { lived: of('lived'), learned: of('learned') }
}

/** Offers hosting to a partner; `false` when they have such an offer already. */
export async function offerHostingTo(
  { db, organisation }: Store,
  offer: { project: string; to: string; by: string; at: Date },
): Promise<boolean> {
  const made = await db
    .insertInto('hostingOffer')
    .values({
      organisationId: organisation,
      projectId: offer.project,
      toPerson: offer.to,
      byPerson: offer.by,
      offeredAt: offer.at,
    })
    .onConflict((clash) => clash.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export interface HostingOffer {
  readonly id: string
  readonly to: string
  readonly by: string
}

/** Offers that wait for an answer. */
export async function openHostingOffers({ db }: Store, project: string): Promise<readonly HostingOffer[]> {
  return db
    .selectFrom('hostingOffer')
    .select(['id', 'toPerson as to', 'byPerson as by'])
    .where('projectId', '=', project)
    .where('answeredAt', 'is', null)
    .orderBy('offeredAt')
    .limit(50)
    .execute()
}

/** Answers an offer made to somebody; gives who made it, or nothing when there is none that waits. */
export async function answerHostingOffer(
  { db }: Store,
  answer: { project: string; id: string; to: string; accepted: boolean; at: Date },
): Promise<{ by: string } | undefined> {
  return db
    .updateTable('hostingOffer')
    .set({ answeredAt: answer.at, accepted: answer.accepted })
    .where('id', '=', answer.id)
    .where('projectId', '=', answer.project)
    .where('toPerson', '=', answer.to)
    .where('answeredAt', 'is', null)
    .returning('byPerson as by')
    .executeTakeFirst()
}

/** Closes every offer that waits for somebody, who leaves or hosts now. */
export async function closeHostingOffers(
  { db }: Store,
  project: string,
  to: string,
  at: Date,
): Promise<void> {
  await db
    .updateTable('hostingOffer')
    .set({ answeredAt: at, accepted: false })
    .where('projectId', '=', project)
    .where('toPerson', '=', to)
    .where('answeredAt', 'is', null)
    .execute()
}

export async function setHost({ db }: Store, project: string, person: string, hosts: boolean): Promise<void> {
  await db
    .updateTable('seat')
    .set({ convener: hosts })
    .where('projectId', '=', project)
    .where('personId', '=', person)
    .where('leftAt', 'is', null)
    .execute()
}

export async function setRepliesBy({ db }: Store, project: string, day: string | null): Promise<void> {
  await db.updateTable('project').set({ repliesBy: day }).where('id', '=', project).execute()
}
