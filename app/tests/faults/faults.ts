// npm run faults [-- --rounds 100 --clients 16 --seed 1]
//
// Kills the server's Node, its PostgreSQL, or both with kill -9 while people send answers, and again until they are told that
// their words arrived. Then holds what they were told against what is kept. A kill leaves the system's page cache alone, so it
// proves nothing about power cuts: for those, the settings that make PostgreSQL write through are asserted after every start.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dropDataFolder, pause, type RunningServer, startServer, untilReady } from '../drive/server.ts'
import { becomeSteward, makeProject } from '../drive/set-up.ts'
import { findKept, findUnexplained } from './kept.ts'
import { startWriters } from './writers.ts'

const victims = ['node', 'postgres', 'both'] as const
type Victim = (typeof victims)[number]

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    clients: { type: 'string', default: '16' },
    seed: { type: 'string', default: '1' },
  },
})
const rounds = Number(values.rounds)
const chance = randomFrom(Number(values.seed))

const recoveries: Record<Victim, number[]> = { node: [], postgres: [], both: [] }
const faults: string[] = []
let server = await startServer()
const { data, origin } = server
const port = Number(new URL(origin).port)

try {
  const steward = await becomeSteward(server)
  const project = await makeProject(steward)
  steward.leave()
  const writers = startWriters(origin + project.answer, Number(values.clients))
  const looked = new Set<string>()
  for (let round = 0; round < rounds; round += 1) {
    await pause(50 + chance() * 600)
    const victim = victims[round % victims.length] as Victim
    await strike(victim, chance() < 0.5, round)
    await assertWritesThrough(round)
    const fresh = [...writers.told.acknowledged.keys()].filter((words) => !looked.has(words))
    const { missing, doubled } = await findKept(data, fresh)
    for (const words of fresh) looked.add(words)
    if (missing.length > 0)
      faults.push(`round ${round}, ${victim}: ${missing.length} acknowledged answers are missing`)
    if (doubled.length > 0)
      faults.push(`round ${round}, ${victim}: ${doubled.length} answers are there twice`)
    if ((round + 1) % 10 === 0)
      console.log(`${round + 1} rounds, ${looked.size} answers acknowledged, ${faults.length} faults`)
  }
  await writers.finish()
  const { told } = writers
  const everything = await findKept(data, [...told.acknowledged.keys()])
  const { unsent, unledgered } = await findUnexplained(
    data,
    new Set([...told.acknowledged.keys(), ...told.underWay]),
  )
  faults.push(...new Set(told.strange))
  verifyLedger()
  const summary = {
    rounds,
    kills: Object.fromEntries(victims.map((victim) => [victim, recoveries[victim].length])),
    acknowledged: told.acknowledged.size,
    missing: everything.missing.length,
    doubled: everything.doubled.length,
    retried: told.retried,
    sentTwice: told.sentTwice,
    unsent,
    unledgered,
    recovery: Object.fromEntries(victims.map((victim) => [victim, describe(recoveries[victim])])),
    faults,
  }
  const well = [summary.missing, summary.doubled, unsent, unledgered, faults.length].every(
    (count) => count === 0,
  )
  console.log(JSON.stringify(summary))
  process.exitCode = well && told.acknowledged.size > 0 ? 0 : 1
  if (!well) console.error(`What was kept is left to look at in ${data}`)
} catch (failure) {
  console.error(server.said().slice(-5000))
  throw failure
} finally {
  await server.stop()
  if (process.exitCode === 0) dropDataFolder(data)
}

/** Kills, and waits until people are served again: by itself where the server should outlive it, else by starting it again. */
async function strike(victim: Victim, starterToo: boolean, round: number): Promise<void> {
  const pids = pidsOf(server, victim, starterToo)
  const began = performance.now()
  for (const pid of pids) process.kill(pid, 'SIGKILL')
  if (victim !== 'postgres') {
    await server.ended
    server = await startServer({ data, port })
  }
  await untilServed(round)
  recoveries[victim].push(performance.now() - began)
}

/** What the server says of itself once it serves. One that ended although only its database was killed is a fault, and started again. */
async function untilServed(round: number): Promise<Readonly<Record<string, string>>> {
  for (;;) {
    const safety = await Promise.race([untilReady(origin), server.ended])
    if (safety) return safety
    faults.push(`round ${round}: the server ended when PostgreSQL did: ${lastWords()}`)
    server = await startServer({ data, port })
  }
}

function lastWords(): string {
  return server.said().match(/^\w*Error: .*$/m)?.[0] ?? 'it said nothing'
}

function pidsOf(running: RunningServer, victim: Victim, starterToo: boolean): readonly number[] {
  if (victim === 'postgres') return [running.postgres()]
  const node = starterToo ? [running.starter, running.node] : [running.node]
  return victim === 'both' ? [...node, running.postgres()] : node
}

async function assertWritesThrough(round: number): Promise<void> {
  const safety = await untilServed(round)
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit'])
    if (safety[setting] !== 'on')
      faults.push(`round ${round}: ${setting} is ${safety[setting]} on the program's sessions`)
}

function verifyLedger(): void {
  const command = join(import.meta.dirname, '..', '..', '..', 'scripts', 'evenground.mjs')
  try {
    execFileSync(process.execPath, [command, 'ledger', 'verify', '--data', data], {
      encoding: 'utf8',
      stdio: 'pipe',
    })
  } catch (failure) {
    faults.push(`the ledger is not whole: ${(failure as { stdout?: string }).stdout ?? failure}`)
  }
}

function describe(times: readonly number[]): { median: number; longest: number } {
  const sorted = [...times].sort((one, other) => one - other)
  return { median: Math.round(sorted[sorted.length >> 1] ?? 0), longest: Math.round(sorted.at(-1) ?? 0) }
}

/** The same kills at the same moments for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
