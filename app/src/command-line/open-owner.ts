import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chooseAccount } from '../start/account.mjs'
import { holdServerLock } from '../start/hold-server-lock.ts'
import { openStore, readUrl } from '../start/open-store.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { runningAdmin } from '../store/embedded/running-admin.ts'
import { startProblem } from '../store/embedded/start-problem.ts'
import { openSecret } from '../store/open-secret.ts'
import { type OutsideKey, outsideKey } from '../store/outside-key.ts'
import { ensureRoles, type Roles } from '../store/roles.ts'

/** The database as its owner, for the command line: that of the running server, or started for the while. */
export interface Owned {
  readonly owner: Database
  readonly app: Database
  readonly roles: Roles
  readonly key: OutsideKey
  readonly bytes: Buffer
  readonly version: string
  close(): Promise<void>
}

const quiet = { info: () => {}, warn: () => {}, error: (message: string) => console.error(message) }

export async function openOwner(folder: string): Promise<Owned> {
  if (!existsSync(join(folder, 'secret')) && !process.env.EVENGROUND_KEY)
    throw startProblem(`${folder} is no data folder of Evenground. Say which one it is: --data FOLDER`)
  const account = chooseAccount(folder)
  const { bytes } = openSecret(folder, process.env.EVENGROUND_KEY, account)
  const key = outsideKey(bytes)
  const url = process.env.DATABASE_URL
  const running = url ? readUrl(url) : await runningAdmin(folder)
  if (running) {
    const roles = await ensureRoles(
      url ? running : { ...running, database: 'evenground' },
      key.derive('roles'),
    )
    return owned(roles, key, bytes, async () => {})
  }
  const lock = await holdServerLock(folder)
  if (!lock)
    throw startProblem(`A server is just starting or leaving on ${folder}. Wait a moment and try again.`)
  const store = await openStore({ folder, account, key, url: undefined, log: quiet })
  return owned(store.roles, key, bytes, async () => {
    await store.stop()
    await lock.release()
  })
}

async function owned(
  roles: Roles,
  key: OutsideKey,
  bytes: Buffer,
  leave: () => Promise<void>,
): Promise<Owned> {
  const owner = openDatabase(roles.owner, 2)
  const app = openDatabase(roles.app, 2)
  const { rows } = await owner.pool.query<{ version: string }>(
    "select current_setting('server_version') as version",
  )
  return {
    owner,
    app,
    roles,
    key,
    bytes,
    version: rows[0]?.version ?? '',
    async close() {
      await owner.close()
      await app.close()
      await leave()
    },
  }
}
