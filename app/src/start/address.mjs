// Where the running server can be found: written by the server once it listens, read by a second start.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fileIn = (folder) => join(folder, 'run', 'server.json')

/** Writes down where this server listens. */
export function writeAddress(folder, address) {
  const file = fileIn(folder)
  writeFileSync(`${file}.new`, `${JSON.stringify({ address, pid: process.pid })}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** The address of the server that runs on this folder: undefined while none listens. */
export function readAddress(folder) {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8')).address
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Takes the address away: the server is starting or has left. */
export function clearAddress(folder) {
  rmSync(fileIn(folder), { force: true })
}
