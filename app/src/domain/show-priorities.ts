import { display, protect, publicAudience } from '@evenground/fairness'
import type { Ranking } from '@evenground/ranking'
import { groundFloor, type ShownPriorities } from './ground.ts'

/** With fewer showings of each wish than this, most wishes cannot be told apart yet. */
const enoughShowings = 10

const inHundred = (share: number, step: number): number => Math.round((100 * share) / step) * step

/** What of a ranking may be shown: nothing of fewer than the floor, and rounded while people still choose. */
export function showPriorities(ranking: Ranking, closed: boolean): ShownPriorities | null {
  const { people, choices, items, settled, madeBy, counts, straightLining } = ranking
  if (people < groundFloor) return null
  const step = closed ? 1 : 5
  const whole = (count: number) => (closed ? count : Math.round(count / 5) * 5)
  const showings = counts.reduce((sum, { shown }) => sum + shown, 0)
  return {
    exact: closed,
    people: whole(people),
    choices: whole(choices),
    top: Math.min(madeBy.settings.top, items.length),
    items: items.map(({ item, rank, rankInterval, chance, chanceInterval, topChance, band }) => ({
      id: item,
      rank,
      ranks: rankInterval,
      chance: inHundred(chance, step),
      chances: [inHundred(chanceInterval[0], step), inHundred(chanceInterval[1], step)],
      top: inHundred(topChance, step),
      band,
    })),
    settled: inHundred(settled, 5),
    early: showings < enoughShowings * items.length,
    hurried: display(protect(whole(straightLining.length)), publicAudience()),
  }
}
