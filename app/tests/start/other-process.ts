import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A script of this folder, at work in a process of its own. */
export interface OtherProcess {
  readonly pid: number
  /** The first line it said. */
  readonly word: string
  kill(signal: NodeJS.Signals): Promise<void>
}

/** Runs a script beside this file and waits for its first line. It is ended with the test. */
export async function otherProcess(script: string, ...args: string[]): Promise<OtherProcess> {
  const child = spawn(
    process.execPath,
    ['--conditions=evenground-source', join(import.meta.dirname, script), ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const kill = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  onTestFinished(() => kill('SIGKILL'))
  return { pid: child.pid ?? 0, word: await firstLine(child, ended), kill }
}

async function firstLine(child: ChildProcess, ended: Promise<void>): Promise<string> {
  let said = ''
  let complained = ''
  child.stderr?.on('data', (part) => {
    complained += part
  })
  const line = new Promise<string>((resolve) => {
    child.stdout?.on('data', (part) => {
      said += part
      const end = said.indexOf('\n')
      if (end >= 0) resolve(said.slice(0, end))
    })
  })
  return Promise.race([
    line,
    ended.then(() => {
      throw new Error(`it ended without a word: ${complained}`)
    }),
  ])
}
