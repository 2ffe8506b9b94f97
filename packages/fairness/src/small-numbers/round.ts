/**
 * A count to the nearest multiple, halves upwards. `roundCount(12, 5)` is 10, `roundCount(13, 5)` is 15.
 *
 * @throws RangeError when `nearest` is not a whole number of at least 1
 */
export function roundCount(count: number, nearest: number): number {
  if (!Number.isInteger(nearest) || nearest < 1) throw new RangeError(`Not a step to round to: ${nearest}`)
  return Math.floor((count + nearest / 2) / nearest) * nearest
}

/** Every count that would be rounded to `shown`: the lowest and the highest. */
export const countsRoundedTo = (shown: number, nearest: number): readonly [number, number] => [
  shown - Math.floor(nearest / 2),
  shown + Math.ceil(nearest / 2) - 1,
]
