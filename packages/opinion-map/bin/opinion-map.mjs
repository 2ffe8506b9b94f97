#!/usr/bin/env node
// Runs the built command; from a fresh clone, where nothing is built yet, the same source with Node's own type stripping.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const built = new URL('../dist/cli.js', import.meta.url)
const source = new URL('../src/cli.ts', import.meta.url)
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (!existsSync(fileURLToPath(built)) && (major < 22 || (major === 22 && minor < 18))) {
  console.error(
    'opinion-map is not built yet, and this Node cannot run its source. Run "npm run build" in packages/opinion-map.',
  )
  process.exit(2)
}
const { run } = await import(existsSync(fileURLToPath(built)) ? built.href : source.href)
process.exitCode = await run(process.argv.slice(2))
