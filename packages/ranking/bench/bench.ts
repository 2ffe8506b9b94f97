// npm run -s bench: times of a fit and of a whole ranking; the last line is one JSON object.
import { type Choice, fit, nextChoice, rank, showingsOf } from '../src/door.ts'
import { random } from '../src/random.ts'

const rounds = 9

function pairs(items: number, count: number, groups: number): Choice[] {
  const uniform = random(5)
  const worths = Array.from({ length: items }, () => 3 * uniform())
  return Array.from({ length: count }, (_, k): Choice => {
    const left = Math.floor(items * uniform())
    const right = (left + 1 + Math.floor((items - 1) * uniform())) % items
    const gap = (worths[left] as number) - (worths[right] as number)
    const chosen = uniform() < 0.05 ? 'both' : uniform() < 1 / (1 + Math.exp(-gap)) ? 'left' : 'right'
    const person = Math.floor(k / 8)
    const common = { person: `p${person}`, left: `i${left}`, right: `i${right}`, chosen } as const
    return groups > 0 ? { ...common, group: `g${person % groups}` } : common
  })
}

/** Median milliseconds of processor time (user and system), which neighbours on the machine disturb least, and of wall time. */
function milliseconds(work: () => unknown): { processor: number; wall: number } {
  const times = Array.from({ length: rounds }, () => {
    const from = performance.now()
    const used = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(used)
    return { processor: (user + system) / 1000, wall: performance.now() - from }
  })
  const median = (of: (time: (typeof times)[number]) => number) =>
    Number((times.map(of).sort((a, b) => a - b)[Math.floor(rounds / 2)] as number).toFixed(2))
  return { processor: median((time) => time.processor), wall: median((time) => time.wall) }
}

const plain = pairs(40, 100_000, 0)
const grouped = pairs(40, 100_000, 4)
const large = pairs(200, 100_000, 0)
const latest = fit(plain)
const showings = showingsOf(plain)
const result = {
  rounds,
  figure: 'median milliseconds',
  fit40items100000choices: milliseconds(() => fit(plain)),
  target: 50,
  rank40items100000choices: milliseconds(() => rank(plain)),
  rank40items100000choices4groups: milliseconds(() => rank(grouped)),
  rank200items100000choices: milliseconds(() => rank(large)),
  nextPair: milliseconds(() =>
    nextChoice({ items: latest.items, showings, asked: [], fit: latest, seed: 1 }),
  ),
  nextFour: milliseconds(() =>
    nextChoice({ items: latest.items, showings, asked: [], fit: latest, seed: 1, size: 4 }),
  ),
  peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
}
for (const [name, value] of Object.entries(result)) console.log(`${name}: ${JSON.stringify(value)}`)
console.log(JSON.stringify(result))
