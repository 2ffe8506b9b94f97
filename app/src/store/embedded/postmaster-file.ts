import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Account, giveTo } from './as-account.ts'

/** What a PostgreSQL server writes about itself into its cluster's `postmaster.pid`. */
export type PostmasterFile = { readonly pid: number; readonly socketFolder: string; readonly ready: boolean }

/** Reads `postmaster.pid`: undefined when there is none, or when it is only half written. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  const lines = readLines(cluster)
  const pid = Math.abs(Number.parseInt(lines?.[0] ?? '', 10)) // negative: a single-user server
  if (!lines || !Number.isSafeInteger(pid) || pid === 0) return undefined
  return { pid, socketFolder: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' }
}

/**
 * Names ourselves as the holder of a stale `postmaster.pid`. A number that the system gave to some other process since would keep
 * PostgreSQL from starting; its own parent does not. The rest of the file stays: by it PostgreSQL sees whether any old backend still
 * holds the shared memory.
 */
export function disownPostmasterFile(cluster: string, account: Account | undefined): void {
  const lines = readLines(cluster)
  if (!lines) return
  const unfinished = join(cluster, 'postmaster.pid.new')
  rmSync(unfinished, { force: true })
  writeFileSync(unfinished, [String(process.pid), ...lines.slice(1)].join('\n'), { flag: 'wx', mode: 0o600 })
  giveTo(unfinished, account)
  renameSync(unfinished, join(cluster, 'postmaster.pid'))
}

function readLines(cluster: string): string[] | undefined {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
