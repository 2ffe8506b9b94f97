import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findAccount } from '../../src/start/account.mjs'
import type { Account } from '../../src/store/embedded/as-account.ts'
import { canClone, clone, lendModules } from './clone.ts'
import { emptyFolder, isRoot } from './folders.ts'
import { accountOf } from './processes.ts'
import { startProgram } from './program.ts'
import { findTheVoice, tellOneVoice } from './story.ts'

const patience = { timeout: 480_000 }

/** The whole first day: start, sign in by the printed link, one voice, a kill -9 of everything that serves, and a start that finds it. */
async function firstDay(asked: {
  checkout: string
  data: string
  as?: Account
  environment?: Record<string, string>
}) {
  const first = await startProgram(asked)
  expect(first.said()).toContain('RECOVERY SHEET')
  const told = await tellOneVoice(first)
  process.kill(first.server, 'SIGKILL')
  await first.end('SIGKILL')
  const second = await startProgram(asked)
  await findTheVoice(second, told)
  expect(second.said()).not.toMatch(/Installing|Building|RECOVERY SHEET/)
  return second
}

test.skipIf(!canClone)('a fresh clone installs, builds and starts by itself', patience, async () => {
  const home = emptyFolder('fresh')
  const checkout = clone(home)
  expect(existsSync(join(checkout, 'node_modules'))).toBe(false)
  await firstDay({ checkout, data: join(checkout, 'data') })
  expect(execFileSync('git', ['status', '--porcelain'], { cwd: checkout, encoding: 'utf8' })).toBe('')
})

test.skipIf(!canClone || !isRoot)('another user starts a clone of their own', patience, async () => {
  const nobody = findAccount('nobody')
  if (!nobody) throw new Error('this machine has no account "nobody"')
  const home = emptyFolder('user')
  execFileSync('chown', [`${nobody.uid}:${nobody.gid}`, home])
  const checkout = clone(home, nobody)
  lendModules(checkout)
  const environment = { HOME: home, USER: nobody.name }
  const program = await firstDay({ checkout, data: join(checkout, 'data'), as: nobody, environment })
  expect([program.starter, program.server].map(accountOf)).toEqual([nobody.uid, nobody.uid])
})

test.skipIf(!canClone || !isRoot)('root starts a clone under a closed home', patience, async () => {
  const closed = join(homedir(), `evenground-closed-${process.pid}`)
  mkdirSync(closed, { mode: 0o700 })
  try {
    chmodSync(closed, 0o700)
    const checkout = clone(closed)
    lendModules(checkout)
    const data = join(emptyFolder('open'), 'data')
    const program = await firstDay({ checkout, data })
    expect(accountOf(program.server)).not.toBe(0)
  } finally {
    rmSync(closed, { recursive: true, force: true })
  }
})
