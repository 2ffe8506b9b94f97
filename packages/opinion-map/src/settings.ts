import type { StraightLiningRule } from './people/straight-lining.ts'

/** What may be chosen about a map. Every field has a default; see `standardSettings`. */
export type Settings = {
  /** Any whole number. The same votes, settings and seed give the same bytes. */
  readonly seed: number
  /** Fewest answers with which a person shapes the groups and may be put in one. */
  readonly fewestAnswers: number
  /** Smallest group that may be shown. A smaller one is merged into its neighbour, or left unshown. */
  readonly floor: number
  readonly belowFloor: 'merge' | 'hide'
  /** Below this probability a person is between groups. */
  readonly sureFrom: number
  /** Most groups to look for, 1 to 6. */
  readonly mostGroups: number
  /** Fix the number of groups, 1 to 6, instead of letting stability decide. */
  readonly groups?: number
  /** Bootstrap resamples of people and votes. At least 50 for a result to be published; 0 leaves stability unmeasured. */
  readonly resamples: number
  /** Mean adjusted Rand index over resamples, of people who are in a group, from which groups are called groups. */
  readonly stableFrom: number
  /** Fewest answers from every group before common ground is given as a number. */
  readonly fewestAnswersPerGroup: number
  /** How much further than the rest a group must be to be marked by a statement. */
  readonly markedFrom: number
  /** Share of the listed marks that may be false, on average. */
  readonly falseDiscovery: number
  readonly straightLining: StraightLiningRule
}

export const standardSettings: Settings = {
  seed: 1,
  fewestAnswers: 5,
  floor: 8,
  belowFloor: 'merge',
  sureFrom: 0.6,
  mostGroups: 6,
  resamples: 50,
  stableFrom: 0.5,
  fewestAnswersPerGroup: 5,
  markedFrom: 0.15,
  falseDiscovery: 0.1,
  straightLining: { fromAnswers: 10, underMilliseconds: 1000, weight: 0.25 },
}

/**
 * The standard settings with some changed.
 *
 * @throws RangeError when a setting is out of its range
 */
export function settingsWith(changes: Partial<Settings>): Settings {
  const { straightLining, ...others } = given(changes)
  const settings: Settings = {
    ...standardSettings,
    ...others,
    straightLining: { ...standardSettings.straightLining, ...given(straightLining ?? {}) },
  }
  const whole = (name: keyof Settings, least: number, most = Number.MAX_SAFE_INTEGER): void => {
    const value = settings[name]
    if (!Number.isInteger(value) || (value as number) < least || (value as number) > most)
      throw new RangeError(`settings.${name} is ${value}; it must be a whole number, ${least} to ${most}`)
  }
  whole('seed', Number.MIN_SAFE_INTEGER)
  whole('fewestAnswers', 1)
  whole('floor', 1)
  whole('mostGroups', 1, 6)
  whole('resamples', 0)
  whole('fewestAnswersPerGroup', 1)
  if (settings.groups !== undefined) whole('groups', 1, 6)
  for (const name of ['sureFrom', 'stableFrom', 'markedFrom', 'falseDiscovery'] as const) {
    if (!(settings[name] >= 0 && settings[name] <= 1))
      throw new RangeError(`settings.${name} is ${settings[name]}; it must be from 0 to 1`)
  }
  if (settings.belowFloor !== 'merge' && settings.belowFloor !== 'hide')
    throw new RangeError(`settings.belowFloor is ${settings.belowFloor}; it must be merge or hide`)
  checkRule(settings.straightLining)
  return settings
}

/** What is left undefined keeps its standard value. */
const given = <T extends object>(changes: T): T =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as T

function checkRule({ fromAnswers, underMilliseconds, weight }: StraightLiningRule): void {
  const name = 'settings.straightLining'
  if (!Number.isInteger(fromAnswers) || fromAnswers < 2)
    throw new RangeError(`${name}.fromAnswers is ${fromAnswers}; it must be a whole number, 2 or more`)
  if (!(underMilliseconds >= 0))
    throw new RangeError(`${name}.underMilliseconds is ${underMilliseconds}; it must be a number, 0 or more`)
  if (!(weight > 0 && weight <= 1))
    throw new RangeError(`${name}.weight is ${weight}; it must be above 0, up to 1`)
}
