import { sum } from '../arithmetic/sum.ts'
import type { Member } from '../layout.ts'
import { meanRange } from '../moving-range.ts'
import { baseOf, type LineMaker, linesFromSigmas, noSpread } from './lines.ts'

const screeningFactor = 3.2665

/** Spread between neighbours, weighted by both denominators. A missing point gives none on either side. */
function weightedRanges(members: readonly Member[]): (number | null)[] {
  return members.map((member, index) => {
    const before = members[index - 1]
    if (!before || member.value === null || before.value === null || !member.n || !before.n) return null
    const range = Math.abs(member.value - before.value)
    return (Math.sqrt(Math.PI / 2) * range) / Math.sqrt(1 / member.n + 1 / before.n)
  })
}

/** I' (Anhøj, Taylor, Mohammed): individual values whose denominators differ. */
export const iPrimeLines: LineMaker = (members, settings) => {
  const base = baseOf(members).filter((member) => member.value !== null)
  const weight = sum(base.map((member) => member.n))
  const middle = sum(base.map((member) => member.count)) / weight
  const centre = settings.centre ?? (base.length > 0 ? middle : null)
  const spreadFrom = settings.spreadFromAll ? members : baseOf(members)
  const ranges = meanRange(weightedRanges(spreadFrom), settings.screening, screeningFactor)
  const unchanging = ranges.allZero && !settings.limitsWithoutVariation
  const deviation = unchanging ? null : ranges.mean
  const sigmas = members.map((member) =>
    deviation === null || !member.n ? null : deviation / Math.sqrt(member.n),
  )
  const values = members.map((member) => member.value)
  return linesFromSigmas(
    values,
    centre,
    sigmas,
    {},
    {
      refused:
        centre === null
          ? 'no-values'
          : deviation !== null
            ? null
            : ranges.allZero
              ? 'no-variation'
              : 'too-few-points',
      spread: { ...noSpread, meanMovingRange: ranges.mean, screenedOut: ranges.screenedOut },
    },
  )
}
