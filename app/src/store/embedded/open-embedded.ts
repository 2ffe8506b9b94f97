import { join } from 'node:path'
import { type Account, makePassage, makePrivateFolder } from './as-account.ts'
import { type Binaries, keepBinaries } from './binaries.ts'
import { administrator, clusterVersion, makeCluster } from './cluster.ts'
import { stopLeftoverServer } from './leftover-server.ts'
import type { Log } from './log.ts'
import { startPostgres } from './postgres-process.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { makePassword, readPassword } from './secret.ts'
import { socketPort } from './settings.ts'
import { makeSocketFolder, removeLeftoverSocket, removeSocketFolder } from './socket-folder.ts'
import { startProblem } from './start-problem.ts'
import { supervise } from './supervise.ts'

/** How the administrator of a database reaches it: `host` is the folder of the socket. */
export type Admin = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
}

/** The embedded database, running. */
export type Embedded = {
  readonly admin: Admin
  /** PostgreSQL's version, as the npm package names it. */
  readonly version: string
  /** How often the server died and was started again. */
  readonly restarts: number
  /** Settles with a plain message if the server keeps dying and was given up; never otherwise. */
  readonly gaveUp: Promise<string>
  stop(): Promise<void>
}

/**
 * Opens the database of a data folder: makes it at the first start, stops what a killed Node left running, recovers, and keeps the
 * server running. Hold the folder's server lock first. What a person has to see to comes as a start problem (`isStartProblem`).
 *
 * @param input.folder the data folder
 * @param input.account whom to run PostgreSQL as, when we are root (`chooseAccount`)
 * @param input.binaries the npm package folder with PostgreSQL for this machine; may be missing once the data folder has its own copy
 *
 * @example
 * const embedded = await openEmbedded({ folder: '/var/lib/evenground', account: chooseAccount(), binaries, log })
 * const client = new pg.Client(embedded.admin)
 */
export async function openEmbedded(input: {
  readonly folder: string
  readonly account: Account | undefined
  readonly binaries: string | undefined
  readonly log: Log
}): Promise<Embedded> {
  const { account, log } = input
  makePassage(input.folder, account)
  const kept = makePassage(join(input.folder, 'postgres'), account)
  const run = makePrivateFolder(join(input.folder, 'run'), account)
  const secrets = makePrivateFolder(join(input.folder, 'secret'), account)
  const cluster = join(input.folder, 'pg')

  const binaries = await keepBinaries({
    kept,
    offered: input.binaries,
    cluster: clusterVersion(cluster),
  })
  const password = await ensureCluster({ cluster, binaries, secrets, account, log })
  await stopLeftoverServer(cluster, account, log)
  removeLeftoverSocket(run)
  removeLeftoverSocketFolder(cluster, run)
  const socketFolder = makeSocketFolder(run, account)

  const server = await supervise(() => startPostgres({ binaries, cluster, socketFolder, account, log }), log)
  return {
    admin: { host: socketFolder, port: socketPort, user: administrator, password, database: 'postgres' },
    version: binaries.version,
    gaveUp: server.gaveUp,
    get restarts() {
      return server.restarts
    },
    async stop() {
      await server.stop()
      removeSocketFolder(socketFolder, run)
    },
  }
}

async function ensureCluster(input: {
  readonly cluster: string
  readonly binaries: Binaries
  readonly secrets: string
  readonly account: Account | undefined
  readonly log: Log
}): Promise<string> {
  const { cluster, secrets, account } = input
  const known = readPassword(secrets)
  if (clusterVersion(cluster) !== undefined) {
    if (known !== undefined) return known
    throw startProblem(
      `The database is in ${cluster}, but its password is missing from ${secrets}. Bring that folder back from where you keep it safe, or restore a backup.`,
    )
  }
  input.log.info('Making a new database.')
  const password = makePassword(secrets, account)
  await makeCluster({
    cluster,
    binaries: input.binaries,
    passwordFile: join(secrets, 'postgres-password'),
    account,
  })
  return password
}

function removeLeftoverSocketFolder(cluster: string, run: string): void {
  const before = readPostmasterFile(cluster)
  if (before) removeSocketFolder(before.socketFolder, run)
}
