import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { writeOut } from '../../src/store/outside-key.ts'
import { pause, type RunningServer, startServer } from '../drive/server.ts'
import { becomeSteward, makeProject, type Project } from '../drive/set-up.ts'
import { type Visitor, visitor } from '../drive/visitor.ts'
import { emptyDatabase } from '../store/fresh-database.ts'

const run = promisify(execFile)
const cli = join(import.meta.dirname, '..', '..', 'dist', 'cli.mjs')
const debian = inject('servers').find(({ name }) => name.startsWith('Debian'))

if (!debian) console.warn('No PostgreSQL of Debian on this machine: a given database is not tested here.')

describe.skipIf(!debian)('two nodes on a database that was given', () => {
  const environment: Record<string, string> = { EVENGROUND_KEY: writeOut(randomBytes(32)) }
  const nodes: RunningServer[] = []
  let steward: Visitor
  let project: Project

  beforeAll(async () => {
    if (!debian) return
    const { host, port, user, database } = await emptyDatabase(debian)
    environment.DATABASE_URL = `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(String(host))}`
    nodes.push(await startServer({ environment }))
    steward = await becomeSteward(nodes[0] as RunningServer)
    project = await makeProject(steward)
    nodes.push(await startServer({ environment }))
  }, 300_000)
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.stop()))
  })

  /** The same person, at another node. */
  const at = (node: number): Visitor => {
    const moved = visitor(nodes[node]?.origin ?? '')
    for (const [name, value] of steward.cookies) (moved.cookies as Map<string, string>).set(name, value)
    return moved
  }

  test('the second node asks for no first steward, knows the first one’s session, and keeps answers for both', async () => {
    expect(nodes[1]?.firstLink).toBeUndefined()
    expect((await at(1).get(`/p/${project.id}`)).status).toBe(200)
    const person = visitor(nodes[1]?.origin ?? '')
    const thanks = await person.submit(await person.get(project.answer), {
      words1: 'Said at the second node',
    })
    expect(thanks.status).toBe(200)
    expect((await at(0).get(`/p/${project.id}/voices`)).text).toContain('Said at the second node')
  })

  test('an open page at one node hears of what came in at the other', async () => {
    const cookie = [...steward.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const stopListening = new AbortController()
    const live = await fetch(`${nodes[0]?.origin}/p/${project.id}/live`, {
      headers: { cookie },
      signal: stopListening.signal,
    })
    let heard = ''
    const listening = (async () => {
      for await (const chunk of live.body ?? []) heard += Buffer.from(chunk).toString('utf8')
    })().catch(() => {}) // ends when we stop listening
    const person = visitor(nodes[1]?.origin ?? '')
    await person.submit(await person.get(project.answer), { words1: 'Heard at the first node' })
    for (let tries = 0; tries < 100 && !heard.includes('event: changed'); tries++) await pause(50)
    expect(heard).toContain('event: changed')
    stopListening.abort()
    await listening
  })

  test('a node can leave at any time; the other goes on', async () => {
    await nodes.pop()?.stop()
    const person = visitor(nodes[0]?.origin ?? '')
    expect((await person.submit(await person.get(project.answer), { words1: 'Still here' })).status).toBe(200)
  })

  test('the command line reads the same database', async () => {
    const asked = { env: { ...process.env, ...environment } }
    const verified = await run(
      process.execPath,
      [cli, 'ledger', 'verify', '--data', nodes[0]?.data ?? ''],
      asked,
    )
    expect(verified.stdout).toMatch(/\d+ entries in the chain/)
    const looked = await run(process.execPath, [cli, 'doctor', '--data', nodes[0]?.data ?? ''], asked)
    expect(looked.stdout).toMatch(/well {3}Database: PostgreSQL 15/)
    expect(looked.stdout).toMatch(/well {3}Ledger/)
    await run(process.execPath, [cli, 'recovery-sheet', '--put-away', '--data', nodes[0]?.data ?? ''], asked)
    expect(
      (await run(process.execPath, [cli, 'doctor', '--data', nodes[0]?.data ?? ''], asked)).stdout,
    ).toMatch(/well {3}Recovery sheet: Put away/)
  })

  test('an address that is none, or leads nowhere, is told so plainly', async () => {
    for (const [url, words] of [
      ['nonsense', 'DATABASE_URL is not the address'],
      ['postgres://x@localhost:1/x?host=/nowhere', 'does not answer'],
    ] as const) {
      const failing = startServer({ environment: { DATABASE_URL: url }, patience: 30_000 })
      await expect(failing).rejects.toThrow(words)
    }
  })
})

describe('the command line', () => {
  test('lists every address of the program', async () => {
    const { stdout } = await run(process.execPath, [cli, 'routes'])
    const routes = JSON.parse(stdout) as { method: string; path: string; kind: string }[]
    expect(routes).toContainEqual({ method: 'POST', path: '/c/:code', kind: 'write', may: 'answer' })
    expect(routes.every(({ path }) => path.startsWith('/'))).toBe(true)
  })

  test('says what is wrong with what was typed', async () => {
    await expect(run(process.execPath, [cli, 'no-such-thing'])).rejects.toMatchObject({ code: 2 })
    await expect(run(process.execPath, [cli, '--no-such-flag'])).rejects.toMatchObject({ code: 2 })
    await expect(run(process.execPath, [cli, 'doctor', '--data', '/nowhere'])).rejects.toMatchObject({
      code: 1,
    })
  })
})
