import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardNumber, readCardNumber, writeCardNumber } from './card-number.ts'

const body = fc.integer({ min: 0, max: 9_999_999 })

test('a number that was printed is read back, with and without its gap', () => {
  fc.assert(
    fc.property(body, (given) => {
      const number = cardNumber(given)
      expect(readCardNumber(number)).toBe(number)
      expect(readCardNumber(` ${writeCardNumber(number)} `)).toBe(number)
    }),
  )
})

test('one wrong digit is seen', () => {
  fc.assert(
    fc.property(body, fc.nat(7), fc.integer({ min: 1, max: 9 }), (given, at, more) => {
      const number = cardNumber(given)
      const wrong = `${number.slice(0, at)}${(Number(number[at]) + more) % 10}${number.slice(at + 1)}`
      expect(readCardNumber(wrong)).toBeUndefined()
    }),
  )
})

test.each(['', '1234', 'abcdefgh', '12345678 9', '１２３４５６７８'])(
  '%j is no number of a card',
  (typed) => {
    expect(readCardNumber(typed)).toBeUndefined()
  },
)
