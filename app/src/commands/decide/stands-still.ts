import type { DecisionKind } from '../../domain/decision.ts'
import type { ProblemId } from '../../domain/problem.ts'
import { blankPage } from '../../store/blank-page.ts'
import { frozen } from '../../store/disputes.ts'
import { getProject } from '../../store/projects.ts'
import type { Store } from '../../store/store.ts'

/** Why nothing can be decided in a project now; nothing where it can. */
export async function standsStill(
  store: Store,
  project: string,
  kind: DecisionKind,
  at: Date,
): Promise<ProblemId | null> {
  const found = await getProject(store, project)
  if (!found) return 'not-found'
  if (found.ended) return 'ended'
  if (found.paused) return 'paused'
  return (await frozen(store, project, kind === 'other' ? 'everything' : kind, at)) ? 'frozen' : null
}

/** The same, and the rule of the blank page: no priority is decided before enough is heard. */
export async function mayDecide(
  store: Store,
  project: string,
  kind: DecisionKind,
  at: Date,
): Promise<ProblemId | null> {
  const still = await standsStill(store, project, kind, at)
  if (still || kind !== 'priority') return still
  return (await blankPage(store, project)).state === 'blank' ? 'blank-page' : null
}
