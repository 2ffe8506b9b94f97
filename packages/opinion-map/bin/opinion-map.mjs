#!/usr/bin/env node
// Runs the source itself where it is there, as in the repository, so that an old build is never what runs; else the built command.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const built = new URL('../dist/cli.js', import.meta.url)
const source = new URL('../src/cli.ts', import.meta.url)
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const runsSource = major > 22 || (major === 22 && minor >= 18)
const chosen = [...(runsSource ? [source] : []), built].find((each) => existsSync(fileURLToPath(each)))

if (!chosen) {
  console.error(
    'opinion-map is not built yet, and this Node cannot run its source. Run "npm run build" in packages/opinion-map.',
  )
  process.exit(2)
}
const { run } = await import(chosen.href)
process.exitCode = await run(process.argv.slice(2))
