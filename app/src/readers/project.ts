import type { NotPeople, Protected } from '@evenground/fairness'
import type { Duty } from '../domain/duty.ts'
import type { Language } from '../domain/language.ts'
import type { Side } from '../domain/side.ts'
import { getOrganisation } from '../store/organisations.ts'
import { getProject } from '../store/projects.ts'
import type { Store } from '../store/store.ts'

/** The signed-in person, as the head of each partners' page names them. */
export interface Me {
  readonly name: string
  readonly side: Side | null
  readonly steward: boolean
  readonly duties: readonly Duty[]
}

/** What the head of a partners' page needs. */
export interface ProjectHead {
  readonly id: string
  readonly title: string
  readonly organisation: string
  readonly place: string
}

/** Counts of one thing by side, with what the project aims for (the lived share, 0 to 1). */
export interface LevelView {
  readonly lived: Protected<number>
  readonly learned: Protected<number>
  readonly aim: NotPeople
}

/** Who reads a project, in which language, on which day, and where the program is reached. */
export interface ProjectReading {
  readonly me: Me
  readonly person: string
  readonly organisation: string
  readonly project: string
  readonly language: Language
  readonly today: string
  readonly origin: string
}

export async function readHead(store: Store, project: string): Promise<ProjectHead | undefined> {
  const found = await getProject(store, project)
  return (
    found && {
      id: found.id,
      title: found.title,
      place: found.place,
      organisation: (await getOrganisation(store)).name,
    }
  )
}
