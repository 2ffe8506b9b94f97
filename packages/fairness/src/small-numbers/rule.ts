import { roundCount } from './round.ts'

/** How small numbers are kept safe: which are hidden, and how the others are rounded. */
export interface Rule {
  readonly name: string
  /** Counts of 1 up to, not including, this are hidden. */
  readonly floor: number
  /** Other counts are rounded to the nearest multiple of this; 1 leaves them as they are. */
  readonly nearest: number
}

/**
 * The rules in use in health care. Zero is told as zero in all of them.
 *
 * - `uk_hes`: 1 to 7 hidden, others to the nearest 5, percentages from rounded parts. Source: NHS Digital, disclosure control
 *   methodology for Hospital Episode Statistics, September 2018, for figures below national level.
 * - `lt5`: 1 to 4 hidden. Common on NHS dashboards.
 * - `lt10`: 1 to 9 hidden. Common in research data services (CO-CONNECT reports nothing under 10).
 * - `cms11`: 1 to 10 hidden, and not to be worked out from other cells. Source: the United States' Centers for Medicare and
 *   Medicaid Services, cell size suppression policy.
 */
export const rules = {
  uk_hes: { name: 'uk_hes', floor: 8, nearest: 5 },
  lt5: { name: 'lt5', floor: 5, nearest: 1 },
  lt10: { name: 'lt10', floor: 10, nearest: 1 },
  cms11: { name: 'cms11', floor: 11, nearest: 1 },
} as const satisfies Record<string, Rule>

/**
 * Refuses a rule of one's own that would protect nobody: without a floor, or rounding people away to nobody.
 *
 * @throws RangeError when the floor or the step is no whole number of at least 1, or the floor would be rounded to 0
 */
export function checkRule({ name, floor, nearest }: Rule): void {
  if (!Number.isSafeInteger(floor) || floor < 1)
    throw new RangeError(`The rule ${name} has no floor: ${floor}`)
  if (roundCount(floor, nearest) === 0)
    throw new RangeError(`The rule ${name} would round ${floor} people to nobody`)
}

/** The name of a rule that comes with the package. */
export type RuleName = keyof typeof rules

/**
 * The floor for everyone outside the team when an organisation has chosen no rule: 1 to 7 hidden, nothing rounded.
 */
export const plainFloor: Rule = { name: 'plain', floor: 8, nearest: 1 }
