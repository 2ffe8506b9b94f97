import { mean, sum } from '../arithmetic/sum.ts'
import type { Member } from '../layout.ts'
import { subgroupConstants } from '../subgroup-constants.ts'
import { baseOf, type Limits, type LineMaker, linesFromSigmas, noSpread, standardised } from './lines.ts'

/** Plain mean of the deviations when all subgroups of the phase are the same size, else pooled. */
function typicalDeviation(members: readonly Member[]): number | null {
  const deviations = baseOf(members).filter((member) => member.deviation !== null)
  if (deviations.length === 0) return null
  const sameSize = members.every((member) => member.size === members[0]?.size)
  if (sameSize) return mean(deviations.map((member) => member.deviation))
  const freedom = sum(deviations.map((member) => member.size - 1))
  return Math.sqrt(sum(deviations.map((m) => (m.size - 1) * (m.deviation ?? 0) ** 2)) / freedom)
}

const refusal = (centre: number | null, deviation: number | null) =>
  centre === null ? 'no-values' : deviation === null ? 'subgroups-of-one' : null

/** Means of subgroups. */
export const xbarLines: LineMaker = (members, { centre: given }) => {
  const base = baseOf(members).filter((member) => member.value !== null)
  const weighted = sum(base.map((m) => m.size * (m.value ?? 0))) / sum(base.map((m) => m.size))
  const centre = given ?? (base.length > 0 ? weighted : null)
  const deviation = typicalDeviation(members)
  const sigmas = members.map((member) => {
    const constants = subgroupConstants(member.size, 1)
    return deviation === null || constants === null ? null : constants.a3 * deviation
  })
  return linesFromSigmas(
    members.map((member) => member.value),
    centre,
    sigmas,
    {},
    {
      refused: refusal(centre, deviation),
      spread: { ...noSpread, standardDeviation: deviation },
    },
  )
}

function deviationLimits(size: number, centre: number | null): Limits | null {
  const limits = subgroupConstants(size)
  const warnings = subgroupConstants(size, 2)
  if (centre === null || limits === null || warnings === null) return null
  return {
    lower: limits.b3 * centre,
    upper: limits.b4 * centre,
    lowerWarning: warnings.b3 * centre,
    upperWarning: warnings.b4 * centre,
  }
}

/** Standard deviations of subgroups. */
export const deviationLines: LineMaker = (members, { centre: given }) => {
  const deviation = typicalDeviation(members)
  const centre = given ?? deviation
  const values = members.map((member) => member.deviation)
  return {
    values,
    centre,
    limits: members.map((member) => deviationLimits(member.size, centre)),
    z: members.map((member, index) => {
      const oneSigma = subgroupConstants(member.size, 1)
      const sigma = centre === null || oneSigma === null ? null : (oneSigma.b4 - 1) * centre
      return standardised(values[index] ?? null, centre, sigma)
    }),
    refused: refusal(centre, deviation ?? centre),
    spread: { ...noSpread, standardDeviation: deviation },
  }
}
