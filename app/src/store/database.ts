import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { DB } from './schema.gen.ts'

/** Where and as whom to connect; a unix socket folder or a host. */
export type Connection = Pick<pg.ClientConfig, 'host' | 'port' | 'user' | 'password' | 'database' | 'ssl'>

export interface Database {
  readonly kysely: Kysely<DB>
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** What every session of the program is started with; `readSafety` asserts the part that keeps answers safe. */
const sessionOptions = [
  '-c timezone=UTC',
  '-c synchronous_commit=on',
  '-c statement_timeout=20000',
  '-c idle_in_transaction_session_timeout=30000',
  '-c lock_timeout=10000',
].join(' ')

// A date is a day, not a moment: it stays the text that PostgreSQL writes.
const types: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    id === pg.types.builtins.DATE ? (value: string) => value : pg.types.getTypeParser(id, format as 'text'),
}

/** Opens a pool of sessions for the program's own role. */
export function openDatabase(connection: Connection, size = 12): Database {
  const pool = new pg.Pool({
    ...connection,
    max: size,
    options: sessionOptions,
    types,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    application_name: 'evenground',
  })
  // A session that dies while idle is simply gone; the next query opens another.
  pool.on('error', () => {})
  // One that dies at work fails its query as well; without a listener it would end the program.
  pool.on('connect', (client) => client.on('error', () => {}))
  const kysely = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return {
    kysely,
    pool,
    async close() {
      await kysely.destroy()
      // Kysely ends a pool only when it has used it.
      if (!pool.ended) await pool.end()
    },
  }
}

/** The settings that make an acknowledged answer safe, as a session of the program sees them. */
export async function readSafety(
  database: Database,
): Promise<Record<'fsync' | 'full_page_writes' | 'synchronous_commit', string>> {
  const { rows } = await sql<Record<'fsync' | 'full_page_writes' | 'synchronous_commit', string>>`
    select current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
      current_setting('synchronous_commit') as synchronous_commit`.execute(database.kysely.withoutPlugins())
  const [row] = rows
  if (!row) throw new Error('the database gave no settings')
  return row
}
