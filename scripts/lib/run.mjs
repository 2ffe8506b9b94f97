// Runs a program to its end and keeps what it said.
import { execFile } from 'node:child_process'
import { root } from './carried-node.mjs'

/** Answers `{ ok, said }`: whether it ended well, and its output in the order of streams. */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const how = { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, ...options }
    execFile(program, args, how, (error, out, err) => {
      const said = `${out}${err}`.trim()
      resolve({ ok: !error, said: error && said === '' ? error.message : said })
    })
  })
}
