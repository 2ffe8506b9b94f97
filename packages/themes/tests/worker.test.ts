import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { invented } from '../bench/invented-texts.ts'
import { nearDuplicates, suggestGroups, suggestThemes } from '../src/door.ts'
import { runInWorker } from '../src/worker/door.ts'

const texts = invented(6_000, 3)
const few = texts.slice(0, 60)

/** Runs a task and counts how often this process gets its turn meanwhile. */
async function turnsDuring<T>(work: () => Promise<T>): Promise<{ turns: number; result: T }> {
  let turns = 0
  let done = false
  const count = (async () => {
    while (!done) {
      await pause(1)
      if (!done) turns++
    }
  })()
  await pause(0)
  const result = await work()
  done = true
  await count
  return { turns, result }
}

test('the process goes on taking its turns while a thread groups, and takes none while it groups itself', async () => {
  const alone = await turnsDuring(async () => suggestGroups(texts, { seed: 1 }))
  const beside = await turnsDuring(() => runInWorker({ ask: 'groups', texts, options: { seed: 1 } }))
  expect(alone.turns).toBeLessThan(3)
  expect(beside.turns).toBeGreaterThan(20)
  expect(beside.result).toEqual({ ok: true, answer: alone.result })
})

test('every kind of task gives the same answer as the plain function', async () => {
  const placements = few.slice(0, 10).map(({ id }, index) => ({ id, theme: index % 2 ? 'one' : 'two' }))
  const options = { seed: 1 }
  expect(await runInWorker({ ask: 'themes', texts: few, placements, options })).toEqual({
    ok: true,
    answer: suggestThemes(few, placements, options),
  })
  expect(await runInWorker({ ask: 'duplicates', texts: few, likeness: 0.5 })).toEqual({
    ok: true,
    answer: nearDuplicates(few, 0.5),
  })
})

test('a thread can use an embedding service; one that is not there is told of', async () => {
  const embeddings = { address: 'http://127.0.0.1:1/v1', model: 'none' }
  const outcome = await runInWorker({ ask: 'groups', texts: few, options: { seed: 1 }, embeddings })
  expect(outcome.ok && outcome.answer.notes).toEqual([expect.stringContaining('could not be reached')])
})

test('a thread can be stopped, before it starts and in the middle of its sums', async () => {
  const stop = new AbortController()
  const outcome = runInWorker({ ask: 'groups', texts, options: { seed: 1 } }, { signal: stop.signal })
  stop.abort()
  expect(await outcome).toMatchObject({ ok: false, problem: 'stopped' })
  expect(await runInWorker({ ask: 'duplicates', texts: few }, { signal: AbortSignal.abort() })).toMatchObject(
    { ok: false, problem: 'stopped' },
  )
})

test('what the plain function refuses comes back as a message, and too little memory is said', async () => {
  const twice = [
    { id: 'a', text: 'x' },
    { id: 'a', text: 'y' },
  ]
  expect(await runInWorker({ ask: 'duplicates', texts: twice })).toEqual({
    ok: false,
    problem: 'failed',
    message: expect.stringContaining('same id'),
  })
  const outcome = await runInWorker({ ask: 'groups', texts, options: { seed: 1 } }, { memory: 16 })
  expect(outcome).toMatchObject({ ok: false, problem: 'out of memory' })
})

test('a memory so small that Node itself would fall, and a task no thread can be given, are refused', async () => {
  for (const memory of [-1, 0, 8, Number.NaN]) {
    await expect(runInWorker({ ask: 'duplicates', texts: few }, { memory })).rejects.toThrow(RangeError)
  }
  const options = { seed: 1, vectors: { model: 'm', byId: new Map(), close() {} } }
  await expect(runInWorker({ ask: 'groups', texts: few, options })).rejects.toThrow(/could not be cloned/)
})
