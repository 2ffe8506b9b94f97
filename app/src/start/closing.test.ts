import { expect, test } from 'vitest'
import { closing } from './closing.ts'

test('what was opened last is closed first, each once, and what fails keeps nothing else open', async () => {
  const closed: string[] = []
  const failures: unknown[] = []
  const all = closing((failure) => failures.push(failure))
  all.after(() => closed.push('database'))
  all.after(async () => {
    throw new Error('stuck')
  })
  all.after(async () => closed.push('server'))
  await Promise.all([all.close(), all.close()])
  expect(closed).toEqual(['server', 'database'])
  expect(failures).toHaveLength(1)
})
