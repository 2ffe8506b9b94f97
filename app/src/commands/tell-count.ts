import {
  type Asking,
  isShown,
  protectPeople,
  publicAudience,
  release,
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
    const told = nextCounts(asking, before)
    if (told !== before) await tellCounts(store, project, told, at)
  })
}

/** What is told next; the very same as before where nothing new may be told. */
function nextCounts(asking: Omit<Asking, 'question' | 'memory'>, before: ToldCounts | undefined): ToldCounts {
  const nothing: ToldCounts = { total: null, bySide: null, memory: startMemory() }
  const total = release({ ...asking, question: { by: [] }, memory: (before ?? nothing).memory })
  const whole =
    total.outcome === 'released'
      ? { ...(before ?? nothing), total: total.table, memory: total.memory }
      : (before ?? nothing)
  if (!whole.total || !isShown(whole.total.total) || whole.total.total.shown === 0) return whole
  const sides = release({ ...asking, question: { by: ['side'] }, memory: whole.memory })
  return sides.outcome === 'released' ? { ...whole, bySide: sides.table, memory: sides.memory } : whole
}
