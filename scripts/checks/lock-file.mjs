// The lock file names no registry, no address and no folder of a machine, and says the same as the package.json files.
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '../lib/carried-node.mjs'
import { run } from '../lib/run.mjs'

export async function checkLockFile() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const wrong = [...addresses(lock.packages), ...unlocked(lock.packages)]
  if (wrong.length > 0) return { ok: false, said: wrong.join('\n') }
  const { ok, said } = await dryInstall()
  return ok
    ? { ok, said: `${Object.keys(lock.packages).length} entries` }
    : { ok, said: said.split('\n').filter(tells).slice(0, 30).join('\n') }
}

function addresses(packages) {
  return Object.entries(packages)
    .filter(([, entry]) => entry.resolved && !entry.link)
    .map(([path, entry]) => `${path} names where it came from: ${entry.resolved}`)
}

// Every optional package of another platform must stand in the lock file too, or `npm ci` refuses it elsewhere.
function unlocked(packages) {
  return Object.entries(packages).flatMap(([path, entry]) => {
    const asked = Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
    return asked
      .filter((name) => !reachable(packages, path, name))
      .map((name) => `${path || 'the root'} asks for ${name}, which is not in the lock file`)
  })
}

function reachable(packages, from, name) {
  const steps = from.split('/node_modules/')
  const homes = steps.map((_, index) => steps.slice(0, steps.length - index).join('/node_modules/'))
  return [...homes.map((home) => `${home}/node_modules/${name}`), `node_modules/${name}`].some(
    (path) => path in packages,
  )
}

/** What `npm ci` would say, in a copy that holds nothing but the package files. */
async function dryInstall() {
  const folder = mkdtempSync(join(tmpdir(), 'evenground-lock-'))
  try {
    const members = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/package.json`)
    for (const path of ['package.json', 'package-lock.json', '.npmrc', 'app/package.json', ...members]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      copyFileSync(join(root, path), join(folder, path))
    }
    const args = [
      'ci',
      '--dry-run',
      '--offline',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]
    const own = process.env.npm_execpath
    return own?.endsWith('.js')
      ? await run(process.execPath, [own, ...args], { cwd: folder })
      : await run('npm', args, { cwd: folder })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const tells = (line) => /Missing|Invalid|code|sync/.test(line)
