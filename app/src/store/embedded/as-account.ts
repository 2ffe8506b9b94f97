import { chmodSync, lchownSync, lstatSync, mkdirSync } from 'node:fs'
import { startProblem } from './start-problem.ts'

/** Whom the server and its database run as, when Evenground was started as root. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number }

/** Whom to start PostgreSQL's programs as: the account while we are root, ourselves once we are the account. */
export function asAccount(account: Account | undefined): { uid?: number; gid?: number } {
  return account && process.getuid?.() === 0 ? { uid: account.uid, gid: account.gid } : {}
}

/** Makes a folder that only the account can open. A link in its place is refused. */
export function makePrivateFolder(folder: string, account: Account | undefined): string {
  makeFolder(folder, 0o700)
  giveTo(folder, account)
  return folder
}

/** Makes a folder that stays ours; while we are root, the account may pass through it to what it knows the name of. */
export function makePassage(folder: string, account: Account | undefined): string {
  makeFolder(folder, asAccount(account).uid === undefined ? 0o700 : 0o711)
  return folder
}

/** Gives a file or folder to the account (a link itself, never what it points to). */
export function giveTo(path: string, account: Account | undefined): void {
  const { uid, gid } = asAccount(account)
  if (uid !== undefined && gid !== undefined) lchownSync(path, uid, gid)
}

function makeFolder(folder: string, mode: number): void {
  mkdirSync(folder, { recursive: true, mode })
  const made = lstatSync(folder)
  if (!made.isDirectory()) throw startProblem(`${folder} should be a folder, and is something else.`)
  if ((made.mode & 0o777) !== mode) chmodSync(folder, mode)
}
