import { join } from 'node:path'
import pg from 'pg'
import { administrator } from './cluster.ts'
import type { Admin } from './open-embedded.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { readPassword } from './secret.ts'
import { socketPort } from './settings.ts'

/** The administrator's way into the database of a data folder whose server is at work; undefined when none answers. */
export async function runningAdmin(folder: string): Promise<Admin | undefined> {
  const file = readPostmasterFile(join(folder, 'pg'))
  const password = readPassword(join(folder, 'secret'))
  if (!file?.ready || password === undefined) return undefined
  const admin = {
    host: file.socketFolder,
    port: socketPort,
    user: administrator,
    password,
    database: 'postgres',
  }
  const client = new pg.Client({ ...admin, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    return admin
  } catch {
    return undefined // what a killed server left behind: there is nobody to talk to
  } finally {
    await client.end().catch(() => {})
  }
}
