import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { checkout, emptyFolder } from './folders.ts'

/** What `npm test` counts for a suite whose one file says this. */
function count(text: string | undefined): Record<string, unknown> {
  const top = emptyFolder('suite')
  const folder = join(top, 'suite')
  mkdirSync(folder)
  symlinkSync(join(checkout, 'node_modules'), join(top, 'node_modules'))
  if (text !== undefined) writeFileSync(join(folder, 'one.test.ts'), `import { test } from 'vitest'\n${text}`)
  const asked = { node: process.execPath, folder: relative(checkout, folder), reports: top, workers: 1 }
  const module = pathToFileURL(join(checkout, 'scripts/lib/suite.mjs'))
  const script = `const { runSuite } = await import('${module}')
    const { passed, failed, skipped } = await runSuite(${JSON.stringify(asked)})
    console.log(JSON.stringify({ passed, failed, skipped }))`
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  return JSON.parse(said)
}

test('what a suite hides is counted: a crash, nothing at all, an error between its tests', () => {
  const good = "test('good', () => {})\n"
  expect(count(`${good}test.skip('later', () => {})`)).toEqual({ passed: 1, failed: 0, skipped: 1 })
  expect(count("throw new Error('at import')")).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(count(undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  const late =
    "test('late', () => { setTimeout(() => { throw new Error('late') }, 0); return new Promise((r) => setTimeout(r, 100)) })"
  expect(count(good + late)).toEqual({ passed: 2, failed: 1, skipped: 0 })
  expect(count(`${good}process.kill(process.pid, 'SIGKILL')`)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})
