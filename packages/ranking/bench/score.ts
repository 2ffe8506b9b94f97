// npm run -s score [-- RUNS]: the simulation of the README, its Kendall taus and coverage; the last line is one JSON object.
// It makes its own people and choices: a folder may be given, as to its neighbours' score, and is not read.
import { type Ranking, rank } from '../src/door.ts'
import { answers, type Design } from './designs.ts'
import { makeWorld, trueChances, type World } from './world.ts'

const runs = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 30)
if (runs < 2) {
  console.error('score: RUNS must be 2 or more')
  process.exit(2)
}

/** People, screens each, and the taus to reach for each design; from the design text of the project. */
const sizes = [
  {
    people: 50,
    screens: 6,
    targets: {
      random: undefined,
      balanced: 0.586,
      informed: undefined,
      shipped: undefined,
      sets: 0.671,
      'sets-shipped': undefined,
    },
  },
  {
    people: 100,
    screens: 8,
    targets: {
      random: undefined,
      balanced: 0.721,
      informed: 0.729,
      shipped: undefined,
      sets: 0.77,
      'sets-shipped': undefined,
    },
  },
  {
    people: 300,
    screens: 8,
    targets: {
      random: undefined,
      balanced: 0.83,
      informed: 0.849,
      shipped: undefined,
      sets: 0.875,
      'sets-shipped': undefined,
    },
  },
] as const
const designs: readonly Design[] = ['random', 'balanced', 'informed', 'shipped', 'sets', 'sets-shipped']
const top = 8

type Measured = {
  tau: number
  allOurIdeasTau: number
  topFound: number
  coverage: { chance: number; rank: number; attentiveChance: number; tasteFreeWorth: number }
}

const lines: Record<string, unknown> = {}
for (const design of designs) {
  for (const { people, screens, targets } of sizes) {
    const measured = Array.from({ length: runs }, (_, run) => {
      const world = makeWorld(1_000_003 * (run + 1) + people)
      return measure(
        world,
        rank(answers(world, design, people, screens), { items: world.items, top, draws: 1000 }),
      )
    })
    const target = targets[design]
    const line = summary(measured, target)
    lines[`${design} ${people}x${screens}`] = line
    console.log(`${`${design} ${people} x ${screens}`.padEnd(20)} ${JSON.stringify(line)}`)
  }
}
console.log(JSON.stringify({ runs, level: 0.9, designs: lines }))

function measure(world: World, ranking: Ranking): Measured {
  const truth = world.items.map((item) => world.worth.get(item) as number)
  const middle = truth.reduce((sum, worth) => sum + worth, 0) / truth.length
  const found = new Map(ranking.items.map((item) => [item.item, item]))
  const ours = world.items.map((item) => found.get(item)?.worth as number)
  const theirs = new Map(ranking.counts.map((count) => [count.item, count.allOurIdeas]))
  const order = [...world.items].sort(
    (a, b) => (world.worth.get(b) as number) - (world.worth.get(a) as number),
  )
  const best = new Set(order.slice(0, top))
  const everybody = trueChances(world, 'everybody')
  const attentive = trueChances(world, 'attentive')
  const share = (isInside: (item: Ranking['items'][number]) => boolean) =>
    ranking.items.filter(isInside).length / ranking.items.length
  const inside = (value: number, [low, high]: readonly [number, number]) => value >= low && value <= high
  return {
    tau: kendall(truth, ours),
    allOurIdeasTau: kendall(
      truth,
      world.items.map((item) => theirs.get(item) as number),
    ),
    topFound: ranking.items.slice(0, top).filter((item) => best.has(item.item)).length / top,
    coverage: {
      chance: share((item) => inside(everybody.get(item.item) as number, item.chanceInterval)),
      rank: share((item) => inside(order.indexOf(item.item) + 1, item.rankInterval)),
      attentiveChance: share((item) => inside(attentive.get(item.item) as number, item.chanceInterval)),
      tasteFreeWorth: share((item) =>
        inside((world.worth.get(item.item) as number) - middle, item.worthInterval),
      ),
    },
  }
}

/** Kendall's tau-a: concordant less discordant pairs, over all pairs. */
function kendall(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) {
    for (let j = i + 1; j < a.length; j++) {
      sum += Math.sign(((a[i] as number) - (a[j] as number)) * ((b[i] as number) - (b[j] as number)))
    }
  }
  return sum / ((a.length * (a.length - 1)) / 2)
}

function summary(measured: readonly Measured[], target: number | undefined) {
  const mean = (of: (one: Measured) => number) =>
    measured.reduce((sum, one) => sum + of(one), 0) / measured.length
  const tau = mean((one) => one.tau)
  const sd = Math.sqrt(measured.reduce((sum, one) => sum + (one.tau - tau) ** 2, 0) / (measured.length - 1))
  const short = (value: number) => Number(value.toFixed(3))
  return {
    tau: short(tau),
    standardError: short(sd / Math.sqrt(measured.length)),
    ...(target === undefined ? {} : { target, met: tau >= target }),
    allOurIdeasTau: short(mean((one) => one.allOurIdeasTau)),
    topFound: short(mean((one) => one.topFound)),
    coverage: {
      chance: short(mean((one) => one.coverage.chance)),
      rank: short(mean((one) => one.coverage.rank)),
      attentiveChance: short(mean((one) => one.coverage.attentiveChance)),
      tasteFreeWorth: short(mean((one) => one.coverage.tasteFreeWorth)),
    },
  }
}
