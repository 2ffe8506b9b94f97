import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nearDuplicates, suggestGroups, suggestThemes } from '../src/door.ts'

/** The worked example of README.md, word for word; its output is held to what the README prints. */
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

test('the worked example gives what the README says', () => {
  const block = /```ts\n(import[\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const code = block.replace(/^import .*\n/gm, '').replace(/: Text\[\]/g, '')
  const printed: unknown[] = []
  const run = new Function('suggestGroups', 'suggestThemes', 'nearDuplicates', 'console', code)
  run(suggestGroups, suggestThemes, nearDuplicates, { log: (value: unknown) => printed.push(value) })
  const promised = [...block.matchAll(/^\/\/ (\[.*|\{.*)$/gm)].map(([, line]) => JSON.parse(line ?? ''))
  expect(promised.length).toBeGreaterThan(2)
  expect(printed).toEqual(promised)
})
