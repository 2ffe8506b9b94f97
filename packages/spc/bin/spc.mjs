#!/usr/bin/env node
// Runs the built command; in a checkout that was not built yet, its source, where this Node can read it.
import { existsSync } from 'node:fs'

const built = new URL('../dist/cli.js', import.meta.url)
if (existsSync(built)) await import(built.href)
else if (process.features.typescript) await import(new URL('../src/cli.ts', import.meta.url).href)
else {
  console.error('spc is not built yet. Run "npm run build" in packages/spc, or use Node 24.')
  process.exitCode = 1
}
