import { mean } from '../arithmetic/sum.ts'
import { d4, movingRanges } from '../moving-range.ts'
import { type LineMaker, noSpread } from './lines.ts'

/** Moving ranges: their mean over the base, upper limit 3.267 means, lower limit zero. */
export const movingRangeLines: LineMaker = (members, { centre: given }) => {
  const values = movingRanges(members.map((member) => member.value))
  const base = values.filter((_, index) => members[index]?.included && members[index]?.baseline)
  const centre = given ?? mean(base)
  const limits =
    centre === null
      ? null
      : { lower: 0, upper: d4 * centre, lowerWarning: 0, upperWarning: ((d4 * 2) / 3) * centre }
  return {
    values,
    centre,
    limits: values.map(() => limits),
    z: values.map(() => null),
    refused: centre === null ? 'too-few-points' : null,
    spread: { ...noSpread, meanMovingRange: centre },
  }
}
