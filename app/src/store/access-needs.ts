import type { OutsideKey } from './outside-key.ts'
import type { Store } from './store.ts'

/** What somebody needs in order to take part. No words: they said that they need nothing. */
export interface AccessNeed {
  readonly words: string | null
  /** Whether the conveners may read it as well. */
  readonly conveners: boolean
  /** Whether it is seen to, by their own word. */
  readonly met: boolean
}

// What is sealed says whose it is: moved to another row, it does not open.
const bound = (project: string, person: string, words: string): string => `${project} ${person}\n${words}`

function opened(key: OutsideKey, project: string, person: string, sealed: Buffer): string {
  const text = key.open('access-need', sealed)
  const owner = bound(project, person, '')
  if (!text.startsWith(owner)) throw new Error('sealed access needs stand in another row than their own')
  return text.slice(owner.length)
}

/** What somebody wrote of themselves. */
export async function getAccessNeed(
  { db }: Store,
  key: OutsideKey,
  project: string,
  person: string,
): Promise<AccessNeed | undefined> {
  const row = await db
    .selectFrom('accessNeed')
    .select(['sealed', 'conveners', 'met'])
    .where('projectId', '=', project)
    .where('personId', '=', person)
    .executeTakeFirst()
  if (!row) return undefined
  const { sealed, ...rest } = row
  return { ...rest, words: sealed && opened(key, project, person, sealed) }
}

/** What partners who sit here let their conveners read. Only for a convener. */
export async function needsForConveners(
  { db }: Store,
  key: OutsideKey,
  project: string,
): Promise<readonly { readonly name: string; readonly words: string; readonly met: boolean }[]> {
  const rows = await db
    .selectFrom('accessNeed')
    .innerJoin('seat', (join) =>
      join
        .onRef('seat.organisationId', '=', 'accessNeed.organisationId')
        .onRef('seat.projectId', '=', 'accessNeed.projectId')
        .onRef('seat.personId', '=', 'accessNeed.personId'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'accessNeed.organisationId')
        .onRef('person.id', '=', 'accessNeed.personId'),
    )
    .select(['accessNeed.personId as person', 'person.name', 'accessNeed.sealed', 'accessNeed.met'])
    .where('accessNeed.projectId', '=', project)
    .where('accessNeed.conveners', '=', true)
    .where('seat.leftAt', 'is', null)
    .orderBy('person.name')
    .limit(200)
    .execute()
  return rows.flatMap(({ person, name, sealed, met }) =>
    sealed ? [{ name, words: opened(key, project, person, sealed), met }] : [],
  )
}

export async function setAccessNeed(
  { db, organisation }: Store,
  key: OutsideKey,
  given: AccessNeed & { readonly project: string; readonly person: string },
): Promise<void> {
  const { project, person, words, conveners, met } = given
  const kept = {
    conveners,
    met,
    sealed: words === null ? null : key.seal('access-need', bound(project, person, words)),
  }
  await db
    .insertInto('accessNeed')
    .values({ organisationId: organisation, projectId: project, personId: person, ...kept })
    .onConflict((clash) => clash.columns(['organisationId', 'projectId', 'personId']).doUpdateSet(kept))
    .execute()
}

/** Takes what somebody wrote away, for good. */
export async function removeAccessNeed({ db }: Store, project: string, person: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('accessNeed')
    .where('projectId', '=', project)
    .where('personId', '=', person)
    .returning('personId')
    .executeTakeFirst()
  return gone !== undefined
}

/** Whether all that these people need is seen to, by their own word. A gathering is sure only then. */
export async function accessNeedsMet(
  { db }: Store,
  project: string,
  people: readonly string[],
): Promise<boolean> {
  if (people.length === 0) return true
  const unmet = await db
    .selectFrom('accessNeed')
    .select('personId')
    .where('projectId', '=', project)
    .where('personId', 'in', [...people])
    .where('sealed', 'is not', null)
    .where('met', '=', false)
    .limit(1)
    .executeTakeFirst()
  return unmet === undefined
}
