import type { World } from '../commands/command.ts'
import type { Announcements } from '../store/announcements.ts'
import { everyProject } from '../store/told-counts.ts'
import type { Jobs } from './jobs.ts'
import { offerGroups } from './offer-groups.ts'
import { offerThemes } from './offer-themes.ts'

/** How long nothing has happened in a project before it is looked at, and how long it may wait for that. */
const quiet = 5_000
const longest = 60_000

interface Heard {
  readonly first: number
  readonly last: number
}

/**
 * Offers groups and themes in the background: of every project at first, then of those that something happened in, a little after it
 * did, so that nobody who places voices waits for it. Gives what looks for work.
 */
export async function senseJobs(
  world: World,
  jobs: Jobs,
  announcements: Pick<Announcements, 'listen'>,
): Promise<() => Promise<void>> {
  const work = { 'offer-groups': offerGroups, 'offer-themes': offerThemes } as const
  for (const name of ['offer-groups', 'offer-themes'] as const)
    await jobs.work(name, async (id) => {
      const [organisation = '', project = ''] = id.split(' ')
      await work[name](world, organisation, project)
    })
  const now = () => world.now().getTime()
  const due = new Map<string, Heard>()
  for (const { project } of await everyProject(world.database)) due.set(project, { first: 0, last: 0 })
  announcements.listen((project) => {
    due.set(project, { first: due.get(project)?.first ?? now(), last: now() })
  })
  return async () => {
    const ripe = [...due].filter(([, { first, last }]) => now() - last > quiet || now() - first > longest)
    if (ripe.length === 0) return
    const projects = new Map(
      (await everyProject(world.database)).map(({ organisation, project }) => [project, organisation]),
    )
    for (const [project] of ripe) {
      due.delete(project)
      const organisation = projects.get(project)
      if (!organisation) continue
      await jobs.send('offer-groups', `${organisation} ${project}`)
      await jobs.send('offer-themes', `${organisation} ${project}`)
    }
  }
}
