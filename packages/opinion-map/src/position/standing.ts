import { invert } from '../algebra/invert.ts'
import type { Fitted } from './fitted.ts'

/**
 * Where people stand, on axes scaled so that distance means something: two people a distance D apart are expected to differ by D on
 * average (root mean square over statements, on the scale from -1 disagree to 1 agree). Axes come strongest first.
 */
export type Standing = {
  readonly rank: number
  /** Length of each axis: how much a person one standard deviation out differs from the middle. */
  readonly scale: Float64Array
  /** people x rank. */
  readonly position: Float64Array
  /** people x rank x rank: the covariance of the position. Few answers, wide spread. */
  readonly spread: Float64Array
}

/**
 * Length of each axis, with a sign that makes the larger loadings positive, so that an axis does not flip by chance. Flipping
 * every vote keeps it, and mirrors the people.
 */
export function signedScale({ statements }: Fitted): Float64Array {
  const size = 1 + statements.rank
  return Float64Array.from({ length: statements.rank }, (_, a) => {
    let cubes = 0
    for (let row = 0; row < statements.rows; row++)
      cubes += (statements.mean[row * size + 1 + a] as number) ** 3
    return Math.sqrt(statements.prior[1 + a] as number) * (cubes < 0 ? -1 : 1)
  })
}

/** What a person's votes alone say, as precision and precision times place: the posterior with the prior taken out again. */
export function evidence(
  position: Float64Array,
  spread: Float64Array,
  scale: Float64Array,
): { precision: Float64Array; pull: Float64Array } {
  const rank = scale.length
  const precision = spread.slice()
  invert(precision, rank, new Float64Array(rank * rank))
  const pull = new Float64Array(rank)
  for (let a = 0; a < rank; a++) {
    for (let b = 0; b < rank; b++)
      pull[a] = (pull[a] as number) + (precision[a * rank + b] as number) * (position[b] as number)
  }
  for (let a = 0; a < rank; a++)
    precision[a * rank + a] = (precision[a * rank + a] as number) - 1 / (scale[a] as number) ** 2
  return { precision, pull }
}
