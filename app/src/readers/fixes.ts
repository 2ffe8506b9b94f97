import type { Side } from '../domain/side.ts'
import type { Database } from '../store/database.ts'
import { fixesOf } from '../store/fixes.ts'
import { getProject } from '../store/projects.ts'
import { reading, type Store } from '../store/store.ts'
import { replyAddress } from './asked-by.ts'
import { type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'

/** What was repaired at once, for its partners. */
export interface FixesView {
  readonly me: Me
  readonly head: ProjectHead
  readonly replyAddress: string
  readonly fixes: readonly {
    readonly id: string
    readonly words: string
    readonly side: Side
    readonly doneOn: string | null
    readonly corrected: boolean
  }[]
}

const mostFixes = 100

export function readFixes(database: Database, reader: ProjectReading): Promise<FixesView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const project = await getProject(store, reader.project)
    const head = await readHead(store, reader.project)
    if (!project || !head) return undefined
    return {
      me: reader.me,
      head,
      replyAddress: replyAddress(project),
      fixes: await fixesOf(store, reader.project, mostFixes),
    }
  })
}

/** A repair as everyone may read it: what was done and when, by nobody in particular. */
export interface ToldFix {
  readonly words: string
  readonly doneOn: string | null
}

const mostTold = 12

/** The newest repairs, for the reply page. */
export const toldFixes = async (store: Store, project: string): Promise<readonly ToldFix[]> =>
  (await fixesOf(store, project, mostTold)).map(({ words, doneOn }) => ({ words, doneOn }))
