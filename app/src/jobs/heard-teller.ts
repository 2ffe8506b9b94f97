import type { World } from '../commands/command.ts'
import { tellHeard } from '../commands/tell-count.ts'
import type { Announcements } from '../store/announcements.ts'
import { everyProject } from '../store/told-counts.ts'

/** Keeps the public counts up to date: of every project at first, then of those that something happened in. */
export async function heardTeller(world: World, announcements: Announcements): Promise<() => Promise<void>> {
  const due = new Set((await everyProject(world.database)).map(({ project }) => project))
  announcements.listen((project) => due.add(project))
  return async () => {
    if (due.size === 0) return
    for (const { organisation, project } of await everyProject(world.database)) {
      if (!due.has(project)) continue
      await tellHeard(world, organisation, project)
      due.delete(project)
    }
  }
}
