import type { HelpLine } from '../domain/help-line.ts'
import type { Store } from './store.ts'

export interface OrganisationRow {
  readonly name: string
  readonly language: string
  readonly emergencyNumber: string | null
  readonly helpLines: readonly HelpLine[]
  /** Two letters, such as GB; the help lines of that country stand on the pages where people write. */
  readonly country: string | null
}

export async function addOrganisation(
  { db, organisation }: Store,
  row: Omit<OrganisationRow, 'country'>,
): Promise<void> {
  await db
    .insertInto('organisation')
    .values({
      organisationId: organisation,
      name: row.name,
      language: row.language,
      emergencyNumber: row.emergencyNumber,
      helpLines: JSON.stringify(row.helpLines),
    })
    .execute()
}

export async function getOrganisation({ db }: Store): Promise<OrganisationRow> {
  const row = await db
    .selectFrom('organisation')
    .select(['name', 'language', 'emergencyNumber', 'helpLines', 'country'])
    .executeTakeFirstOrThrow()
  return { ...row, helpLines: row.helpLines as unknown as readonly HelpLine[] }
}

export async function keepOrganisation({ db, organisation }: Store, row: OrganisationRow): Promise<void> {
  await db
    .updateTable('organisation')
    .set({
      name: row.name,
      language: row.language,
      emergencyNumber: row.emergencyNumber,
      helpLines: JSON.stringify(row.helpLines),
      country: row.country,
    })
    .where('organisationId', '=', organisation)
    .execute()
}
