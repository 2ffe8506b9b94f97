import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { exchange } from './exchange.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** A server started as a person starts it. */
export interface RunningServer {
  readonly origin: string
  readonly data: string
  /** The single-use link of the first steward, while nobody has used one. */
  readonly firstLink: string | undefined
  /** The process that was started, the one that serves, and PostgreSQL's. */
  readonly starter: number
  readonly node: number
  postgres(): number
  /** Everything it said so far. */
  said(): string
  /** Settles when the started process has ended. */
  readonly ended: Promise<void>
  /** Ends the server. A data folder that was made for it goes with it. */
  stop(): Promise<void>
}

export interface StartAsked {
  readonly data?: string
  readonly port?: number
  readonly environment?: Readonly<Record<string, string>>
  readonly flags?: readonly string[]
  readonly patience?: number
}

/** A folder for data that also an account without rights can reach. */
function emptyDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'evenground-data-'))
  chmodSync(folder, 0o755)
  return join(folder, 'data')
}

/** Takes away a data folder that was made here. */
export function dropDataFolder(data: string): void {
  rmSync(dirname(data), { recursive: true, force: true })
}

/** Runs `scripts/start.mjs` on a data folder and waits until it says where it is open. */
export async function startServer(asked: StartAsked = {}): Promise<RunningServer> {
  const { data = emptyDataFolder(), port = 0, environment = {}, flags = [], patience = 120_000 } = asked
  const script = join(root, 'scripts', 'start.mjs')
  const child = spawn(process.execPath, [script, '--data', data, '--port', String(port), ...flags], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const hear = (chunk: Buffer) => {
    said = (said + chunk).slice(-100_000)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const origin = await hearAddress(() => said, ended, patience).catch((failure) => {
    child.kill('SIGTERM')
    throw failure
  })
  const [, firstLink] = said.match(/(\/start\?token=\w+)/) ?? []
  const { pid } = JSON.parse(readFileSync(join(data, 'run', 'server.json'), 'utf8'))
  return {
    origin,
    data,
    firstLink,
    starter: child.pid as number,
    node: pid,
    postgres: () => Number.parseInt(readFileSync(join(data, 'pg', 'postmaster.pid'), 'utf8'), 10),
    said: () => said,
    ended,
    async stop() {
      child.kill('SIGTERM')
      await ended
      if (asked.data === undefined) dropDataFolder(data)
    },
  }
}

async function hearAddress(said: () => string, ended: Promise<void>, patience: number): Promise<string> {
  let gone = false
  void ended.then(() => {
    gone = true
  })
  const until = performance.now() + patience
  while (performance.now() < until) {
    // What is said after the address, the first link, comes in the same moment: the line must be whole.
    const [, address] = said().match(/Evenground is open at (http\S+)\s*\n/) ?? []
    if (address && (await readReady(address))) return address
    if (gone) throw new Error(`the server did not start:\n${said()}`)
    await pause(20)
  }
  throw new Error(`the server did not start within ${patience} ms:\n${said()}`)
}

/** What the server says of itself once it is ready: the settings of its sessions that keep acknowledged answers safe. */
async function readReady(origin: string): Promise<Readonly<Record<string, string>> | undefined> {
  try {
    const { status, body } = await exchange(`${origin}/ready`, { patience: 5_000 })
    return status === 200 ? JSON.parse(body.toString('utf8')).safety : undefined
  } catch {
    return undefined // not there yet, which is what is asked
  }
}

/** Waits until the server answers that it is ready, and gives what it says; rejects when it does not in time. */
export async function untilReady(
  origin: string,
  patience = 60_000,
): Promise<Readonly<Record<string, string>>> {
  const until = performance.now() + patience
  while (performance.now() < until) {
    const safety = await readReady(origin)
    if (safety) return safety
    await pause(50)
  }
  throw new Error(`not ready after ${patience} ms`)
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))
