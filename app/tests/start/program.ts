import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { onTestFailed, onTestFinished } from 'vitest'
import type { Account } from '../../src/store/embedded/as-account.ts'

/** The program, started the way a person starts it. */
export interface Program {
  readonly origin: string
  readonly firstLink: string | undefined
  /** The process that was started, and the one that serves. */
  readonly starter: number
  readonly server: number
  said(): string
  /** Ends the process that was started, and waits for it. */
  end(signal: NodeJS.Signals): Promise<void>
}

export interface Started {
  readonly checkout: string
  readonly data: string
  readonly args?: readonly string[]
  readonly as?: Account | undefined
  readonly environment?: Readonly<Record<string, string | undefined>>
}

/** Runs `npm start` in a checkout until it says where it is open. It is ended with the test. */
export async function startProgram(asked: Started): Promise<Program> {
  const { child, said, ended } = run(asked)
  let over = false
  void ended.then(() => {
    over = true
  })
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  onTestFinished(() => end('SIGTERM'), 120_000)
  onTestFailed(() => console.error(`What the program said:\n${said()}`))
  while (!over) {
    const [, origin] = said().match(/Evenground is open at (http\S+)\s*\n/) ?? []
    if (origin && (await answers(origin))) {
      const { pid } = JSON.parse(readFileSync(join(asked.data, 'run', 'server.json'), 'utf8'))
      const [firstLink] = said().match(/\/start\?token=\w+/) ?? []
      return { origin, firstLink, starter: child.pid ?? 0, server: pid, said, end }
    }
    await wait(50)
  }
  throw new Error(`it did not start:\n${said()}`)
}

/** Runs `npm start` to its end: its exit code and what it said. */
export async function runProgram(asked: Started): Promise<{ code: number | null; said: string }> {
  const { child, said, ended } = run(asked)
  await ended
  return { code: child.exitCode, said: said() }
}

function run({ checkout, data, args = [], as, environment = {} }: Started) {
  const words = ['start', '--', '--port', '0', '--data', data, ...args]
  const child: ChildProcess = spawn('npm', words, {
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...outsideOfNpm(), ...environment },
    ...(as && { uid: as.uid, gid: as.gid }),
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part) => {
      said += part
    })
  }
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  return { child, said: () => said, ended }
}

// Tests run inside `npm test`; what it set for its own scripts is not for another checkout. Certificates that this machine trusts are
// the machine's own: without them npm may reach no registry.
function outsideOfNpm(): NodeJS.ProcessEnv {
  const own = /^(npm_|EVENGROUND_|NODE_(?!EXTRA_CA_CERTS$)|INIT_CWD$|VITEST|TEST$|DATABASE_URL$|SUDO_)/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)))
}

const answers = (origin: string): Promise<boolean> =>
  fetch(`${origin}/ready`).then(
    ({ ok }) => ok,
    () => false, // not there yet, which is what is asked
  )
