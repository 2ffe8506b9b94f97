import { expect, test } from 'vitest'
import { prefixOf } from './network.ts'

test('addresses of one network share a prefix, others do not', () => {
  expect(prefixOf('203.0.113.7')).toBe(prefixOf('203.0.113.200'))
  expect(prefixOf('::ffff:203.0.113.7')).toBe(prefixOf('203.0.113.9'))
  expect(prefixOf('203.0.114.7')).not.toBe(prefixOf('203.0.113.7'))
  expect(prefixOf('2001:db8:1::1')).toBe(prefixOf('2001:db8:1:0:ffff::9'))
  expect(prefixOf('2001:0db8:0001::1')).toBe('2001:db8:1')
  expect(prefixOf('2001:db8:2::1')).not.toBe(prefixOf('2001:db8:1::1'))
  expect(prefixOf('::1')).toBe('0:0:0')
})
