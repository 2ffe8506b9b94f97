import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dropDataFolder, pause, type RunningServer, startServer } from '../drive/server.ts'
import { becomeSteward } from '../drive/set-up.ts'
import { type Visitor, visitor } from '../drive/visitor.ts'

const cli = join(import.meta.dirname, '..', '..', 'dist', 'cli.mjs')
const sheet = /RECOVERY SHEET/
const linkIn = (text: string) => text.match(/(http\S+)?(\/sign-in\/link\?token=\w+)/)

/** A folder that also an account without rights can reach. */
function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'evenground-back-'))
  chmodSync(folder, 0o755)
  return join(folder, 'data')
}

const data = dataFolder()
const withoutAddress = { ...process.env, EVENGROUND_ADDRESS: '' }
const ask = (...words: string[]) =>
  promisify(execFile)(process.execPath, [cli, ...words, '--data', data], { env: withoutAddress })

let first: RunningServer
let steward: Visitor

beforeAll(async () => {
  // The very first start fails late: everything was made, and then the port is taken.
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as { port: number }
  const failing = startServer({ data, port })
  await expect(failing).rejects.toThrow(`Port ${port} is taken`)
  await expect(failing).rejects.not.toThrow(sheet)
  await new Promise((resolve) => other.close(resolve))
  first = await startServer({ data, flags: ['--host', '0.0.0.0'] })
  steward = await becomeSteward(first)
}, 300_000)

afterAll(async () => {
  await first?.stop()
  dropDataFolder(data)
})

test('the recovery sheet is printed by the first start that comes so far', () => {
  expect(first.said()).toMatch(sheet)
})

test('what listens everywhere on any free port is named by an address that opens, in mails too', async () => {
  expect(first.origin).toMatch(/^http:\/\/localhost:[1-9]\d*$/)
  await visitor(first.origin).post('/sign-in', { email: 'amina@example.org' })
  let mailed: RegExpMatchArray | null = null
  for (let tries = 0; tries < 100 && !mailed; tries++) {
    mailed = linkIn((await steward.get('/outbox')).text)
    if (!mailed) await pause(100)
  }
  expect(mailed?.[1]).toBe(first.origin)
})

test('a steward without mail, whose session is gone, comes in by a link from the command line, once', async () => {
  const { stdout } = await ask('sign-in-link', ' Amina@Example.org')
  const [, origin, path = ''] = linkIn(stdout) ?? []
  expect(origin).toBe(first.origin)
  const back = visitor(first.origin)
  expect((await back.submit(await back.get(path), {})).status).toBe(200)
  expect((await back.get('/home')).status).toBe(200)
  const late = visitor(first.origin)
  expect((await late.post('/sign-in/link', { token: path.split('token=')[1] ?? '' })).status).toBe(410)
})

test('without such an account, or without an address, it says so plainly', async () => {
  await expect(ask('sign-in-link', 'nobody@example.org')).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('There is no account with the address nobody@example.org'),
  })
  for (const [typed, words] of [
    [[], 'wants EMAIL'],
    [['amina'], 'not an email address'],
    [['amina@example.org', 'rosa@example.org'], 'not an email address'],
  ] as const) {
    const asked = ask('sign-in-link', ...typed)
    await expect(asked).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining(words) })
  }
})

test('while the server is not running the link is made too; the next start prints no sheet again', async () => {
  await first.stop()
  const { stdout } = await ask('sign-in-link', 'amina@example.org')
  const [, origin, path = ''] = linkIn(stdout) ?? []
  expect(origin).toBeUndefined()
  expect(stdout).toContain('The server is not running.')
  first = await startServer({ data })
  expect(first.said()).not.toMatch(sheet)
  const back = visitor(first.origin)
  expect((await back.submit(await back.get(path), {})).status).toBe(200)
})
