import pg from 'pg'
import type { Connection } from '../store/database.ts'
import type { Log } from '../store/embedded/log.ts'
import { openEmbedded } from '../store/embedded/open-embedded.ts'
import { startProblem } from '../store/embedded/start-problem.ts'
import type { OutsideKey } from '../store/outside-key.ts'
import { ensureRoles, type Roles, RolesMissing } from '../store/roles.ts'
import type { Account } from './account.mjs'
import { embeddedPackage } from './embedded-package.ts'

/** The database to work in: the one that comes along, or one that was given. */
export interface OpenedStore {
  readonly roles: Roles
  readonly version: string
  /** Settles with a plain message if the database that comes along was given up. */
  readonly gaveUp: Promise<string>
  stop(): Promise<void>
}

const database = 'evenground'
const oldest = 15

export interface StoreAsked {
  readonly folder: string
  readonly account: Account | undefined
  readonly key: OutsideKey
  readonly url: string | undefined
  readonly log: Log
}

/** Opens the database and makes sure of its roles; migrations come after. */
export const openStore = (asked: StoreAsked): Promise<OpenedStore> =>
  asked.url ? openGiven(asked, asked.url) : openOwn(asked)

async function openOwn({ folder, account, key, log }: StoreAsked): Promise<OpenedStore> {
  const embedded = await openEmbedded({ folder, account, binaries: embeddedPackage(), log })
  try {
    await ensureDatabase(embedded.admin)
    const roles = await ensureRoles({ ...embedded.admin, database }, key.derive('roles'))
    return { roles, version: embedded.version, gaveUp: embedded.gaveUp, stop: () => embedded.stop() }
  } catch (failure) {
    await embedded.stop()
    throw failure
  }
}

async function ensureDatabase(admin: Connection): Promise<void> {
  const client = new pg.Client(admin)
  await client.connect()
  try {
    const found = await client.query('select from pg_database where datname = $1', [database])
    if (found.rowCount === 0) await client.query(`create database ${database}`)
  } finally {
    await client.end()
  }
}

/** What a database's address says, as a connection. */
export function readUrl(url: string): Connection {
  try {
    if (!/^postgres(ql)?:\/\//.test(url)) throw new TypeError('another protocol')
    const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url })
    return {
      host,
      port,
      ...(user && { user }),
      ...(password && { password }),
      ...(database && { database }),
      ...(ssl && { ssl: ssl as never }),
    }
  } catch {
    throw startProblem(
      'DATABASE_URL is not the address of a PostgreSQL database. It looks like postgres://user:password@host:5432/database',
    )
  }
}

async function openGiven({ key }: StoreAsked, url: string): Promise<OpenedStore> {
  const admin = readUrl(url)
  const version = await versionOf(admin)
  try {
    const roles = await ensureRoles(admin, key.derive('roles'))
    return { roles, version, gaveUp: new Promise(() => {}), stop: async () => {} }
  } catch (failure) {
    if (failure instanceof RolesMissing) throw startProblem(failure.message, failure)
    throw failure
  }
}

async function versionOf(admin: Connection): Promise<string> {
  const client = new pg.Client({ ...admin, connectionTimeoutMillis: 15_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string; number: number }>(
      "select current_setting('server_version') as version, current_setting('server_version_num')::int as number",
    )
    const [found] = rows
    if (!found || found.number < oldest * 10_000)
      throw startProblem(
        `Evenground needs PostgreSQL ${oldest} or later. The server at DATABASE_URL is ${found?.version}.`,
      )
    return found.version
  } catch (failure) {
    if ((failure as Error).name === 'StartProblem') throw failure
    throw startProblem(`The database at DATABASE_URL does not answer: ${(failure as Error).message}`, failure)
  } finally {
    await client.end().catch(() => {})
  }
}
