import { expect, test } from 'vitest'
import { reachedAt } from './reached-at.ts'

test('what was set is taken as it is', () => {
  expect(reachedAt('https://hear.example.org', '0.0.0.0', 8080)).toBe('https://hear.example.org')
})

test('an address that stands for all of them is none to open: this machine is', () => {
  for (const host of ['0.0.0.0', '::', '0::0', '0:0:0:0:0:0:0:0'])
    expect([host, reachedAt('', host, 4711)]).toEqual([host, 'http://localhost:4711'])
})

test('one address is opened by itself', () => {
  expect(reachedAt('', '127.0.0.1', 8080)).toBe('http://127.0.0.1:8080')
  expect(reachedAt('', '::1', 8080)).toBe('http://[::1]:8080')
  expect(reachedAt('', '192.0.2.7', 80)).toBe('http://192.0.2.7:80')
})
