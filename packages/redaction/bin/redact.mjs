#!/usr/bin/env node
// The command line: dist/cli.js when built, else the same source (Node 22.18 or later runs it directly).
import { existsSync } from 'node:fs'

const built = new URL('../dist/cli.js', import.meta.url)
const source = new URL('../src/cli.ts', import.meta.url)
const [major, minor] = process.versions.node.split('.').map(Number)
const runsSource = major > 22 || (major === 22 && minor >= 18)
if (!existsSync(built) && !(existsSync(source) && runsSource)) {
  console.error('redact is not built yet: run "npm run build" in packages/redaction, or use Node 24.')
  process.exit(2)
}
const { run } = await import(existsSync(built) ? built : source)
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1))
process.exitCode = run(
  process.argv.slice(2),
  (text) => process.stdout.write(text),
  (text) => process.stderr.write(text),
)
