import { chmodSync, lchownSync, lstatSync, mkdirSync } from 'node:fs'
import type { Account } from '../../start/account.mjs'
import { startProblem } from './start-problem.ts'

/** Whom to start PostgreSQL's programs as: the account while we are root, ourselves once we are the account. */
export function asAccount(account: Account | undefined): { uid?: number; gid?: number } {
  return account && process.getuid?.() === 0 ? { uid: account.uid, gid: account.gid } : {}
}

/** Makes a folder that only the account can open. A link in its place is refused. */
export function makePrivateFolder(folder: string, account: Account | undefined): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const made = lstatSync(folder)
  if (!made.isDirectory()) throw startProblem(`${folder} should be a folder, and is something else.`)
  giveTo(folder, account)
  if ((made.mode & 0o777) !== 0o700) chmodSync(folder, 0o700)
  return folder
}

/** Gives a file or folder to the account (a link itself, never what it points to). */
export function giveTo(path: string, account: Account | undefined): void {
  const { uid, gid } = asAccount(account)
  if (uid !== undefined && gid !== undefined) lchownSync(path, uid, gid)
}
