import type { HelpLine } from '../domain/help-line.ts'
import type { Database } from '../store/database.ts'
import { getOrganisation } from '../store/organisations.ts'
import { type PersonRow, peopleOf } from '../store/people.ts'
import { reading } from '../store/store.ts'
import type { Me } from './project.ts'

/** What the steward looks after: the name on every page, whom to call, and who belongs here. */
export interface OrganisationView {
  readonly me: Me
  readonly name: string
  readonly language: string
  readonly emergencyNumber: string | null
  readonly country: string | null
  readonly helpLines: readonly HelpLine[]
  readonly people: readonly (PersonRow & { readonly you: boolean })[]
}

export function readOrganisation(
  database: Database,
  reader: { me: Me; organisation: string; person: string },
): Promise<OrganisationView> {
  return reading(database, reader.organisation, async (store) => ({
    me: reader.me,
    ...(await getOrganisation(store)),
    people: (await peopleOf(store)).map((person) => ({ ...person, you: person.id === reader.person })),
  }))
}
