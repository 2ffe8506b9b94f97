import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupCommit } from './group-commit.ts'

const soon = () => new Promise<void>((resolve) => setImmediate(resolve))

test('each gets its own result, whatever the order and the size of the batches', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom('one', 'two'), fc.integer()), { maxLength: 60 }),
      fc.integer({ min: 1, max: 7 }),
      async (items, most) => {
        const sizes: number[] = []
        const commits = groupCommit<number, string>(async (organisation, batch) => {
          sizes.push(batch.length)
          await soon()
          return batch.map((item) => `${organisation} ${item}`)
        }, most)
        const results = await Promise.all(
          items.map(([organisation, item]) => commits.add(organisation, item)),
        )
        expect(results).toEqual(items.map(([organisation, item]) => `${organisation} ${item}`))
        expect(sizes.every((size) => size >= 1 && size <= most)).toBe(true)
        expect(commits.waiting()).toBe(0)
      },
    ),
  )
})

test('one bad row in a batch fails alone', async () => {
  const commits = groupCommit<number, number>(async (_, batch) => {
    await soon()
    if (batch.includes(3)) throw new Error('bad row')
    return batch
  }, 100)
  const results = await Promise.allSettled([1, 2, 3, 4, 5].map((item) => commits.add('one', item)))
  expect(results.map((result) => result.status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
  ])
})

test('nothing is acknowledged before its batch was committed', async () => {
  let release: () => void = () => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  const commits = groupCommit<number, number>(async (_, batch) => {
    await gate
    return batch
  }, 10)
  let kept = false
  const adding = commits.add('one', 1).then(() => {
    kept = true
  })
  await soon()
  expect(kept).toBe(false)
  release()
  await adding
  expect(kept).toBe(true)
})

test('what arrives while a batch is under way goes together in the next', async () => {
  const batches: number[][] = []
  const commits = groupCommit<number, number>(async (_, batch) => {
    batches.push([...batch])
    await soon()
    return batch
  }, 100)
  await Promise.all([1, 2, 3, 4].map((item) => commits.add('one', item)))
  expect(batches).toEqual([[1], [2, 3, 4]])
})
