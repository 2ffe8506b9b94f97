import { expect, test } from 'vitest'
import { nearbyAt, reachedAt } from './reached-at.ts'

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

test('other devices reach every address by one of the machine’s own that is not only for itself', () => {
  const cards = {
    lo: [{ address: '127.0.0.1', family: 'IPv4', internal: true }],
    eth0: [
      { address: 'fe80::1', family: 'IPv6', internal: false },
      { address: '192.0.2.7', family: 'IPv4', internal: false },
    ],
  }
  expect(nearbyAt('0.0.0.0', 8080, cards)).toBe('http://192.0.2.7:8080')
  expect(nearbyAt('::', 8080, cards)).toBe('http://192.0.2.7:8080')
  expect(nearbyAt('127.0.0.1', 8080, cards)).toBeUndefined()
  expect(nearbyAt('0.0.0.0', 8080, { lo: cards.lo })).toBeUndefined()
})
