import type { Lists } from './reading.ts'

/** The group of each saying (-1: nothing to go by) and how sure that is, 0 to 1. */
type Mixture = { readonly group: Int32Array; readonly certainty: Float32Array }

type MixtureSettings = {
  readonly groups: number
  readonly featureCount: number
  /** At most so many passes; fewer when nothing moves any more. */
  readonly passes: number
  /** How many features one word brings with it on average: they are not separate evidence, so certainty is tempered by it. */
  readonly featuresPerWord: number
}

/** Dirichlet priors: `alpha` for an empty group, `beta` for a word a group has never used (Yin and Wang 2014 use .1). */
const alpha = 0.1
const beta = 0.15
const tooSmall = 1e-150

/**
 * GSDMM, the Dirichlet multinomial mixture for short texts in which one text has one theme (Yin and Wang, KDD 2014),
 * from given starting groups. Each pass takes every saying out of its group and puts it where it is likeliest;
 * a group that loses all its sayings stays empty. Sayings that start at -1 join in the first pass.
 */
export function dirichletMixture(features: Lists, start: Int32Array, settings: MixtureSettings): Mixture {
  const state = startCounts(features, start, settings)
  const certainty = new Float32Array(start.length)
  let moved = start.length
  for (let pass = 1; pass < settings.passes && moved > 0; pass++) {
    moved = 0
    for (let saying = 0; saying < start.length; saying++) if (replace(state, features, saying)) moved++
  }
  for (let saying = 0; saying < start.length; saying++) {
    if (features.starts[saying] === features.starts[saying + 1]) continue
    replace(state, features, saying)
    certainty[saying] = share(state.chance, state.group[saying] as number, settings.featuresPerWord)
  }
  return { group: state.group, certainty }
}

/** Takes a saying out of its group and puts it where it is likeliest; says whether that is elsewhere. */
function replace(state: State, features: Lists, saying: number): boolean {
  if (features.starts[saying] === features.starts[saying + 1]) return false
  const before = state.group[saying] as number
  if (before >= 0) move(state, features, saying, before, -1)
  likelihoods(state, features, saying)
  const after = likeliest(state.chance)
  move(state, features, saying, after, 1)
  state.group[saying] = after
  return after !== before
}

type State = {
  readonly group: Int32Array
  readonly sayings: Float64Array
  readonly uses: Float64Array
  /** Uses of feature f in group k at f × groups + k, so that one feature's groups lie side by side. */
  readonly usesOf: Float64Array
  readonly chance: Float64Array
  readonly featureCount: number
}

function startCounts(features: Lists, start: Int32Array, { groups, featureCount }: MixtureSettings): State {
  const state: State = {
    group: start.slice(),
    sayings: new Float64Array(groups),
    uses: new Float64Array(groups),
    usesOf: new Float64Array(groups * featureCount),
    chance: new Float64Array(groups),
    featureCount,
  }
  for (let saying = 0; saying < start.length; saying++) {
    const empty = features.starts[saying] === features.starts[saying + 1]
    if (empty) state.group[saying] = -1
    else if ((start[saying] as number) >= 0) move(state, features, saying, start[saying] as number, 1)
  }
  return state
}

function move(state: State, features: Lists, saying: number, group: number, by: 1 | -1): void {
  const groups = state.chance.length
  const begin = features.starts[saying] as number
  const end = features.starts[saying + 1] as number
  state.sayings[group] = (state.sayings[group] as number) + by
  state.uses[group] = (state.uses[group] as number) + by * (end - begin)
  for (let at = begin; at < end; at++)
    state.usesOf[(features.items[at] as number) * groups + group] =
      (state.usesOf[(features.items[at] as number) * groups + group] as number) + by
}

/** The unscaled chance of each group for a saying that is in none. Features come in order, so repeats are neighbours. */
function likelihoods(
  { chance, sayings, uses, usesOf, featureCount }: State,
  features: Lists,
  saying: number,
): void {
  const groups = chance.length
  const begin = features.starts[saying] as number
  const end = features.starts[saying + 1] as number
  for (let k = 0; k < groups; k++) chance[k] = (sayings[k] as number) + alpha
  let repeat = 0
  for (let at = begin; at < end; at++) {
    const feature = features.items[at] as number
    repeat = at > begin && features.items[at - 1] === feature ? repeat + 1 : 0
    const row = feature * groups
    const read = featureCount * beta + at - begin
    let most = 0
    for (let k = 0; k < groups; k++) {
      const value =
        ((chance[k] as number) * ((usesOf[row + k] as number) + beta + repeat)) / ((uses[k] as number) + read)
      chance[k] = value
      if (value > most) most = value
    }
    if (most < tooSmall) for (let k = 0; k < groups; k++) chance[k] = (chance[k] as number) / tooSmall
  }
}

function likeliest(chance: Float64Array): number {
  let best = 0
  for (let k = 1; k < chance.length; k++) if ((chance[k] as number) > (chance[best] as number)) best = k
  return best
}

function share(chance: Float64Array, chosen: number, temperature: number): number {
  let total = 0
  for (let k = 0; k < chance.length; k++)
    total += ((chance[k] as number) / (chance[chosen] as number)) ** (1 / temperature)
  return 1 / total
}
