/** Everything `rank` can be told. Each has a default; none is guessed from the answers. */
export type Settings = {
  /** All items, when some may not have been shown yet. Default: those that appear in the choices. */
  readonly items?: readonly string[]
  /** How many places "the top" has. Default 5. */
  readonly top?: number
  /** Standard deviation of the prior on worths, in logits, up to 30. Default 1. */
  readonly priorSpread?: number
  /** Prior mean of each worth, in logits, -30 to 30 (see `priorFromAgreement`). Default 0 for all. */
  readonly priorMean?: Readonly<Record<string, number>>
  /** Standard deviation of a group's own offset for an item, in logits, up to 30. Default 0.5. */
  readonly groupSpread?: number
  /** What each group weighs in the overall ranking: all the same, or shares of the population served. Default 'equal'. */
  readonly groupWeights?: 'equal' | Readonly<Record<string, number>>
  /** Groups of fewer people than this get no ranking of their own. Default 8. */
  readonly groupFloor?: number
  /** How much the answers of a straight-lining person count, from 0 to 1. Default 0.25. */
  readonly hurriedWeight?: number
  /** How many draws from the posterior stand behind intervals and chances. Default 2000. */
  readonly draws?: number
  /** Seed of those draws, a whole number. Default 1. */
  readonly seed?: number
}

export type FullSettings = Required<Omit<Settings, 'items' | 'priorMean'>> &
  Pick<Settings, 'items' | 'priorMean'>

const defaults = {
  top: 5,
  priorSpread: 1,
  groupSpread: 0.5,
  groupWeights: 'equal',
  groupFloor: 8,
  hurriedWeight: 0.25,
  draws: 2000,
  seed: 1,
} as const

/** Logits. Wider than any belief (e^30 to 1), and narrow enough for chances to stay numbers. */
const widest = 30

/** Fills in the defaults. Throws a RangeError that names the setting when a value cannot be meant. */
export function complete(settings: Settings): FullSettings {
  const full: FullSettings = { ...defaults, ...given(settings) }
  whole('top', full.top, 1)
  whole('draws', full.draws, 100)
  whole('groupFloor', full.groupFloor, 1)
  if (!Number.isSafeInteger(full.seed)) throw new RangeError('seed must be a whole number')
  spread('priorSpread', full.priorSpread)
  spread('groupSpread', full.groupSpread)
  if (!(full.hurriedWeight >= 0 && full.hurriedWeight <= 1))
    throw new RangeError('hurriedWeight must be from 0 to 1')
  if (full.groupWeights !== 'equal') {
    for (const [group, weight] of Object.entries(full.groupWeights)) {
      if (!(weight >= 0 && weight < Infinity))
        throw new RangeError(`groupWeights: ${group} must be 0 or more`)
    }
  }
  for (const [item, mean] of Object.entries(full.priorMean ?? {})) {
    if (!(Math.abs(mean) <= widest))
      throw new RangeError(`priorMean: ${item} must be a number from -${widest} to ${widest}`)
  }
  return full
}

function whole(name: string, value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least)
    throw new RangeError(`${name} must be a whole number, ${least} or more`)
}

function spread(name: string, value: number): void {
  if (!(value > 0 && value <= widest))
    throw new RangeError(`${name} must be more than 0, and ${widest} at most`)
}

/** What is left undefined keeps its default. */
const given = (settings: Settings): Settings =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
