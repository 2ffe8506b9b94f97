import {
  type Asking,
  isShown,
  protectPeople,
  publicAudience,
  release,
  type ShownTable,
  startMemory,
} from '@evenground/fairness'
import { changing } from '../store/store.ts'
import { holdToldCounts, type ToldCounts, tellCounts } from '../store/told-counts.ts'
import { countHeard } from '../store/voices.ts'
import type { World } from './command.ts'

/** The sides as the public reads them; people who did not say are a part too, or they could be worked out from the whole. */
const heardGroups = ['lived', 'learned', 'unsaid'] as const

/**
 * Tells the public how many people spoke, and by side, as far as it may know beside everything it was told before. When a
 * newer number would give a small one away (one more person since the last time), the earlier one stands. Sides are not
 * told before the whole is: a side told as nobody could later not be hidden any more.
 */
export async function tellHeard(world: World, organisation: string, project: string): Promise<void> {
  await changing(world.database, organisation, async (store) => {
    const at = world.now()
    const before = await holdToldCounts(store, project)
    const heard = await countHeard(store, project)
    const asking: Omit<Asking, 'question' | 'memory'> = {
      people: protectPeople({
        groupings: [{ name: 'side', groups: [...heardGroups] }],
        counts: heardGroups.map((group) => heard[group]),
      }),
      audience: publicAudience(),
      at: Math.max(at.getTime(), (before?.memory.releases.at(-1)?.at ?? 0) + 1),
    }
    const told = nextCounts(asking, heard.all, before)
    if (told !== before) await tellCounts(store, project, told, at)
  })
}

// Everything that was ever told has to be held against each new number. Told at every tenth more, and by side at every
// quarter more, the memory stays small enough to be checked for a million people.
const newsOfTotal = 1.1
const newsOfSides = 1.25

const shownTotal = (table: ShownTable | null): number =>
  table && isShown(table.total) ? table.total.shown : 0

/** Whether a count is far enough from what was told last to be told anew. */
const isNews = (people: number, told: number, factor: number): boolean =>
  told === 0 || people >= told * factor || people < told

/** What is told next; the very same as before where nothing new may be told. */
function nextCounts(
  asking: Omit<Asking, 'question' | 'memory'>,
  people: number,
  before: ToldCounts | undefined,
): ToldCounts {
  let told: ToldCounts = before ?? { total: null, bySide: null, memory: startMemory() }
  if (!isNews(people, shownTotal(told.total), newsOfTotal)) return told
  const total = release({ ...asking, question: { by: [] }, memory: told.memory })
  if (total.outcome === 'released') told = { ...told, total: total.table, memory: total.memory }
  if (shownTotal(told.total) === 0 || !isNews(people, shownTotal(told.bySide), newsOfSides)) return told
  const sides = release({ ...asking, question: { by: ['side'] }, memory: told.memory })
  return sides.outcome === 'released' ? { ...told, bySide: sides.table, memory: sides.memory } : told
}
