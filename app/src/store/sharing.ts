import { sql } from 'kysely'
import type { Proposal, Reach, RefusalReason, Say } from '../domain/sharing.ts'
import type { Side } from '../domain/side.ts'
import type { Store } from './store.ts'

/** A proposal to share a voice beyond the team, with all that was said to it. */
export interface SharingRow extends Proposal {
  readonly id: string
  readonly conversation: string
  readonly voice: string
  readonly answer: string
  readonly reach: Reach
  readonly toldAt: Date | null
}

export interface NewSharing {
  readonly project: string
  readonly conversation: string
  readonly voice: string
  readonly reach: Reach
  readonly on: string
}

/** Adds a proposal; nothing when this voice has one of this reach that still counts. */
export async function addSharing(
  { db, organisation }: Store,
  sharing: NewSharing,
): Promise<string | undefined> {
  const row = await db
    .insertInto('sharing')
    .values({
      organisationId: organisation,
      projectId: sharing.project,
      conversationId: sharing.conversation,
      voiceId: sharing.voice,
      reach: sharing.reach,
      proposedOn: sharing.on,
    })
    .onConflict((clash) => clash.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export interface NewSay {
  readonly sharing: string
  readonly person: string
  readonly side: Side
  readonly says: Say['says']
  readonly reason: RefusalReason | null
  readonly on: string
}

/** Keeps what one partner says to a proposal. The side they first spoke from stays, and so does the first day they said no. */
export async function saySharing({ db, organisation }: Store, say: NewSay): Promise<void> {
  const { says, reason, on } = say
  const refusedOn = says === 'no' ? on : null
  await db
    .insertInto('sharingSay')
    .values({
      organisationId: organisation,
      sharingId: say.sharing,
      personId: say.person,
      side: say.side,
      says,
      reason,
      saidOn: on,
      refusedOn,
    })
    .onConflict((clash) =>
      clash.columns(['organisationId', 'sharingId', 'personId']).doUpdateSet({
        says,
        reason,
        saidOn: on,
        refusedOn: sql`coalesce(sharing_say.refused_on, excluded.refused_on)`,
      }),
    )
    .execute()
}

/** Keeps the day on which both sides agreed that a voice stays in the team. */
export async function closeSharing({ db }: Store, sharing: string, on: string): Promise<void> {
  await db.updateTable('sharing').set({ refusedOn: on }).where('id', '=', sharing).execute()
}

/** Keeps that the person who spoke was told of a refusal. */
export async function markTold({ db }: Store, sharing: string, at: Date): Promise<void> {
  await db.updateTable('sharing').set({ toldAt: at }).where('id', '=', sharing).execute()
}

/** Proposals whose voice stands and may go so far today, by the words as they are now. */
const counting = ({ db }: Store, project: string) =>
  db
    .selectFrom('sharing')
    .innerJoin('standingVoice', (join) =>
      join
        .onRef('standingVoice.organisationId', '=', 'sharing.organisationId')
        .onRef('standingVoice.conversationId', '=', 'sharing.conversationId')
        .onRef('standingVoice.id', '=', 'sharing.voiceId'),
    )
    .select([
      'sharing.id',
      'sharing.conversationId as conversation',
      'sharing.voiceId as voice',
      'standingVoice.answerId as answer',
      'sharing.reach',
      'sharing.proposedOn',
      'sharing.toldAt',
    ])
    .where('sharing.projectId', '=', project)
    .where('sharing.ended', 'is', null)
    .where(
      sql<boolean>`(standing_voice.consent = 'public' or (standing_voice.consent = 'project' and sharing.reach = 'project'))`,
    )
    .orderBy('sharing.proposedOn')
    .orderBy('sharing.id')

type Found = Omit<SharingRow, 'says' | 'contestedOn'>

/** Every proposal of a project that counts, the oldest first. */
export async function sharingsOf(store: Store, project: string): Promise<readonly SharingRow[]> {
  return withSays(store, (await counting(store, project).execute()) as Found[])
}

/** One of them, held until the transaction ends, so that two who answer at once do so one after the other. */
export async function holdSharing(
  store: Store,
  project: string,
  id: string,
): Promise<SharingRow | undefined> {
  const held = await store.db
    .selectFrom('sharing')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const found = held && (await counting(store, project).where('sharing.id', '=', id).execute())
  return (await withSays(store, (found ?? []) as Found[]))[0]
}

/** The one of a voice that counts, of this reach. */
export async function sharingOf(
  store: Store,
  project: string,
  voice: string,
  reach: Reach,
): Promise<SharingRow | undefined> {
  const found = await counting(store, project)
    .where('sharing.voiceId', '=', voice)
    .where('sharing.reach', '=', reach)
    .execute()
  return (await withSays(store, found as Found[]))[0]
}

/** Those of the voices of one answer, for whoever holds its key. */
export async function sharingsOfAnswer(
  store: Store,
  project: string,
  answer: string,
): Promise<readonly SharingRow[]> {
  const found = await counting(store, project).where('standingVoice.answerId', '=', answer).execute()
  return withSays(store, found as Found[])
}

async function withSays({ db }: Store, found: readonly Found[]): Promise<readonly SharingRow[]> {
  if (found.length === 0) return []
  const rows = await db
    .selectFrom('sharingSay')
    .select(['sharingId', 'personId as person', 'side', 'says', 'reason', 'saidOn', 'refusedOn'])
    .where(sql<boolean>`sharing_id = any(${found.map(({ id }) => id)}::uuid[])`)
    .orderBy('saidOn')
    .execute()
  const of = Map.groupBy(rows, ({ sharingId }) => sharingId)
  return found.map((sharing) => {
    const said = of.get(sharing.id) ?? []
    const firstNo = said
      .flatMap(({ says, refusedOn }) => (says === 'no' && refusedOn ? [refusedOn] : []))
      .sort()
    const says = said.map(({ person, side, says, reason, saidOn }) => ({
      person,
      side,
      says,
      reason,
      saidOn,
    }))
    return { ...sharing, contestedOn: firstNo[0] ?? null, says: says as Say[] }
  })
}

/** How often each side said no in a project, also to what has ended since. */
export async function countRefusals({ db }: Store, project: string): Promise<Record<Side, number>> {
  const rows = await db
    .selectFrom('sharingSay')
    .innerJoin('sharing', (join) =>
      join
        .onRef('sharing.organisationId', '=', 'sharingSay.organisationId')
        .onRef('sharing.id', '=', 'sharingSay.sharingId'),
    )
    .select(['sharingSay.side', sql<number>`count(*)::int`.as('times')])
    .where('sharing.projectId', '=', project)
    .where('sharingSay.says', '=', 'no')
    .groupBy('sharingSay.side')
    .execute()
  const of = (side: Side) => rows.find((row) => row.side === side)?.times ?? 0
  return { lived: of('lived'), learned: of('learned') }
}
