import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const home = new URL('..', import.meta.url)
const { exports: doors } = JSON.parse(readFileSync(new URL('package.json', home), 'utf8'))

test('every door the README names opens by its name', async () => {
  const readme = readFileSync(new URL('README.md', home), 'utf8')
  const named = new Set(readme.match(/@evenground\/themes(?:\/[a-z-]+)?(?=['`])/g))
  expect([...named].sort()).toEqual(['@evenground/themes', '@evenground/themes/worker'])
  const code = `for (const name of ${JSON.stringify([...named])}) console.log(Object.keys(await import(name)).join())`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=evenground-source', '--input-type=module', '-e', code],
    { cwd: home },
  )
  expect(stdout).toContain('suggestGroups')
  expect(stdout).toContain('runInWorker')
})

test('what is built stands where the source stands', () => {
  for (const door of Object.values<Record<string, string>>(doors)) {
    expect(door.default).toBe(door['evenground-source']?.replace('./src/', './dist/').replace(/ts$/, 'js'))
    expect(door.types).toBe(door.default?.replace(/js$/, 'd.ts'))
  }
})
