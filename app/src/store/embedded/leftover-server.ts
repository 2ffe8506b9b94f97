import { execFileSync } from 'node:child_process'
import { readlinkSync, realpathSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Account } from './as-account.ts'
import type { Log } from './log.ts'
import { disownPostmasterFile, readPostmasterFile } from './postmaster-file.ts'
import { startProblem } from './start-problem.ts'

// How long a server may take over each way of leaving: it writes out what it holds, then it just leaves (the next start recovers).
const waysToLeave = [
  { signal: 'SIGINT', patience: 60_000 },
  { signal: 'SIGQUIT', patience: 10_000 },
] as const

/**
 * Stops a server that was left running on this cluster when its Node was killed. We hold the folder's lock, so it is nobody's.
 * It is stopped rather than taken over, so that the server in use is always our own child, with this version's settings.
 */
export async function stopLeftoverServer(
  cluster: string,
  account: Account | undefined,
  log: Log,
): Promise<void> {
  const file = readPostmasterFile(cluster)
  if (!file) return
  if (!isServerOf(file.pid, cluster)) return disownPostmasterFile(cluster, account)
  log.info('Stopping the database that was left running when Evenground ended without warning.')
  for (const { signal, patience } of waysToLeave) {
    if (await leaves(file.pid, cluster, signal, patience)) return
  }
  throw startProblem(
    `A database server (process ${file.pid}) still runs on ${cluster} and does not stop. Please stop it and start again.`,
  )
}

async function leaves(
  pid: number,
  cluster: string,
  signal: NodeJS.Signals,
  patience: number,
): Promise<boolean> {
  const until = performance.now() + patience
  sendSignal(pid, signal)
  while (performance.now() < until) {
    if (!isServerOf(pid, cluster)) return true
    await wait(20)
  }
  return !isServerOf(pid, cluster)
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error // gone already is as good
  }
}

/** Whether this process is a PostgreSQL server at work in the cluster (each one's working folder is its cluster), not a newcomer with its number. */
function isServerOf(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux') return commandOf(pid).includes(cluster)
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'EACCES' || code === 'ESRCH') return false // gone, or another account's: ours we may look at
    throw error
  }
}

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return '' // `ps` ends with 1 when there is no such process
  }
}
