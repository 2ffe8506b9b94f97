// Walking and copying folders, in an order that does not depend on the machine.
import { chmodSync, closeSync, copyFileSync, fsyncSync, mkdirSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below a folder, as paths relative to it, sorted. */
export function filesBelow(folder, under = '') {
  const entries = readdirSync(join(folder, under), { withFileTypes: true })
  return entries
    .flatMap((entry) => {
      const path = join(under, entry.name)
      if (entry.isDirectory()) return filesBelow(folder, path)
      return entry.isFile() ? [path] : []
    })
    .sort()
}

/** Copies a folder so that everybody may read it, and each file is on disk when this returns. */
export function copyReadable(from, to) {
  mkdirSync(to, { recursive: true })
  chmodSync(to, 0o755)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const target = join(to, entry.name)
    if (entry.isDirectory()) copyReadable(join(from, entry.name), target)
    else if (entry.isFile()) copyFile(join(from, entry.name), target)
  }
}

function copyFile(from, to) {
  copyFileSync(from, to)
  const file = openSync(to, 'r+')
  fsyncSync(file)
  closeSync(file)
  chmodSync(to, 0o644)
}
