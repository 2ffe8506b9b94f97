import { factor } from './cholesky.ts'
import type { Worths } from './fit-worths.ts'
import { normal, random } from './random.ts'

/** What many draws from the posterior say of each item, in the order of the items. */
export type Drawn = {
  /** Chance to be among the first `top`. */
  readonly topChance: readonly number[]
  /** Best and worst rank within 90 %. */
  readonly rankInterval: readonly (readonly [number, number])[]
  /** 90 % interval of the chance to be chosen over another item picked at random. */
  readonly chanceInterval: readonly (readonly [number, number])[]
}

/** Draws worths from their normal posterior and counts ranks, top places and chances. Same seed, same figures. */
export function drawRanks(worths: Worths, top: number, draws: number, seed: number): Drawn {
  const size = worths.mean.length
  const next = normal(random(seed))
  const lower = size > 0 ? spread(worths) : new Float64Array(0)
  const tops = new Float64Array(size)
  const ranks = Array.from({ length: size }, () => new Uint32Array(size))
  const chances = Array.from({ length: size }, () => new Float64Array(draws))
  const noise = new Float64Array(size)
  const odds = new Float64Array(size)
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < size; i++) noise[i] = next()
    for (let i = 0; i < size; i++) {
      let worth = worths.mean[i] as number
      for (let k = 0; k <= i; k++) worth += (lower[i * size + k] as number) * (noise[k] as number)
      odds[i] = Math.exp(worth)
    }
    countOne(odds, draw, chances, ranks)
  }
  for (let i = 0; i < size; i++)
    for (let rank = 0; rank < Math.min(top, size); rank++)
      tops[i] = (tops[i] as number) + (ranks[i]?.[rank] as number)
  return {
    topChance: Array.from(tops, (count) => count / draws),
    rankInterval: ranks.map((counts) => [rankAt(counts, 0.05 * draws), rankAt(counts, 0.95 * draws)]),
    chanceInterval: chances.map((list) => middleNinety(list.sort())),
  }
}

/** Chance of each item to be chosen over another item picked at random, from worths alone. */
export function chancesOf(mean: Float64Array): number[] {
  const chances = Array.from(mean, () => new Float64Array(1))
  countOne(mean.map(Math.exp), 0, chances, undefined)
  return chances.map((list) => list[0] as number)
}

/** One draw: chance e_i / (e_i + e_j), averaged over all others, and how many others stand above. */
function countOne(
  odds: Float64Array,
  draw: number,
  chances: readonly Float64Array[],
  ranks: readonly Uint32Array[] | undefined,
): void {
  const size = odds.length
  const above = new Uint32Array(size)
  const sum = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    const one = odds[i] as number
    for (let j = i + 1; j < size; j++) {
      const other = odds[j] as number
      const chance = one / (one + other)
      sum[i] = (sum[i] as number) + chance
      sum[j] = (sum[j] as number) + 1 - chance
      const behind = other > one ? i : j
      above[behind] = (above[behind] as number) + 1
    }
  }
  for (let i = 0; i < size; i++) {
    ;(chances[i] as Float64Array)[draw] = size > 1 ? (sum[i] as number) / (size - 1) : 0.5
    const counts = ranks?.[i]
    if (counts) counts[above[i] as number] = (counts[above[i] as number] as number) + 1
  }
}

/** A centred covariance has no Cholesky factor; a shift common to all items gives it one and changes no difference. */
function spread({ covariance: { size, cells } }: Worths): Float64Array {
  let diagonal = 0
  for (let i = 0; i < size; i++) diagonal += cells[i * size + i] as number
  const shift = diagonal / size || 1
  const lifted = cells.map((cell) => cell + shift)
  for (let i = 0; i < size; i++) lifted[i * size + i] = (lifted[i * size + i] as number) * (1 + 1e-12)
  return factor({ size, cells: lifted }).cells
}

function rankAt(counts: Uint32Array, enough: number): number {
  let seen = 0
  for (let rank = 0; rank < counts.length; rank++) {
    seen += counts[rank] as number
    if (seen >= enough) return rank + 1
  }
  return counts.length
}

function middleNinety(sorted: Float64Array): [number, number] {
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] as number
  return [at(0.05), at(0.95)]
}
