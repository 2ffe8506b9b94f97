import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outsideKey, readBack, writeOut } from './outside-key.ts'

const keys = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes))

test('a key written on the recovery sheet is the same key when typed back, in any case and spacing', () => {
  fc.assert(
    fc.property(keys, (bytes) => {
      const sheet = writeOut(bytes)
      expect(readBack(sheet)).toEqual(bytes)
      expect(readBack(sheet.toLowerCase().replaceAll('-', ' '))).toEqual(bytes)
    }),
  )
})

test('what is not a key is refused', () => {
  expect(readBack('')).toBeUndefined()
  expect(readBack('ABCD-1234')).toBeUndefined()
})

test('what was sealed opens again with the same key for the same use only', () => {
  fc.assert(
    fc.property(keys, fc.string(), (bytes, text) => {
      const key = outsideKey(bytes)
      const sealed = key.seal('mail', text)
      expect(key.open('mail', sealed)).toBe(text)
      expect(() => key.open('rate', sealed)).toThrow()
      sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1
      expect(() => key.open('mail', sealed)).toThrow()
    }),
  )
})

test('the same text has another hash for another use and under another key', () => {
  const one = outsideKey(Buffer.alloc(32, 1))
  const other = outsideKey(Buffer.alloc(32, 2))
  expect(one.hash('answer-key', 'a b c d e')).toEqual(
    outsideKey(Buffer.alloc(32, 1)).hash('answer-key', 'a b c d e'),
  )
  expect(one.hash('answer-key', 'a b c d e')).not.toEqual(one.hash('rate', 'a b c d e'))
  expect(one.hash('answer-key', 'a b c d e')).not.toEqual(other.hash('answer-key', 'a b c d e'))
})
