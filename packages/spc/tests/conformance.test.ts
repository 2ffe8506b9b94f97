import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { difference } from '../bench/conformance/compare.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folder = join(process.env.EVENGROUND_REFERENCE ?? join(root, '../shared/reference'), 'spc')
const here = existsSync(join(folder, 'cases.json'))
if (!here) console.warn(`Skipped: the reference cases are not on this machine (${folder}).`)

const run = (name: string) => {
  const script = fileURLToPath(new URL('../bench/conformance.ts', import.meta.url))
  const { stdout } = spawnSync(process.execPath, [script, join(folder, name)], { encoding: 'utf8' })
  return stdout.trim().split('\n')
}

describe.skipIf(!here)('reference cases', () => {
  test('all of qicharts2 and NHSRplotthedots', () => {
    const lines = run('cases.json')
    expect(lines.slice(0, -1)).toEqual([
      'critical values for 200 counts: agree',
      'constants for 30 sizes: agree',
    ])
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ agree: 123, of: 123 })
  })

  test('all that were worked by hand', () => {
    const lines = run('hand-cases.json')
    expect(lines).toHaveLength(1)
    const { agree, of } = JSON.parse(lines[0] ?? '')
    expect(agree).toBe(of)
  })
})

test('the comparison sees a difference of 1e-8 and lets one of 1e-10 pass', () => {
  expect(difference({ y: [1, 2] }, { y: [1, 2 + 2e-10] })).toBeNull()
  expect(difference({ y: [1, 2] }, { y: [1, 2 + 2e-8] })).toContain('y[2]')
  expect(difference({ y: null }, { y: 0 })).not.toBeNull()
  expect(difference({ a: [1] }, { a: [1, 2] })).not.toBeNull()
})
