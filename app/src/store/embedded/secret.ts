import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Account, giveTo } from './as-account.ts'

const fileIn = (secrets: string) => join(secrets, 'postgres-password')

/** The database administrator's password: undefined before the first start. */
export function readPassword(secrets: string): string | undefined {
  try {
    return readFileSync(fileIn(secrets), 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Makes a password that only the account can read, and answers with it. */
export function makePassword(secrets: string, account: Account | undefined): string {
  const password = randomBytes(32).toString('base64url')
  const unfinished = `${fileIn(secrets)}.new`
  rmSync(unfinished, { force: true })
  const file = openSync(unfinished, 'wx', 0o600)
  writeSync(file, `${password}\n`)
  fsyncSync(file)
  closeSync(file)
  giveTo(unfinished, account)
  renameSync(unfinished, fileIn(secrets))
  return password
}
