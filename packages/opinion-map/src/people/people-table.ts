import type { Clouds } from '../groups/membership.ts'
import { membership } from '../groups/membership.ts'
import { BETWEEN, TOO_FEW_ANSWERS } from '../opinion-map.ts'
import type { Standing } from '../position/standing.ts'
import type { Answers } from '../votes/answers.ts'

/** Every row's chances and group. */
export type Belonging = { readonly membership: Float64Array; readonly group: Int8Array }

/** Soft membership of all, and the group of those who answered enough and are sure enough. */
export function belonging(
  answers: Answers,
  standing: Standing,
  clouds: Clouds,
  fewestAnswers: number,
  sureFrom: number,
): Belonging {
  const rows = answers.start.length - 1
  const { rank, position, spread, scale } = standing
  const chances = new Float64Array(rows * clouds.k)
  const group = new Int8Array(rows)
  for (let row = 0; row < rows; row++) {
    const own = membership(
      clouds,
      position.subarray(row * rank, (row + 1) * rank),
      spread.subarray(row * rank * rank, (row + 1) * rank * rank),
      scale,
    )
    chances.set(own, row * clouds.k)
    const answered = (answers.start[row + 1] as number) - (answers.start[row] as number)
    const best = own.indexOf(Math.max(...own))
    group[row] =
      answered < fewestAnswers ? TOO_FEW_ANSWERS : (own[best] as number) < sureFrom ? BETWEEN : best
  }
  return { membership: chances, group }
}

/** How many people are in each group. */
export function sizes(group: Int8Array, k: number): number[] {
  const counts = Array.from({ length: k }, () => 0)
  for (const each of group) if (each >= 0) counts[each] = (counts[each] as number) + 1
  return counts
}
