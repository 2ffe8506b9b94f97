#!/usr/bin/env node
// The command line: the source where it is there, as in the repository, so that an old build is never what runs (Node 22.18 or
// later runs it directly); else dist/cli.js.
import { existsSync } from 'node:fs'

const built = new URL('../dist/cli.js', import.meta.url)
const source = new URL('../src/cli.ts', import.meta.url)
const [major, minor] = process.versions.node.split('.').map(Number)
const runsSource = major > 22 || (major === 22 && minor >= 18)
const chosen = existsSync(source) && runsSource ? source : built
if (!existsSync(chosen)) {
  console.error('ranking is not built yet: run "npm run build" in packages/ranking, or use Node 24.')
  process.exit(2)
}
const { run } = await import(chosen)
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1))
process.exitCode = run(
  process.argv.slice(2),
  (text) => process.stdout.write(text),
  (text) => process.stderr.write(text),
)
