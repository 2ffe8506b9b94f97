import type { MadeBy } from '@evenground/themes'
import { sql } from 'kysely'
import type { Store } from './store.ts'

/** A group that partners neither took nor put away. */
export interface OfferedGroupRow {
  readonly id: string
  readonly phrases: readonly string[]
  readonly language: string | null
  readonly voices: readonly string[]
  readonly quotes: readonly string[]
}

const columns = ['id', 'phrases', 'language', 'voices', 'quotes'] as const

/** One offered group, while it is still an offer; held until the transaction ends. */
export async function openGroup(
  { db }: Store,
  project: string,
  id: string,
): Promise<OfferedGroupRow | undefined> {
  return db
    .selectFrom('offeredGroup')
    .select(columns)
    .where('projectId', '=', project)
    .where('id', '=', id)
    .where('putAwayAt', 'is', null)
    .where('acceptedAs', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** The groups on offer, in the order they were made, never by their size; and when that was. */
export async function openGroups(
  { db }: Store,
  project: string,
): Promise<readonly (OfferedGroupRow & { readonly madeAt: Date })[]> {
  return db
    .selectFrom('offeredGroup')
    .innerJoin('offering', (join) =>
      join
        .onRef('offering.organisationId', '=', 'offeredGroup.organisationId')
        .onRef('offering.id', '=', 'offeredGroup.offeringId'),
    )
    .select([
      'offeredGroup.id',
      'offeredGroup.phrases',
      'offeredGroup.language',
      'offeredGroup.voices',
      'offeredGroup.quotes',
      'offering.madeAt',
    ])
    .where('offeredGroup.projectId', '=', project)
    .where('offeredGroup.putAwayAt', 'is', null)
    .where('offeredGroup.acceptedAs', 'is', null)
    .orderBy('offeredGroup.number')
    .limit(100)
    .execute()
}

export async function acceptGroup({ db }: Store, id: string, theme: string): Promise<void> {
  await db.updateTable('offeredGroup').set({ acceptedAs: theme }).where('id', '=', id).execute()
}

export async function putGroupAway(
  { db }: Store,
  { project, id, by, at }: { project: string; id: string; by: string; at: Date },
): Promise<boolean> {
  const row = await db
    .updateTable('offeredGroup')
    .set({ putAwayAt: at, putAwayBy: by })
    .where('projectId', '=', project)
    .where('id', '=', id)
    .where('putAwayAt', 'is', null)
    .where('acceptedAs', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** What an offering was made of and by. */
export interface Offering {
  readonly madeAt: Date
  readonly madeBy: {
    readonly groups: MadeBy
    readonly alike: { readonly likeness: number; readonly version: string }
  }
  readonly voices: number
  readonly standing: string
}

export async function getOffering({ db }: Store, project: string): Promise<Offering | undefined> {
  const row = await db
    .selectFrom('offering')
    .select(['madeAt', 'madeBy', 'voices', 'standing'])
    .where('projectId', '=', project)
    .executeTakeFirst()
  return row as unknown as Offering | undefined
}

export interface NewGroup {
  readonly language: string | null
  readonly phrases: readonly string[]
  readonly voices: readonly string[]
  readonly quotes: readonly string[]
}

export interface AlikeVoice {
  readonly conversation: string
  readonly voice: string
  readonly alike: number
  readonly version: number
}

/** Puts a new offering in the place of the one before. A group that is mostly what partners put away or took before is not offered again. */
export async function replaceOffering(
  { db, organisation }: Store,
  project: string,
  offering: Offering,
  { groups, alike }: { readonly groups: readonly NewGroup[]; readonly alike: readonly AlikeVoice[] },
): Promise<void> {
  const settled = await db
    .selectFrom('offeredGroup')
    .select(['voices', 'putAwayAt', 'putAwayBy', 'acceptedAs'])
    .where('projectId', '=', project)
    .where((eb) => eb.or([eb('putAwayAt', 'is not', null), eb('acceptedAs', 'is not', null)]))
    .execute()
  await db.deleteFrom('offering').where('projectId', '=', project).execute()
  const { id } = await db
    .insertInto('offering')
    .values({
      organisationId: organisation,
      projectId: project,
      madeAt: offering.madeAt,
      madeBy: JSON.stringify(offering.madeBy),
      voices: offering.voices,
      standing: offering.standing,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const owned = { organisationId: organisation, projectId: project, offeringId: id }
  if (groups.length > 0)
    await db
      .insertInto('offeredGroup')
      .values(
        groups.map((group, number) => {
          const same = settled.find(({ voices }) => mostlyThese(group.voices, new Set(voices)))
          return {
            ...owned,
            number,
            language: group.language,
            phrases: [...group.phrases],
            voices: [...group.voices],
            quotes: [...group.quotes],
            putAwayAt: same?.putAwayAt ?? null,
            putAwayBy: same?.putAwayBy ?? null,
            acceptedAs: same?.acceptedAs ?? null,
          }
        }),
      )
      .execute()
  if (alike.length > 0)
    await sql`insert into alike_voice (organisation_id, project_id, offering_id, conversation_id, voice_id, alike, version)
      select ${organisation}, ${project}, ${id}, conversation, voice, alike, version
      from jsonb_to_recordset(${JSON.stringify(alike)}::jsonb) as a(conversation uuid, voice uuid, alike int, version int)`.execute(
      db,
    )
}

const mostlyThese = (voices: readonly string[], those: ReadonlySet<string>): boolean =>
  voices.filter((voice) => those.has(voice)).length * 2 > voices.length
