import { median } from '../arithmetic/median.ts'
import { mean } from '../arithmetic/sum.ts'
import { baseOf, type LineMaker, limitsAround, noSpread, standardised } from './lines.ts'

/** Share of the mean at which the median of a geometric distribution lies. */
// biome-ignore lint/suspicious/noApproximativeNumericConstant: the rounded figure is the rule, as taught and as in R
const medianOfMean = 0.693

/** G chart: limits from the mean of the base, the drawn centre is its median (0.693 of the mean if that was given). */
export const casesBetweenLines: LineMaker = (members, { centre: given }) => {
  const base = baseOf(members).map((member) => member.value)
  const average = given ?? mean(base)
  const centre = given === null ? median(base) : medianOfMean * given
  const sigma = average === null ? null : Math.sqrt(average * (average + 1))
  const limits = limitsAround(average, sigma, { min: 0 })
  const values = members.map((member) => member.value)
  return {
    values,
    centre,
    limits: values.map(() => limits),
    z: values.map((value) => standardised(value, average, sigma)),
    refused: average === null ? 'no-values' : null,
    spread: noSpread,
  }
}
