import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { type Account, asAccount } from './as-account.ts'
import type { Binaries } from './binaries.ts'
import type { Log } from './log.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { programEnvironment, serverSettings } from './settings.ts'
import { startProblem } from './start-problem.ts'

/** What it takes to run the server of one cluster. */
export type ServerPlan = {
  readonly binaries: Binaries
  readonly cluster: string
  readonly socketFolder: string
  readonly account: Account | undefined
  readonly log: Log
}

/** A running server; `left` settles when it has ended, however that came. */
export type PostgresProcess = { readonly pid: number; readonly left: Promise<string>; stop(): Promise<void> }

const retryFor = 30_000
const readyWithin = 10 * 60_000 // recovery after a crash reads what was written since the last checkpoint
const stopWithin = 60_000

// Right after a kill the old server's backends are still on their way out, and hold its lock file or shared memory.
const passing = /pre-existing shared memory block|lock file ".*" already exists|could not bind Unix address/

/** Starts the server and waits until it takes connections. A refusal that passes by itself is tried again. */
export async function startPostgres(plan: ServerPlan): Promise<PostgresProcess> {
  const until = performance.now() + retryFor
  while (true) {
    const attempt = launch(plan)
    const result = await ready(attempt, plan.cluster)
    if (result === 'ready') return attempt
    if (!passing.test(attempt.said()) || performance.now() > until)
      throw startProblem(refused(attempt.said()))
    await wait(100)
  }
}

function launch(plan: ServerPlan): PostgresProcess & { said(): string; over(): boolean } {
  const child = spawn(
    join(plan.binaries.bin, 'postgres'),
    ['-D', plan.cluster, ...serverSettings(plan.socketFolder)],
    {
      ...asAccount(plan.account),
      cwd: plan.cluster,
      env: programEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true, // Ctrl-C in a terminal is for Node, which stops the server when its own work is done
    },
  )
  const lines = listen(child, plan.log)
  let over = false
  const left = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`could not be started (${error.message})`))
    child.once('exit', (code, signal) =>
      resolve(signal ? `was ended by ${signal}` : `ended with code ${code}`),
    )
  }).finally(() => {
    over = true
  })
  return {
    pid: child.pid ?? 0,
    left,
    said: () => lines.join('\n'),
    over: () => over,
    stop: () => stopChild(child, left),
  }
}

// The last lines are kept for the message when a start fails. PostgreSQL's settings keep people's words out of them.
function listen(child: ChildProcess, log: Log): string[] {
  const last: string[] = []
  if (!child.stderr) return last
  createInterface({ input: child.stderr }).on('line', (line) => {
    last.push(line)
    if (last.length > 20) last.shift()
    if (/^(FATAL|PANIC):/.test(line)) log.warn(`PostgreSQL: ${line}`)
  })
  return last
}

async function ready(attempt: ReturnType<typeof launch>, cluster: string): Promise<'ready' | 'left'> {
  const until = performance.now() + readyWithin
  while (performance.now() < until) {
    if (attempt.over()) return 'left'
    const file = readPostmasterFile(cluster)
    if (file?.pid === attempt.pid && file.ready) return 'ready'
    await wait(10)
  }
  await attempt.stop()
  throw startProblem(
    `The database did not become ready within ${readyWithin / 60_000} minutes. PostgreSQL said:\n${attempt.said()}`,
  )
}

async function stopChild(child: ChildProcess, left: Promise<string>): Promise<void> {
  child.kill('SIGINT') // "fast": ends sessions, writes a checkpoint
  const timer = setTimeout(() => child.kill('SIGQUIT'), stopWithin)
  await left
  clearTimeout(timer)
}

function refused(said: string): string {
  return `The database did not start. Your data was not changed. PostgreSQL said:\n${said.trim() || '(nothing)'}`
}
