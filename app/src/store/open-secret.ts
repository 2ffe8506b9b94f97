import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { readBack } from './outside-key.ts'

/** The bytes of the outside key, and whether somebody gave them, and so has a recovery sheet. */
export interface FoundKey {
  readonly bytes: Buffer
  readonly given: boolean
}

/** Finds the key that lives outside the database, in the data folder, or as it was given; makes it at the first start. */
export function openSecret(
  folder: string,
  given: string | undefined,
  account: { uid: number; gid: number } | undefined,
): FoundKey {
  if (given) {
    const bytes = readBack(given)
    if (!bytes) throw new Error('EVENGROUND_KEY is not a key as it stands on a recovery sheet.')
    return { bytes, given: true }
  }
  const file = join(folder, 'secret', 'outside-key')
  if (existsSync(file)) return { bytes: readFileSync(file), given: false }
  const bytes = randomBytes(32)
  writeSafely(file, bytes, account)
  return { bytes, given: false }
}

/** On disk before anything is made with it: a key that is lost loses what it opened. */
function writeSafely(file: string, bytes: Buffer, account: { uid: number; gid: number } | undefined): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  if (account) chownSync(dirname(file), account.uid, account.gid)
  const handle = openSync(`${file}.new`, 'w', 0o600)
  writeSync(handle, bytes)
  fsyncSync(handle)
  closeSync(handle)
  if (account) chownSync(`${file}.new`, account.uid, account.gid)
  renameSync(`${file}.new`, file)
}
