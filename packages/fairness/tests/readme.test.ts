import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, expect, test, vi } from 'vitest'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'fairness-readme-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the example in the README says what it says', async () => {
  const code = /```ts\n([\s\S]*?)```/.exec(readFileSync(at('../README.md'), 'utf8'))?.[1] ?? ''
  const expected = [...code.matchAll(/\/\/ -> (.*)/g)].map(([, line]) => line)
  expect(expected.length).toBeGreaterThan(4)
  const file = join(folder, 'example.ts')
  writeFileSync(
    file,
    code.replace("'@evenground/fairness'", JSON.stringify(pathToFileURL(at('../src/door.ts')).href)),
  )
  const printed: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => printed.push(line))
  await import(/* @vite-ignore */ pathToFileURL(file).href)
  log.mockRestore()
  expect(printed).toEqual(expected)
})

/** The school year somebody needs to have reached to read a text with ease (Kincaid and others 1975). */
function schoolGrade(text: string): number {
  const words = text.match(/[A-Za-z']+/g) ?? []
  const sentences = text.split(/[.!?:|]+|\n{2,}|\n- /).filter((part) => /[a-z]/i.test(part))
  const syllables = words.reduce((total, word) => total + syllablesOf(word.toLowerCase()), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

const syllablesOf = (word: string): number =>
  Math.max(1, (word.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g) ?? []).length)

test('the page for partners can be read at the age of 9 to 11', () => {
  const page = readFileSync(at('../docs/how-to-read-these-numbers.md'), 'utf8')
  expect(schoolGrade('The cat sat on the mat.')).toBeLessThan(2)
  expect(
    schoolGrade('Methodological considerations necessitate interdisciplinary collaboration.'),
  ).toBeGreaterThan(12)
  // The end of the sixth year is about eleven years of age.
  expect(schoolGrade(page)).toBeLessThan(6)
})
