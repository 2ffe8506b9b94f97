import { type BySide, bySide } from '../side.ts'
import type { Origin } from './idea-survival.ts'

/** One item of an agenda: who proposed it, and for how long it was talked about. */
export interface AgendaItem {
  readonly from: Origin
  readonly minutes: number
}

/**
 * Each side's share of the items on agendas, and of the time they got. Items that both proposed count half for each. Null with no
 * items, or no time.
 *
 * All items are counted, so there is no interval: it is what happened. It cannot say what was left off the agenda.
 *
 * @throws RangeError for minutes below 0
 * @example agendaShare([{ from: 'lived', minutes: 5 }, { from: 'learned', minutes: 15 }]).lived // { items: 0.5, time: 0.25 }
 */
export function agendaShare(
  items: readonly AgendaItem[],
): BySide<{ items: number | null; time: number | null }> {
  for (const { minutes } of items) if (!(minutes >= 0)) throw new RangeError(`Not minutes: ${minutes}`)
  const share = (weigh: (item: AgendaItem) => number) =>
    bySide((side) => {
      const all = items.reduce((total, item) => total + weigh(item), 0)
      const theirs = items.reduce((total, item) => {
        const part = item.from === side ? 1 : item.from === 'joint' ? 0.5 : 0
        return total + part * weigh(item)
      }, 0)
      return all === 0 ? null : theirs / all
    })
  const [count, time] = [share(() => 1), share(({ minutes }) => minutes)]
  return bySide((side) => ({ items: count[side], time: time[side] }))
}
