import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isMessage } from './translator.ts'

const source = join(import.meta.dirname, '..')

/** Every verb the program puts into the ledger, as its source names them. */
function verbsOf(text: string): readonly string[] {
  const heads = [...text.matchAll(/\b(?:ledger|unnamed)\(\s*([^,()]+),/g)].map(([, head = '']) => head)
  const named = [...text.matchAll(/\bverb: ('[a-z-]+')/g)].map(([, verb = '']) => verb)
  return [...heads, ...named].flatMap((part) =>
    [...part.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map(([, verb = '']) => verb),
  )
}

test('whatever the record keeps is said in words', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !name.includes('.test.'),
  )
  const verbs = new Set(files.flatMap((name) => verbsOf(readFileSync(join(source, name), 'utf8'))))
  expect(verbs.size).toBeGreaterThan(100)
  expect([...verbs].filter((verb) => !isMessage(`deed.${verb}`))).toEqual([])
})
