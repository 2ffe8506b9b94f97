import { allOurIdeas } from './all-our-ideas.ts'
import type { Choice } from './choice.ts'
import { bandsOf, chanceAbove, settledShare, sure } from './closeness.ts'
import { chancesOf, drawRanks } from './draws.ts'
import { type Estimate, type Fit, fitWorths, type Worths } from './fit-worths.ts'
import { complete, type FullSettings, type Settings } from './settings.ts'
import { type LeftOut, type Tally, tally } from './tally.ts'
import { version } from './version.ts'

type Interval = readonly [low: number, high: number]

export type RankedItem = {
  readonly item: string
  /** 1 = best. Items of one band should be read as level, whatever their rank. */
  readonly rank: number
  /** In logits, beside the mean of all items: 1 more = chosen 73 times in 100. */
  readonly worth: number
  /** 90 % interval of the worth. */
  readonly worthInterval: Interval
  /** Chance, 0 to 1, to be chosen over another item picked at random. */
  readonly chance: number
  readonly chanceInterval: Interval
  /** Chance to be among the first `top`. */
  readonly topChance: number
  /** Best and worst rank within 90 %. */
  readonly rankInterval: Interval
  /** Which band, from 1. */
  readonly band: number
  /** Items that cannot be told from this one: neither is above the other with a chance of 0.9. */
  readonly tooCloseTo: readonly string[]
}

export type Order = {
  /** Best first. */
  readonly items: readonly RankedItem[]
  /** Too close to call inside a band; see `bandsOf`. */
  readonly bands: readonly (readonly string[])[]
  /** Share of neighbours in the order that are told apart, 0 to 1. */
  readonly settled: number
}

export type Counted = {
  readonly item: string
  readonly shown: number
  readonly wins: number
  readonly losses: number
  readonly ties: number
  /** The score of All Our Ideas, for comparison, 0 to 100. */
  readonly allOurIdeas: number
}

export type Ranking = Order & {
  readonly groups: readonly (Order & {
    readonly name: string
    readonly people: number
    readonly weight: number
  })[]
  /** Plain counts, in code unit order of the items. */
  readonly counts: readonly Counted[]
  /** How much the left side gains, in logits, with its 90 % interval. */
  readonly sideBias: { readonly value: number; readonly interval: Interval }
  /** Chance that two level items are called equal; absent when nobody said so. */
  readonly tieChance?: number
  readonly people: number
  readonly choices: number
  /** People who may not have read: every answer in the same place, each under a second. They count less, see settings. */
  readonly straightLining: readonly string[]
  readonly leftOut: readonly LeftOut[]
  readonly madeBy: {
    readonly package: '@evenground/ranking'
    readonly version: string
    readonly settings: FullSettings
  }
}

/**
 * Ranks items from many people's quick choices, and says how sure the ranking is.
 *
 * Worths are the most probable ones under Bradley and Terry's model with Davidson's ties, a side bias, offsets of groups,
 * and normal priors; intervals come from the curvature there. Pure: the same choices, in any order, give the same bytes.
 * Choices that cannot be used are counted in `leftOut`, never silently dropped.
 *
 * @throws RangeError when a setting cannot be meant; the message names it.
 * @example
 * rank([{ person: 'p1', left: 'rest', right: 'food', chosen: 'left' }]).items[0].item // 'rest'
 */
export function rank(choices: readonly Choice[], settings: Settings = {}): Ranking {
  const full = complete(settings)
  const counted = tally(choices, full)
  const fit = fitWorths(counted, full)
  return {
    ...orderOf(fit.overall, fit.items, full, full.seed),
    groups: fit.groups.map(({ worths, ...group }, index) => ({
      ...group,
      ...orderOf(worths, fit.items, full, full.seed + index + 1),
    })),
    counts: countsOf(counted),
    sideBias: { value: fit.sideBias.mean, interval: ninety(fit.sideBias) },
    ...(fit.tie ? { tieChance: tieChanceOf(fit.tie) } : {}),
    people: counted.people,
    choices: counted.choices,
    straightLining: counted.straightLining,
    leftOut: counted.leftOut,
    madeBy: { package: '@evenground/ranking', version, settings: full },
  }
}

/**
 * Only the worths, in logits beside their mean, and their covariance (items x items, row by row): what `nextChoice` needs, in a few
 * milliseconds and without draws. The model is that of `rank`.
 *
 * @throws RangeError when a setting cannot be meant; the message names it.
 * @example nextChoice({ items, showings: showingsOf(choices), asked: [], fit: fit(choices), seed: 7 })
 */
export function fit(choices: readonly Choice[], settings: Settings = {}): Fit {
  const full = complete(settings)
  return fitWorths(tally(choices, full), full)
}

/** 95th percentile of the standard normal distribution. */
const z = 1.6448536269514722

const ninety = ({ mean, sd }: Estimate): Interval => [mean - z * sd, mean + z * sd]

/** Two level items: chances in proportion 1, 1 and e^tie. */
const tieChanceOf = ({ mean }: Estimate): number => Math.exp(mean) / (2 + Math.exp(mean))

function orderOf(worths: Worths, items: readonly string[], settings: FullSettings, seed: number): Order {
  const worth = (i: number) => worths.mean[i] as number
  const order = items.map((_, index) => index).sort((a, b) => worth(b) - worth(a) || a - b)
  const bands = bandsOf(worths, order)
  const bandOf = new Map(bands.flatMap((band, index) => band.map((item) => [item, index + 1] as const)))
  const drawn = drawRanks(worths, settings.top, settings.draws, seed)
  const chances = chancesOf(worths.mean)
  const name = (i: number) => items[i] as string
  const sdOf = (i: number) => Math.sqrt(Math.max(0, worths.covariance.cells[i * items.length + i] as number))
  const isClose = (i: number, j: number) =>
    i !== j && Math.max(chanceAbove(worths, i, j), chanceAbove(worths, j, i)) < sure
  return {
    items: order.map((i, place) => ({
      item: name(i),
      rank: place + 1,
      worth: worth(i),
      worthInterval: ninety({ mean: worth(i), sd: sdOf(i) }),
      chance: chances[i] as number,
      chanceInterval: drawn.chanceInterval[i] as Interval,
      topChance: drawn.topChance[i] as number,
      rankInterval: drawn.rankInterval[i] as Interval,
      band: bandOf.get(i) as number,
      tooCloseTo: order.filter((j) => isClose(i, j)).map(name),
    })),
    bands: bands.map((band) => band.map(name)),
    settled: settledShare(worths, order),
  }
}

function countsOf(counted: Tally): Counted[] {
  return counted.items.map((item, index) => {
    const wins = counted.wins[index] as number
    const losses = counted.losses[index] as number
    return {
      item,
      shown: counted.shown[index] as number,
      wins,
      losses,
      ties: counted.ties[index] as number,
      allOurIdeas: allOurIdeas(wins, losses),
    }
  })
}
