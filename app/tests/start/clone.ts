import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from '../../src/store/embedded/as-account.ts'
import { checkout } from './folders.ts'

/** Whether this checkout can be cloned: a copy without its history cannot. */
export const canClone = existsSync(join(checkout, '.git'))

/** Clones what is committed here into a folder, for an account. */
export function clone(into: string, owner?: Account): string {
  const folder = join(into, 'evenground')
  const trust = ['-c', 'safe.directory=*']
  execFileSync('git', [...trust, 'clone', '--quiet', '--depth', '1', `file://${checkout}`, folder], {
    stdio: 'pipe',
  })
  if (owner) give(folder, owner)
  return folder
}

/** Puts the modules that are installed here into a clone, as `npm ci` would, without the minutes it takes: by hard links where that can be. */
export function lendModules(folder: string): void {
  const homes = ['.', 'app', ...readdirSync(join(checkout, 'packages')).map((name) => `packages/${name}`)]
  for (const home of homes.filter((name) => existsSync(join(checkout, name, 'node_modules')))) {
    mkdirSync(join(folder, home), { recursive: true })
    const [from, to] = [checkout, folder].map((top) => join(top, home, 'node_modules')) as [string, string]
    const linked = spawnSync('cp', ['-al', from, to], { stdio: 'ignore' })
    if (linked.status !== 0) copyInstead(from, to)
  }
}

// Another file system: what was begun is taken away and copied.
function copyInstead(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  execFileSync('cp', ['-a', from, to])
}

function give(folder: string, { uid, gid }: Account): void {
  execFileSync('chown', ['-R', `${uid}:${gid}`, folder])
}
