import { normal, random } from '../src/random.ts'

/** Forty ideas with true worths, arrival times, and people whose taste differs. All of it from one seed. */
export type World = {
  readonly items: readonly string[]
  readonly worth: ReadonlyMap<string, number>
  /** The share of people, 0 to 0.8, before which an item was not there. */
  readonly arrives: ReadonlyMap<string, number>
  readonly uniform: () => number
  readonly normal: () => number
}

const itemCount = 40
const lateShare = 0.4
const tasteSpread = 0.7
const leftBias = 0.15
const carelessShare = 0.1
const carelessLeft = 0.55

export function makeWorld(seed: number): World {
  const uniform = random(seed)
  const next = normal(uniform)
  const items = Array.from({ length: itemCount }, (_, i) => `idea-${String(i).padStart(2, '0')}`)
  const worth = new Map(items.map((item) => [item, next()]))
  const arrives = new Map(
    items.map((item, i) => [item, i < itemCount * (1 - lateShare) ? 0 : 0.8 * uniform()]),
  )
  return { items, worth, arrives, uniform, normal: next }
}

export type Taste = { readonly careless: boolean; readonly worth: ReadonlyMap<string, number> }

export function makeTaste(world: World): Taste {
  const careless = world.uniform() < carelessShare
  return {
    careless,
    worth: new Map(
      world.items.map((item) => [item, (world.worth.get(item) as number) + tasteSpread * world.normal()]),
    ),
  }
}

export function choosePair(world: World, taste: Taste, left: string, right: string): 'left' | 'right' {
  const gap = (taste.worth.get(left) as number) - (taste.worth.get(right) as number) + leftBias
  const chance = taste.careless ? carelessLeft : 1 / (1 + Math.exp(-gap))
  return world.uniform() < chance ? 'left' : 'right'
}

/** Best and worst of a set: worths plus Gumbel noise; careless people give a random order. */
export function chooseEnds(
  world: World,
  taste: Taste,
  shown: readonly string[],
): { best: string; worst: string } {
  const felt = shown.map((item) => ({
    item,
    felt:
      (taste.careless ? 0 : (taste.worth.get(item) as number)) - Math.log(-Math.log(world.uniform() || 0.5)),
  }))
  felt.sort((a, b) => b.felt - a.felt)
  return { best: felt[0]?.item as string, worst: felt.at(-1)?.item as string }
}

/**
 * The true chance that a person picked at random chooses an item over another item picked at random, with no side.
 * Tastes are integrated out (61-point rule on the normal); `everybody` counts careless people, who toss a coin.
 */
export function trueChances(world: World, whom: 'attentive' | 'everybody'): Map<string, number> {
  const spread = tasteSpread * Math.SQRT2
  const points = Array.from({ length: 61 }, (_, k) => -4.5 + (9 * k) / 60)
  const weights = points.map((x) => Math.exp((-x * x) / 2))
  const total = weights.reduce((a, b) => a + b, 0)
  const above = (gap: number) =>
    points.reduce((sum, x, k) => sum + (weights[k] as number) / (1 + Math.exp(-(gap + spread * x))), 0) /
    total
  const careless = whom === 'everybody' ? carelessShare : 0
  return new Map(
    world.items.map((item) => {
      const others = world.items.filter((other) => other !== item)
      const gap = (other: string) => (world.worth.get(item) as number) - (world.worth.get(other) as number)
      const mean = others.reduce((sum, other) => sum + above(gap(other)), 0) / others.length
      return [item, (1 - careless) * mean + careless * 0.5]
    }),
  )
}
