import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chooseAccount } from '../../src/start/account.mjs'
import { canClone, clone, lendModules } from './clone.ts'
import { checkout, emptyFolder, isRoot } from './folders.ts'
import { accountOf, isAlive, until } from './processes.ts'
import { runProgram, startProgram } from './program.ts'
import { findTheVoice, tellOneVoice } from './story.ts'

const patience = { timeout: 300_000 }
const dataIn = (folder: string) => join(folder, 'data')
const postmaster = (data: string) =>
  Number(readFileSync(join(data, 'pg/postmaster.pid'), 'utf8').split('\n')[0])

test('a second start says where the first is, leaves it alone, and ends with 1', patience, async () => {
  const data = dataIn(emptyFolder('second'))
  const first = await startProgram({ checkout, data })
  const second = await runProgram({ checkout, data })
  expect(second.code).toBe(1)
  expect(second.said).toContain(`already running on ${data}: ${first.origin}`)
  expect(isAlive(first.server)).toBe(true)
  expect((await fetch(`${first.origin}/ready`)).status).toBe(200)
})

test(
  'one voice outlives the death of npm, of the server, and of both with the database',
  patience,
  async () => {
    const data = dataIn(emptyFolder('deaths'))
    const first = await startProgram({ checkout, data })
    const told = await tellOneVoice(first)

    await first.end('SIGKILL')
    const second = await startProgram({ checkout, data })
    await findTheVoice(second, told)
    expect(isAlive(first.server)).toBe(false)

    process.kill(second.server, 'SIGKILL')
    await second.end('SIGTERM')
    const third = await startProgram({ checkout, data })
    await findTheVoice(third, told)

    for (const pid of [third.server, postmaster(data)]) process.kill(pid, 'SIGKILL')
    await third.end('SIGKILL')
    const fourth = await startProgram({ checkout, data })
    await findTheVoice(fourth, told)
    expect(fourth.firstLink).toBeUndefined()
  },
)

test('told to stop, it leaves nothing running and nothing to recover', patience, async () => {
  const data = dataIn(emptyFolder('stop'))
  const program = await startProgram({ checkout, data })
  const database = postmaster(data)
  await program.end('SIGINT')
  expect([program.server, database].map(isAlive)).toEqual([false, false])
  expect(existsSync(join(data, 'pg/postmaster.pid'))).toBe(false)
  expect(existsSync(join(data, 'run/server.json'))).toBe(false)
})

test.skipIf(!isRoot)('started by root, neither the server nor the database is root', patience, async () => {
  const data = dataIn(emptyFolder('root'))
  const program = await startProgram({ checkout, data })
  const account = chooseAccount(data)
  expect(accountOf(program.starter)).toBe(0)
  expect([program.server, postmaster(data)].map(accountOf)).toEqual([account?.uid, account?.uid])
})

test.each([
  [['--prot', '1'], '--prot'],
  [['--port', 'x'], 'number'],
])('%j is answered in plain words, without a trace of the program', patience, async (args, word) => {
  const data = dataIn(emptyFolder('flags'))
  const { code, said } = await runProgram({ checkout, data, args })
  expect(code).toBe(1)
  expect(said).toContain(word)
  expect(said).not.toMatch(/^\s+at /m)
  expect(existsSync(data)).toBe(false)
})

test('a folder with other things in it is left as it is', patience, async () => {
  const data = emptyFolder('others')
  writeFileSync(join(data, 'letters.txt'), 'mine')
  const { code, said } = await runProgram({ checkout, data })
  expect(code).toBe(1)
  expect(said).toContain('holds other things')
  expect(existsSync(join(data, 'secret'))).toBe(false)
})

test.skipIf(!canClone)(
  'a reinstall and a rebuild under a running server harm nothing',
  patience,
  async () => {
    const home = emptyFolder('reinstall')
    const copy = clone(home)
    lendModules(copy)
    const data = dataIn(home)
    const program = await startProgram({ checkout: copy, data })
    const told = await tellOneVoice(program)

    renameSync(join(copy, 'node_modules'), join(home, 'gone'))
    renameSync(join(copy, 'app/dist'), join(home, 'gone-too'))
    mkdirSync(join(copy, 'node_modules'))
    const before = postmaster(data)
    process.kill(before, 'SIGKILL')
    await until(() => existsSync(join(data, 'pg/postmaster.pid')) && postmaster(data) !== before)
    await until(async () => (await fetch(`${program.origin}/ready`)).ok)
    await findTheVoice(program, told)
  },
)
