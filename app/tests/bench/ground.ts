// npm run bench:ground -- [people] [statements]: how long a round takes to fit, and what memory it takes, in a process of its own.
// The last line is JSON.
import type { VoteColumns } from '@evenground/opinion-map'
import { fitGround } from '../../src/jobs/fit-task.ts'

const [people = 10_000, statements = 40] = process.argv.slice(2).map(Number)

function planted(): VoteColumns {
  const each = Array.from({ length: people * statements }, (_, at) => ({
    who: Math.floor(at / statements),
    what: at % statements,
  })).filter(({ who, what }) => (who * 31 + what * 17) % 4 > 0)
  const camp = (who: number) => (who % 3 === 0 ? 1 : -1)
  const vote = (who: number, what: number) => {
    const odd = (who * 7919 + what * 104_729 + who * what * 31) % 97
    if (odd < 10) return 0
    if (what % 2 === 0) return odd < 25 ? -1 : 1
    return odd < 25 ? -camp(who) : camp(who)
  }
  return {
    people: Array.from({ length: people }, (_, who) => `p${who}`),
    statements: Array.from({ length: statements }, (_, what) => `s${what}`),
    person: Uint32Array.from(each, ({ who }) => who),
    statement: Uint32Array.from(each, ({ what }) => what),
    vote: Int8Array.from(each, ({ who, what }) => vote(who, what)),
  }
}

const votes = planted()
globalThis.gc?.()
const before = process.memoryUsage().rss
const began = performance.now()
const cpu = process.cpuUsage()
const { shown } = fitGround({
  ask: 'ground',
  votes,
  sides: new Int8Array(people),
  who: [],
  closed: false,
  seed: 1,
  earlier: null,
})
const used = process.cpuUsage(cpu)
console.log(
  JSON.stringify({
    people,
    statements,
    votes: votes.person.length,
    seconds: Math.round(performance.now() - began) / 1000,
    processorSeconds: Math.round((used.user + used.system) / 1000) / 1000,
    memoryMB: Math.round((process.resourceUsage().maxRSS * 1024 - before) / 1e6),
    groups: shown.groups.length,
    because: shown.because,
  }),
)
