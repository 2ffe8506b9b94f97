// Installs what is missing, and only then: a stamp beside the modules says which lock file they came from.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './carried-node.mjs'

const stampFile = join(root, 'node_modules', '.evenground-installed')

function wanted(withTools) {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
  return `${lock} ${process.platform} ${process.arch} ${withTools ? 'all' : 'program'}`
}

function stamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : ''
}

/** Installs the program's packages, with the tools for building and testing when asked; says nothing when all is there. */
export function ensureInstalled({ withTools }) {
  const have = stamp()
  if (have === wanted(true) || (!withTools && have === wanted(false))) return
  console.error('Installing what Evenground needs. This happens once and takes a minute or two.')
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  if (!withTools) args.push('--omit=dev')
  const npm = process.env.npm_execpath
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (done.status !== 0) {
    console.error('The installation did not finish. Check that this machine can reach the npm registry, then run the command again.')
    process.exit(done.status || 1)
  }
  writeFileSync(stampFile, wanted(withTools))
}
