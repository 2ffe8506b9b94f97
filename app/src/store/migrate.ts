import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { Connection } from './database.ts'

interface Migration {
  readonly name: string
  readonly hash: string
  readonly text: string
}

/** Thrown when a migration cannot be carried out; the database is as it was before. */
export class MigrationFailed extends Error {
  override readonly name = 'MigrationFailed'
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/**
 * Brings the database up to date as its owner: all that is missing, in one transaction and under a lock, so that of many
 * nodes one does it, and a failing migration leaves all as it was. Returns the names of what was carried out.
 */
export async function migrate(
  owner: Connection,
  folder: string,
  appRole: string,
): Promise<readonly string[]> {
  const migrations = await readMigrations(folder)
  const client = new pg.Client({ ...owner, application_name: 'evenground migrations' })
  await client.connect()
  try {
    await client.query('begin')
    await client.query("select pg_advisory_xact_lock(hashtext('evenground.migrations'))")
    await client.query(
      'create table if not exists migration (name text primary key, hash text not null, at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migration')
    const missing = stillToDo(migrations, new Map(rows.map((row) => [row.name, row.hash])))
    for (const migration of missing) await carryOut(client, migration, appRole)
    await client.query('commit')
    return missing.map((migration) => migration.name)
  } catch (failure) {
    await client.query('rollback').catch(() => {})
    throw failure
  } finally {
    await client.end()
  }
}

function stillToDo(
  migrations: readonly Migration[],
  carriedOut: ReadonlyMap<string, string>,
): readonly Migration[] {
  const known = new Set(migrations.map((migration) => migration.name))
  for (const name of carriedOut.keys()) {
    if (!known.has(name))
      throw new MigrationFailed(
        `The database was made by a newer version of Evenground (${name}). Start that version, or a later one.`,
      )
  }
  for (const { name, hash } of migrations) {
    const before = carriedOut.get(name)
    if (before && before !== hash)
      throw new MigrationFailed(`The migration ${name} is not the one this database was made with.`)
  }
  return migrations.filter(({ name }) => !carriedOut.has(name))
}

async function carryOut(client: pg.Client, { name, hash, text }: Migration, appRole: string): Promise<void> {
  try {
    await client.query(text.replaceAll('{{app}}', pg.escapeIdentifier(appRole)))
    await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash])
  } catch (failure) {
    const why = failure instanceof Error ? failure.message : String(failure)
    throw new MigrationFailed(
      `The migration ${name} could not be carried out: ${why}. The database is as it was before.`,
      { cause: failure },
    )
  }
}
