import { createHmac } from 'node:crypto'
import pg from 'pg'
import type { Connection } from './database.ts'

/** The three ways into one database: the administrator makes the two roles, the owner owns, the program only works. */
export interface Roles {
  readonly owner: Connection
  readonly app: Connection
  readonly appRole: string
}

/** Thrown when the address given for a database has not the rights to make the roles; says what an administrator must run. */
export class RolesMissing extends Error {
  override readonly name = 'RolesMissing'
}

// Every node that holds the outside key comes to the same passwords, so nothing has to be written down or passed round.
const passwordOf = (secret: Buffer, role: string) =>
  createHmac('sha256', secret).update(`role ${role}`).digest('base64url')

const named = (connection: Connection, user: string, secret: Buffer): Connection => ({
  ...connection,
  user,
  password: passwordOf(secret, user),
})

async function opens(connection: Connection): Promise<boolean> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    return true
  } catch {
    return false // no such role or another password: both are mended by making the roles
  } finally {
    await client.end().catch(() => {})
  }
}

/** Makes sure that the owner's and the program's role exist in the database `admin` points at. */
export async function ensureRoles(admin: Connection, secret: Buffer): Promise<Roles> {
  const database = admin.database ?? 'evenground'
  const owner = named(admin, `${database}_owner`, secret)
  const app = named(admin, `${database}_app`, secret)
  const roles = { owner, app, appRole: `${database}_app` }
  const client = new pg.Client(admin)
  await client.connect()
  const { rowCount } = await client.query('select from pg_roles where rolname in ($1, $2)', [
    owner.user,
    app.user,
  ])
  if (rowCount === 2 && (await opens(owner)) && (await opens(app))) {
    await client.end()
    return roles
  }
  try {
    await client.query('begin')
    await client.query("select pg_advisory_xact_lock(hashtext('evenground.roles'))")
    for (const role of [owner, app]) await client.query(await statementFor(client, role))
    await client.query(
      `grant connect on database ${pg.escapeIdentifier(database)} to ${pg.escapeIdentifier(roles.appRole)}`,
    )
    await client.query(
      `grant connect, create, temporary on database ${pg.escapeIdentifier(database)} to ${pg.escapeIdentifier(owner.user ?? '')}`,
    )
    await client.query(`grant usage, create on schema public to ${pg.escapeIdentifier(owner.user ?? '')}`)
    await client.query('commit')
  } catch (failure) {
    await client.query('rollback')
    if ((failure as { code?: string }).code === '42501') throw new RolesMissing(whatToRun(database))
    throw failure
  } finally {
    await client.end()
  }
  return roles
}

async function statementFor(client: pg.Client, role: Connection): Promise<string> {
  const name = role.user ?? ''
  const found = await client.query('select from pg_roles where rolname = $1', [name])
  const verb = found.rowCount ? 'alter' : 'create'
  return `${verb} role ${pg.escapeIdentifier(name)} login nosuperuser nocreatedb nocreaterole nobypassrls password ${pg.escapeLiteral(String(role.password))}`
}

const whatToRun = (
  database: string,
) => `Evenground needs two roles of its own in the database "${database}", and the address it was given may not make them.
Give it the address of a role that may (CREATEROLE and owner of the database), once; or ask the administrator to run:

  ALTER ROLE the_role_of_DATABASE_URL CREATEROLE;
  GRANT CREATE ON DATABASE "${database}" TO the_role_of_DATABASE_URL WITH GRANT OPTION;
  GRANT CREATE ON SCHEMA public TO the_role_of_DATABASE_URL WITH GRANT OPTION;

Then start Evenground again.`
