import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { holdLock } from '../../src/start/lock.mjs'
import { emptyFolder } from './folders.ts'
import { otherProcess } from './other-process.ts'

test('only one holds the lock of a folder, and a kill -9 sets it free at once', async () => {
  const folder = emptyFolder('lock')
  const first = await otherProcess('hold-a-lock.ts', folder)
  expect(first.word).toBe('held')
  expect(await holdLock(folder, 'test')).toBeUndefined()

  await first.kill('SIGKILL')
  const lock = await holdLock(folder, 'test')
  expect(lock).toBeDefined()
  expect((await otherProcess('hold-a-lock.ts', folder)).word).toBe('refused')
  await lock?.release()
  expect((await otherProcess('hold-a-lock.ts', folder)).word).toBe('held')
})

test('of many that try in the same moment, one gets it', async () => {
  const folder = emptyFolder('race')
  const all = await Promise.all(Array.from({ length: 6 }, () => otherProcess('hold-a-lock.ts', folder)))
  expect(all.map(({ word }) => word).sort()).toEqual(['held', ...Array(5).fill('refused')])
})

test('a folder is the same by every path; its locks are apart by name; other folders are free', async () => {
  const folder = emptyFolder('paths')
  const link = join(emptyFolder('link'), 'to-it')
  symlinkSync(folder, link)
  const lock = await holdLock(folder, 'test')
  expect(await holdLock(link, 'test')).toBeUndefined()
  expect(await holdLock(join(folder, '..', folder.split('/').at(-1) ?? ''), 'test')).toBeUndefined()
  const others = [await holdLock(folder, 'another'), await holdLock(emptyFolder('free'), 'test')]
  expect(others.every(Boolean)).toBe(true)
  await Promise.all([lock, ...others].map((held) => held?.release()))
})

test('whoever has patience gets the lock when it is set free', async () => {
  const folder = emptyFolder('patience')
  const lock = await holdLock(folder, 'test')
  const waiting = holdLock(folder, 'test', { patience: 30_000 })
  await lock?.release()
  const next = await waiting
  expect(next).toBeDefined()
  await next?.release()
})
