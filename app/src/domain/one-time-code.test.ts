import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  authenticatorAddress,
  codeOf,
  secretBytes,
  stretchOf,
  stretchTyped,
  writeBase32,
} from './one-time-code.ts'

// The examples of RFC 6238, appendix B, for HMAC-SHA-1: its last six of eight digits.
const secret = Buffer.from('12345678901234567890')
const moments: readonly (readonly [number, string])[] = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
]

test('the codes are those of the standard’s own examples', () => {
  for (const [seconds, code] of moments) {
    const at = new Date(seconds * 1000)
    expect(codeOf(secret, stretchOf(at))).toBe(code)
    expect(stretchTyped(secret, ` ${code.slice(0, 3)} ${code.slice(3)}`, at)).toBe(stretchOf(at))
  }
})

test('a code works in its own stretch and in the ones beside it, and no longer', () => {
  const bytes = fc.uint8Array({ minLength: secretBytes, maxLength: secretBytes })
  const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(bytes, moment, fc.integer({ min: -4, max: 4 }), (given, at, stray) => {
      const key = Buffer.from(given)
      const stretch = stretchOf(at) + stray
      // One in a million codes is also that of a neighbour; then the neighbour is found.
      const beside = [-1, 0, 1].some((near) => codeOf(key, stretchOf(at) + near) === codeOf(key, stretch))
      expect(stretchTyped(key, codeOf(key, stretch), at) !== undefined).toBe(beside)
      if (Math.abs(stray) <= 1) expect(beside).toBe(true)
    }),
  )
})

test('what is no code is none', () => {
  for (const typed of ['', '28708', '2870820', 'abcdef', '２８７０８２', '28708a', '287 08 2x'])
    expect(stretchTyped(secret, typed, new Date(59_000))).toBeUndefined()
})

test('a secret is written as RFC 4648 writes it, and stands in the address an authenticator reads', () => {
  const examples: Record<string, string> = {
    '': '',
    f: 'MY',
    fo: 'MZXQ',
    foo: 'MZXW6',
    foob: 'MZXW6YQ',
    fooba: 'MZXW6YTB',
  }
  for (const [plain, base32] of Object.entries(examples)) expect(writeBase32(Buffer.from(plain))).toBe(base32)
  const address = new URL(authenticatorAddress(secret, 'o’brien+x@example.org'))
  expect(decodeURIComponent(address.pathname)).toContain('Evenground:o’brien+x@example.org')
  expect(Object.fromEntries(address.searchParams)).toEqual({
    secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    issuer: 'Evenground',
  })
})
