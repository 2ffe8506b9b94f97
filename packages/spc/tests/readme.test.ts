import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../', import.meta.url))
const readme = readFileSync(`${folder}README.md`, 'utf8')
const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```\s*```text\n([\s\S]*?)```/g)].map(
  ([, code = '', said = '']) => ({ code, said }),
)

test('every example of the README runs and prints what it says', () => {
  expect(examples).toHaveLength(3)
  for (const { code, said } of examples) {
    const args = ['--conditions=evenground-source', '--input-type=module-typescript', '--eval', code]
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
    expect({ stdout, stderr, status }).toEqual({ stdout: said, stderr: '', status: 0 })
  }
})

test('every picture it shows is there', () => {
  const pictures = [...readme.matchAll(/\]\((gallery\/[^)]+)\)/g)].map(([, path]) => path)
  expect(pictures.length).toBeGreaterThan(20)
  for (const path of pictures) expect([path, existsSync(`${folder}${path}`)]).toEqual([path, true])
})
