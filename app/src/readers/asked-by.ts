import { type HelpLine, helpLinesIn } from '../domain/help-line.ts'
import type { OrganisationRow } from '../store/organisations.ts'
import type { ProjectRow } from '../store/projects.ts'

/** What every public page of a conversation says of the place that asks. */
export interface AskedBy {
  readonly organisation: string
  readonly project: string
  readonly place: string
  readonly emergencyNumber: string | null
  readonly helpLines: readonly HelpLine[]
}

export const askedBy = (organisation: OrganisationRow, project: ProjectRow): AskedBy => ({
  organisation: organisation.name,
  project: project.title,
  place: project.place,
  emergencyNumber: organisation.emergencyNumber,
  helpLines: helpLinesIn(organisation.helpLines, organisation.country),
})

export const replyAddress = (project: ProjectRow): string => `/r/${project.slug}`
