#!/usr/bin/env node
// Runs the built command; without a build the same source, where Node can read TypeScript (22.18 or later).
import { existsSync } from 'node:fs'

const built = new URL('../dist/cli.js', import.meta.url)
const source = new URL('../src/cli.ts', import.meta.url)
const readsTypeScript = Boolean(process.features.typescript)
if (!existsSync(built) && !readsTypeScript) {
  console.error('themes is not built yet. In packages/themes run: npm run build')
  process.exit(2)
}
if (!existsSync(built)) console.error('themes is not built; running its source. To build: npm run build')
const { runThemes } = await import(existsSync(built) ? built : source)
const write = (line) => process.stdout.write(`${line}\n`)
process.stdout.on('error', (problem) => process.exit(problem.code === 'EPIPE' ? 0 : 1))
process.exitCode = await runThemes(process.argv.slice(2), write, console.error)
