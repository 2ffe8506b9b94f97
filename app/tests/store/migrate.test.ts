import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import type { Connection } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { ensureRoles, type Roles } from '../../src/store/roles.ts'
import { emptyDatabase, migrations } from './fresh-database.ts'

/** Everything the schema is made of, as text, to see whether anything changed. */
async function everything(admin: Connection): Promise<string> {
  const client = new pg.Client(admin)
  await client.connect()
  const { rows } =
    await client.query(`select n.nspname, c.relname, c.relkind, a.attname, format_type(a.atttypid, a.atttypmod) as type
    from pg_class c join pg_namespace n on n.oid = c.relnamespace left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where n.nspname in ('public', 'auth', 'pgboss') order by 1, 2, 4`)
  const done = await client.query("select to_regclass('public.migration') is not null as any")
  const names = done.rows[0].any ? (await client.query('select name from migration order by 1')).rows : []
  await client.end()
  return JSON.stringify([rows, names])
}

describe.each(inject('servers'))('migrations in $name', (server) => {
  let folder: string
  let admin: Connection
  let roles: Roles
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'evenground-migrations-'))
    cpSync(migrations, folder, { recursive: true })
    admin = await emptyDatabase(server)
    roles = await ensureRoles(admin, randomBytes(32))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const carryOut = () => migrate(roles.owner, folder, roles.appRole)

  test('a new database gets all of them, an up-to-date one none', async () => {
    expect((await carryOut()).length).toBeGreaterThan(4)
    expect(await carryOut()).toEqual([])
  })

  test('of many nodes that start at once, one carries them out', async () => {
    const done = await Promise.all([carryOut(), carryOut(), carryOut(), carryOut()])
    expect(done.filter((names) => names.length > 0)).toHaveLength(1)
  })

  test('one that fails leaves all as it was, also what came before it in the same go', async () => {
    await carryOut()
    const before = await everything(admin)
    writeFileSync(join(folder, '9001-good.sql'), 'create table kept (x int);')
    writeFileSync(join(folder, '9002-bad.sql'), 'create table half (x int); select no_such_function();')
    await expect(carryOut()).rejects.toThrow(/9002-bad.sql could not be carried out.*as it was before/s)
    expect(await everything(admin)).toBe(before)
    rmSync(join(folder, '9002-bad.sql'))
    expect(await carryOut()).toEqual(['9001-good.sql'])
  })

  test('a database of a newer version, or one made by other migrations, is left alone', async () => {
    await carryOut()
    const before = await everything(admin)
    rmSync(join(folder, '0005-voice.sql'))
    await expect(carryOut()).rejects.toThrow(/newer version/)
    writeFileSync(join(folder, '0005-voice.sql'), 'select 1;')
    await expect(carryOut()).rejects.toThrow(/not the one this database was made with/)
    expect(await everything(admin)).toBe(before)
  })

  test('roles made before are found again, and get their passwords back when the key changed', async () => {
    const again = await ensureRoles(admin, randomBytes(32))
    expect(again.appRole).toBe(roles.appRole)
    const client = new pg.Client(again.app)
    await client.connect()
    expect((await client.query('select current_user as name')).rows).toEqual([{ name: roles.appRole }])
    await client.end()
  })
})
