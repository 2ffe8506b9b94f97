import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { madeBy, version } from './made-by.ts'

test('the version that signs suggestions is the version of the package', () => {
  expect(version).toBe(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version)
})

test('the input hash knows every field and no order', () => {
  const a = { id: 'a', text: 'one' }
  const b = { id: 'b', text: 'two', language: 'en' }
  const hash = (...texts: (typeof a)[]) => madeBy('m', texts, 1, {}).input
  expect(hash(a, b)).toBe(hash(b, a))
  const others = [
    hash(a),
    hash(b),
    hash({ ...a, text: 'two' }, b),
    hash({ ...a, id: 'c' }, b),
    hash(a, { id: 'b', text: 'two' }),
  ]
  expect(new Set([hash(a, b), ...others]).size).toBe(6)
})
