import { execFile } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { magicLink } from 'better-auth/plugins'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { startJobs } from '../../src/jobs/jobs.ts'
import { openAccounts } from '../../src/store/accounts.ts'
import { outsideKey } from '../../src/store/outside-key.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'

const run = promisify(execFile)

describe.each(inject('servers'))('what was frozen into migrations, in $name', (server) => {
  let fresh: FreshDatabase
  beforeAll(async () => {
    fresh = await freshDatabase(server)
  })
  afterAll(() => fresh.close())

  test('the tables of accounts are just those that better-auth asks for', async () => {
    const pool = new pg.Pool({ ...fresh.roles.owner, options: '-c search_path=auth' })
    const plugins = [magicLink({ sendMagicLink: async () => {} })]
    const auth = betterAuth({
      database: pool,
      secret: randomBytes(32).toString('hex'),
      baseURL: 'http://localhost',
      plugins,
      telemetry: { enabled: false },
    })
    const { toBeCreated, toBeAdded } = await getMigrations(auth.options)
    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] })
    await pool.end()
  })

  test('accounts work with the rights of the program’s own role', async () => {
    const accounts = openAccounts(fresh.roles.app, outsideKey(randomBytes(32)), 'http://localhost')
    const user = await accounts.ensure('rosa@example.org', 'Rosa')
    expect(await accounts.ensure('rosa@example.org', 'Rosa')).toBe(user)
    expect(await accounts.exists('rosa@example.org')).toBe(true)
    expect(await accounts.exists('nobody@example.org')).toBe(false)
    const token = await accounts.makeLink('rosa@example.org')
    expect(await accounts.findProven('rosa@example.org')).toBe(user)
    expect(await accounts.followLink(token)).toBe(user)
    expect(await accounts.followLink(token)).toBeUndefined()
    // The link itself begins nothing that lasts; only letting in does.
    expect(await accounts.sessionsOf(user)).toEqual([])
    const cookieOf = (lines: readonly string[]) => lines.map((line) => line.split(';')[0]).join('; ')
    const cookie = cookieOf(await accounts.letIn(user))
    const signedIn = await accounts.signedIn(new Headers({ cookie, 'user-agent': 'Told/1.0' }))
    const [session] = await accounts.sessionsOf(user)
    expect(signedIn).toEqual({
      ...{ user, name: 'Rosa', email: 'rosa@example.org' },
      ...{ proven: true, session: session?.id, since: session?.begun },
    })
    // An address without an account never becomes one by a link.
    const stranger = await accounts.makeLink('nobody@example.org')
    expect(await accounts.followLink(stranger)).toBeUndefined()
    expect(await accounts.exists('nobody@example.org')).toBe(false)
    // One that joined by an invitation has not proved whose the address is, until they follow a link that was sent there.
    const joined = await accounts.ensure('joined@example.org', 'Joined', 'unproven')
    expect(await accounts.findProven('joined@example.org')).toBeUndefined()
    await accounts.letIn(joined)
    expect(await accounts.followLink(await accounts.makeLink('joined@example.org'))).toBe(joined)
    expect(await accounts.findProven('joined@example.org')).toBe(joined)
    expect(await accounts.sessionsOf(joined)).toEqual([])
    // Sessions are ended by those whose they are.
    expect(await accounts.endSession(joined, session?.id ?? '')).toBe(false)
    expect(await accounts.signedIn(new Headers({ cookie }))).not.toBeNull()
    const other = cookieOf(await accounts.letIn(user))
    await accounts.endSessions(user, session?.id)
    expect(await accounts.signedIn(new Headers({ cookie: other }))).toBeNull()
    await accounts.signOut(new Headers({ cookie }))
    expect(await accounts.signedIn(new Headers({ cookie }))).toBeNull()
    await accounts.close()
  })

  test('jobs run with the rights of the program’s own role, and no session keeps an address or a browser’s name', async () => {
    const failures: unknown[] = []
    const jobs = await startJobs(fresh.roles.app, (_, failure) => failures.push(failure))
    const done = new Promise<string>((resolve) => void jobs.work('send-mail', async (id) => resolve(id)))
    const id = randomUUID()
    await jobs.send('send-mail', id)
    expect(await done).toBe(id)
    await jobs.close()
    expect(failures).toEqual([])
    const { rows } = await fresh.owner.pool.query('select "ipAddress", "userAgent" from auth.session')
    for (const row of rows) expect([row.ipAddress ?? '', row.userAgent ?? '']).toEqual(['', ''])
  })

  test('the types of the tables are generated from these very migrations', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'evenground-types-'))
    const made = join(folder, 'schema.gen.ts')
    const { host, port, user, password, database } = fresh.admin
    const url = `postgres://${user}:${encodeURIComponent(String(password ?? ''))}@localhost:${port}/${database}?host=${encodeURIComponent(String(host))}`
    const app = join(import.meta.dirname, '..', '..')
    const codegen = join(app, '..', 'node_modules', 'kysely-codegen', 'dist', 'cli', 'bin.js')
    const flags = [
      '--dialect',
      'postgres',
      '--url',
      url,
      '--out-file',
      made,
      '--default-schema',
      'public',
      '--include-pattern',
      'public.*',
      '--camel-case',
      '--date-parser',
      'string',
      '--no-domains',
    ]
    await run(process.execPath, [codegen, ...flags], { cwd: app })
    const kept = join(app, 'src', 'store', 'schema.gen.ts')
    // After a change of the migrations, EVENGROUND_WRITE_TYPES=1 writes the types anew.
    if (process.env.EVENGROUND_WRITE_TYPES) copyFileSync(made, kept)
    const withoutOwn = (text: string) =>
      text.replace(/export interface Migration \{.*?\n\}\n\n/s, '').replace(/ {2}migration: Migration;\n/, '')
    expect(withoutOwn(readFileSync(made, 'utf8'))).toBe(withoutOwn(readFileSync(kept, 'utf8')))
    rmSync(folder, { recursive: true })
  })
})
