import type { Fitted } from './fitted.ts'

/** The vote, -1 to 1 and a little beyond, that a fit expects of one of its people on one of its statements. */
export function predicted({ people, statements, centre }: Fitted, row: number, column: number): number {
  const size = 1 + people.rank
  const p = row * size
  const s = column * size
  let sum = centre + (people.mean[p] as number) + (statements.mean[s] as number)
  for (let a = 1; a < size; a++) sum += (people.mean[p + a] as number) * (statements.mean[s + a] as number)
  return sum
}
