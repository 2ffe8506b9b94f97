// One fit in a process of its own, for times and peak memory. Prints one JSON object.
//   node bench/one-fit.ts folder DIR RUNS | planted PEOPLE STATEMENTS VOTES RUNS
import { fit } from '../src/fit.ts'
import { place } from '../src/growing/place.ts'
import { readFolder } from '../src/reading/read-folder.ts'
import type { VoteColumns } from '../src/votes/vote.ts'
import { planted } from './planted.ts'

const [kind, ...rest] = process.argv.slice(2)
const votes: VoteColumns =
  kind === 'folder'
    ? (await readFolder(rest[0] as string)).votes
    : planted(Number(rest[0]), Number(rest[1]), Number(rest[2]), 1)
const runs = Number(rest.at(-1))

const peak = (): number => process.resourceUsage().maxRSS / 1024

/** Wall milliseconds, and those of the processor on this thread: the steadier figure where other programs share the machine. */
function timed<T>(work: () => T): { value: T; wall: number; cpu: number } {
  const before = process.threadCpuUsage()
  const from = performance.now()
  const value = work()
  const used = process.threadCpuUsage(before)
  return { value, wall: performance.now() - from, cpu: (used.user + used.system) / 1000 }
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] as number

const peakBefore = peak()
const first = timed(() => fit(votes, { resamples: 0 }))
const peakAfter = peak()
const again = Array.from({ length: runs }, () => timed(() => fit(votes, { resamples: 0 })))
const map = first.value
const withBootstrap = runs > 0 ? timed(() => fit(votes)) : undefined
const answers = map.statements.slice(0, 50).map(({ id }, i) => [id, i % 2 === 0 ? 1 : -1] as const)
const placings = timed(() => {
  for (let i = 0; i < 1000; i++) place(map.state, answers)
})

console.log(
  JSON.stringify({
    people: map.counts.people,
    statements: map.counts.statements,
    votes: map.counts.votes,
    k: map.groupsFound.k,
    firstMs: first.wall,
    firstCpuMs: first.cpu,
    ...(runs > 0
      ? { ms: middle(again.map((each) => each.wall)), cpuMs: middle(again.map((each) => each.cpu)) }
      : {}),
    ...(runs > 0 ? { bestMs: Math.min(...again.map((each) => each.wall)) } : {}),
    ...(withBootstrap ? { withBootstrapMs: withBootstrap.wall, withBootstrapCpuMs: withBootstrap.cpu } : {}),
    peakMb: peakAfter,
    extraMb: peakAfter - peakBefore,
    placeMs: placings.wall / 1000,
  }),
)
