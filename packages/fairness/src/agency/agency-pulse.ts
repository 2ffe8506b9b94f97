import { type Estimate, type TooFew, tooFew } from '../estimate.ts'
import { type BySide, bySide, type Side } from '../side.ts'
import { bootstrap } from '../statistics/bootstrap.ts'
import { redrawn } from '../statistics/seeded.ts'

/** One person's answers after a gathering, on one scale: three on power (P1 to P3) and three on courage (C1 to C3). */
export interface Pulse {
  readonly side: Side
  readonly power: readonly [number, number, number]
  readonly courage: readonly [number, number, number]
}

/** The ends of the scale that people answered on. */
export interface PulseScale {
  readonly least: number
  readonly most: number
}

/** The three figures of a side, each from 0 to 1. */
export interface Agency {
  readonly power: Estimate
  readonly courage: Estimate
  readonly agency: Estimate
}

/** Each side's figures, and how far lived is above learned (below 0: under). A gap needs both. */
export interface AgencyPulse {
  readonly by: BySide<Agency | TooFew>
  readonly gap: Estimate | TooFew
}

/** A side with fewer answers than this is not shown. */
const leastAnswers = 5

/**
 * How much power and courage people felt: power is the mean of P1 to P3, courage of C1 to C3, and agency the square root of power
 * times courage, for each person, then the mean of a side. Answers are first brought to 0 to 1.
 *
 * Intervals draw people. A side with fewer than five answers is hidden, and so is the gap. Source: the IHI Psychology of Change
 * Framework (2018), where agency is having both the power and the courage to act; the formula is ours. It cannot say what people
 * did with it, and those who felt least may not have answered.
 *
 * @throws RangeError for an answer off the scale
 * @example agencyPulse(answers, { least: 1, most: 5 }, 1).by.lived
 */
export function agencyPulse(pulses: readonly Pulse[], scale: PulseScale, seed: number): AgencyPulse {
  const people = bySide((side) =>
    pulses.filter((pulse) => pulse.side === side).map((pulse) => feel(pulse, scale)),
  )
  const enough = bySide((side) => people[side].length >= leastAnswers)
  const by = bySide((side) => (enough[side] ? agencyOf(people[side], seed) : tooFew(leastAnswers)))
  const gap = (of: BySide<readonly Felt[]>) => mean(of.lived, 'agency') - mean(of.learned, 'agency')
  return {
    by,
    gap:
      enough.lived && enough.learned
        ? bootstrap(gap(people), seed, (random) => gap(bySide((side) => redrawn(people[side], random))))
        : tooFew(leastAnswers),
  }
}

/** What one person felt, each from 0 to 1. */
type Felt = Readonly<Record<keyof Agency, number>>

function feel({ power, courage }: Pulse, { least, most }: PulseScale): Felt {
  const level = (answers: readonly number[]) => {
    for (const answer of answers)
      if (!(answer >= least && answer <= most))
        throw new RangeError(`Not on the scale from ${least} to ${most}: ${answer}`)
    return answers.reduce((total, answer) => total + (answer - least) / (most - least), 0) / answers.length
  }
  const felt = { power: level(power), courage: level(courage) }
  return { ...felt, agency: Math.sqrt(felt.power * felt.courage) }
}

const mean = (people: readonly Felt[], what: keyof Agency): number =>
  people.reduce((total, person) => total + person[what], 0) / people.length

function agencyOf(people: readonly Felt[], seed: number): Agency {
  const estimate = (what: keyof Agency) =>
    bootstrap(mean(people, what), seed, (random) => mean(redrawn(people, random), what))
  return { power: estimate('power'), courage: estimate('courage'), agency: estimate('agency') }
}
