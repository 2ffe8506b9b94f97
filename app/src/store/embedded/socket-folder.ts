import { lstatSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { type Account, makePrivateFolder } from './as-account.ts'
import { socketPort } from './settings.ts'

// The system keeps a socket's path in a fixed field, ended by a zero: 108 bytes on Linux, 104 on macOS.
const longestPath = process.platform === 'linux' ? 107 : 103
const shortPrefix = 'evenground-'

/** The folder for the socket: DATA/run, or a short private folder under the temp dir when that path is too long for a socket. */
export function makeSocketFolder(run: string, account: Account | undefined, temporary = tmpdir()): string {
  makePrivateFolder(run, account)
  if (Buffer.byteLength(join(run, `.s.PGSQL.${socketPort}.lock`)) <= longestPath) return run
  return makePrivateFolder(mkdtempSync(join(temporary, shortPrefix)), account)
}

/** Removes the socket and its lock file that a killed server left: the number in it may be some other program's by now. */
export function removeLeftoverSocket(run: string): void {
  for (const name of [`.s.PGSQL.${socketPort}`, `.s.PGSQL.${socketPort}.lock`])
    rmSync(join(run, name), { force: true })
}

/** Removes a short folder once its server has left; DATA/run stays. */
export function removeSocketFolder(folder: string, run: string): void {
  const ours = folder !== run && dirname(folder) === tmpdir() && basename(folder).startsWith(shortPrefix)
  if (ours && lstatSync(folder, { throwIfNoEntry: false })?.isDirectory())
    rmSync(folder, { recursive: true, force: true })
}
