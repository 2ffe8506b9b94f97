import type { Points } from './k-means.ts'

/** Two people nearer than this, in votes, stand at the same place: what is left between them is rounding. */
const SAME = 0.01

/** How many different places people stand at, counted up to `most`: there cannot be more groups than that. At least 1. */
export function placesUpTo({ at, width, count }: Points, most: number): number {
  const places: number[] = []
  for (let i = 0; i < count && places.length < most; i++)
    if (!places.some((place) => isSame(at, width, i, place))) places.push(i)
  return Math.max(1, places.length)
}

function isSame(at: Float64Array, width: number, one: number, other: number): boolean {
  let sum = 0
  for (let a = 0; a < width; a++)
    sum += ((at[one * width + a] as number) - (at[other * width + a] as number)) ** 2
  return sum < SAME * SAME
}
