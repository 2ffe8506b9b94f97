import { individualLines } from './individuals.ts'
import { baseOf, type Limits, type LineMaker } from './lines.ts'

const power = 3.6

const raise = (value: number): number => Math.max(0, value) ** power
const transform = (value: number | null): number | null => (value === null ? null : value ** (1 / power))

const raiseLimits = (limits: Limits | null): Limits | null =>
  limits && {
    lower: raise(limits.lower),
    upper: raise(limits.upper),
    lowerWarning: raise(limits.lowerWarning),
    upperWarning: raise(limits.upperWarning),
  }

/** T chart: individuals of y^(1/3.6), which is close to normal for exponential times, brought back by the power. */
export const timeBetweenLines: LineMaker = (members, settings) => {
  const lines = individualLines(
    members.map((member) => transform(member.value)),
    baseOf(members).map((member) => transform(member.value)),
    { ...settings, centre: transform(settings.centre) },
  )
  return {
    ...lines,
    values: members.map((member) => member.value),
    centre: lines.centre === null ? null : raise(lines.centre),
    limits: lines.limits.map(raiseLimits),
  }
}
