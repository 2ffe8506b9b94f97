import { safetyStands } from '../domain/safety.ts'
import type { Database } from '../store/database.ts'
import { type DutyRow, dutiesIn } from '../store/duties.ts'
import { reading } from '../store/store.ts'
import { type Me, type ProjectHead, readHead } from './project.ts'

/** What somebody looks after in a project, for themselves. */
export interface OwnDutiesView {
  readonly me: Me
  readonly head: ProjectHead
  readonly duties: readonly Pick<DutyRow, 'duty' | 'language' | 'outside'>[]
  readonly safe: boolean
}

export function readOwnDuties(
  database: Database,
  reader: { me: Me; organisation: string; project: string; person: string },
): Promise<OwnDutiesView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const head = await readHead(store, reader.project)
    if (!head) return undefined
    const all = await dutiesIn(store, reader.project)
    return {
      me: reader.me,
      head,
      duties: all
        .filter(({ person }) => person === reader.person)
        .map(({ duty, language, outside }) => ({ duty, language, outside })),
      safe: safetyStands(all.filter(({ duty }) => duty === 'safety')),
    }
  })
}
