import { median } from '../arithmetic/median.ts'
import { baseOf, type LineMaker, noSpread } from './lines.ts'

/** Run chart: the median of the base values, and no limits. */
export const runLines: LineMaker = (members, { centre }) => {
  const values = members.map((member) => member.value)
  const middle = centre ?? median(baseOf(members).map((member) => member.value))
  const none = members.map(() => null)
  return {
    values,
    centre: middle,
    limits: none,
    z: none,
    refused: middle === null ? 'no-values' : null,
    spread: noSpread,
  }
}
