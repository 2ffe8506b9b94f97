import { type Protected, protect } from '@evenground/fairness'
import { may } from '../domain/policy.ts'
import type { Database } from '../store/database.ts'
import { getOrganisation } from '../store/organisations.ts'
import { dutyProjectsOf, projectsOf } from '../store/projects.ts'
import { reading } from '../store/store.ts'
import type { Me, ProjectHead } from './project.ts'

/** The signed-in person's projects. */
export interface ProjectsView {
  readonly me: Me
  readonly organisation: string
  readonly mayMakeProjects: boolean
  readonly projects: readonly (ProjectHead & { readonly voices: Protected<number> })[]
  /** Projects in which they look after something without a seat. */
  readonly duties: readonly Pick<ProjectHead, 'id' | 'title' | 'place'>[]
}

export function readProjects(
  database: Database,
  reader: { me: Me; organisation: string; person: string },
): Promise<ProjectsView> {
  return reading(database, reader.organisation, async (store) => {
    const { name } = await getOrganisation(store)
    const projects = await projectsOf(store, reader.person)
    return {
      me: reader.me,
      organisation: name,
      mayMakeProjects: may(reader.me, 'make-project'),
      duties: await dutyProjectsOf(store, reader.person),
      projects: projects.map(({ id, title, place, voices }) => ({
        id,
        title,
        place,
        organisation: name,
        voices: protect(voices),
      })),
    }
  })
}
