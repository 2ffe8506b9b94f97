// The program runs from the data folder, so that neither a rebuild nor a reinstall touches one that runs.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { copyReadable } from './files.mjs'

const keep = 2

/** Copies a build to DATA/app/<stamp>/, whole or not at all, and answers with its path. Older copies go, but for the last. */
export function giveProgram(built, folder) {
  const programs = join(folder, 'app')
  const home = join(programs, built.stamp)
  if (!existsSync(home)) {
    mkdirSync(programs, { recursive: true })
    const unfinished = join(programs, `.${built.stamp}-unfinished`)
    rmSync(unfinished, { recursive: true, force: true })
    copyReadable(built.folder, unfinished)
    renameSync(unfinished, home)
  }
  removeOld(programs, built.stamp)
  return home
}

function removeOld(programs, current) {
  const age = (name) => statSync(join(programs, name)).mtimeMs
  const others = readdirSync(programs).filter((name) => name !== current)
  others.sort((a, b) => age(b) - age(a))
  for (const name of others.slice(keep - 1)) rmSync(join(programs, name), { recursive: true, force: true })
}
