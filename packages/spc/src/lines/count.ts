import { mean } from '../arithmetic/sum.ts'
import { baseOf, type LineMaker, linesFromSigmas, noSpread } from './lines.ts'

/** Counts: the mean count, and its square root as sigma. */
export const countLines: LineMaker = (members, { centre: given }) => {
  const centre = given ?? mean(baseOf(members).map((member) => member.value))
  const sigma = centre === null ? null : Math.sqrt(centre)
  const values = members.map((member) => member.value)
  return linesFromSigmas(
    values,
    centre,
    values.map(() => sigma),
    { min: 0 },
    {
      refused: centre === null ? 'no-values' : null,
      spread: noSpread,
    },
  )
}
