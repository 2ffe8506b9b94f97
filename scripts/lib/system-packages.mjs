// What tests need from Debian: a browser, and a second, older PostgreSQL. Installed where that is possible without asking anybody.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const needed = [
  { name: 'chromium', file: '/usr/bin/chromium', loses: 'the tests in a real browser are skipped' },
  {
    name: 'postgresql-15',
    file: '/usr/lib/postgresql/15/bin/initdb',
    loses: 'the tests against PostgreSQL 15 are skipped',
  },
]

/** Installs what is missing where apt-get and root (or sudo without a password) are there; else says what will be skipped. */
export function ensureSystemPackages() {
  const missing = needed.filter(({ file }) => !existsSync(file))
  if (missing.length === 0) return
  const root = asRoot()
  if (root) install(missing, root)
  for (const { name, file, loses } of missing) {
    if (!existsSync(file)) console.log(`${name} is not on this machine and could not be installed: ${loses}.`)
  }
}

/** How to run a command as root here: a list of words before it, or undefined when there is no way. */
function asRoot() {
  if (process.platform !== 'linux' || !works('apt-get', ['--version'])) return undefined
  if (process.getuid() === 0) return []
  return works('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined
}

function install(missing, root) {
  const names = missing.map(({ name }) => name)
  console.log(`Installing ${names.join(' and ')} for the tests.`)
  const before = clusters()
  const apt = (...args) =>
    privileged(root, ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args])
  apt('update')
  for (const name of names) apt('install', '-y', '--no-install-recommends', name)
  // Debian starts a server of its own when it installs one. The tests start theirs; the one we caused goes, others stay.
  for (const cluster of clusters().filter((name) => !before.includes(name))) {
    privileged(root, ['pg_ctlcluster', ...cluster.split(' '), 'stop'])
  }
}

function privileged(root, command) {
  const [program, ...args] = [...root, ...command]
  const done = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
  if (done.status !== 0)
    console.log(`${command.join(' ')} did not work:\n${done.stderr ?? done.error?.message}`)
}

function clusters() {
  const listed = spawnSync('pg_lsclusters', ['--no-header'], { encoding: 'utf8' })
  const lines = listed.status === 0 ? listed.stdout.split('\n') : []
  return lines
    .filter((line) => line.includes(' online'))
    .map((line) => line.split(/\s+/).slice(0, 2).join(' '))
}

function works(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}
