// Installs what is missing, and only then: a stamp beside the modules says which lock file they came from.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './carried-node.mjs'

const stampFile = join(root, 'node_modules', '.evenground-installed')
const lockFile = join(root, 'package-lock.json')
const installedFile = join(root, 'node_modules', '.package-lock.json') // npm's own note, written last

/** Installs the program's packages, with the tools for building and testing when asked; says nothing when all is there. */
export function ensureInstalled({ withTools }) {
  if (isInstalled(withTools)) return
  console.error('Installing what Evenground needs. This happens once and takes a minute or two.')
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  if (!withTools) args.push('--omit=dev')
  if (npm(args).status !== 0) {
    console.error(
      'The installation did not finish. Check that this machine can reach the npm registry and that you may write in this folder, then run the command again.',
    )
    process.exit(1)
  }
  writeFileSync(stampFile, stampFor(withTools))
}

// The npm that started us, with the same Node; else the one on the path.
function npm(args) {
  const own = process.env.npm_execpath
  const how = { cwd: root, stdio: ['ignore', 2, 2] }
  return own?.endsWith('.js') ? spawnSync(process.execPath, [own, ...args], how) : spawnSync('npm', args, how)
}

function isInstalled(withTools) {
  const have = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : ''
  if (have === stampFor(true) || (!withTools && have === stampFor(false))) return true
  return have === '' && wasInstalledByHand(withTools)
}

function stampFor(withTools) {
  const lock = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  return `${lock} ${process.platform} ${process.arch} ${withTools ? 'all' : 'program'}`
}

// Someone ran `npm ci` themselves: good, if every package the lock file asks for on this machine is there in its version.
function wasInstalledByHand(withTools) {
  if (!existsSync(installedFile)) return false
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages
  const have = JSON.parse(readFileSync(installedFile, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, entry]) => !isNeeded(path, entry, withTools) || have[path]?.version === entry.version,
  )
}

function isNeeded(path, entry, withTools) {
  if (!path.includes('node_modules/') || entry.link) return false
  if (!withTools && (entry.dev || entry.devOptional)) return false
  if (entry.optional && !entry.os) return false // belongs to some other platform's package
  const here = (list, name) => !list || list.includes(name)
  return here(entry.os, process.platform) && here(entry.cpu, process.arch) && here(entry.libc, 'glibc')
}
