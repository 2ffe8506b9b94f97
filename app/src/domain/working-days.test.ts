import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wholeWorkingDaysSince } from './working-days.ts'

test.each([
  ['2027-03-01', '2027-03-01', 0],
  ['2027-03-01', '2027-03-02', 0],
  ['2027-03-01', '2027-03-04', 2],
  ['2027-03-01', '2027-03-05', 3],
  ['2027-03-05', '2027-03-09', 1],
  ['2027-03-06', '2027-03-11', 3],
  ['2027-03-07', '2027-03-08', 0],
  ['2027-03-05', '2027-03-01', 0],
])('from %s to %s whole working days are %i', (from, to, days) => {
  expect(wholeWorkingDaysSince(from, to)).toBe(days)
})

const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))

test('a later day never has fewer working days behind it, and a week has five', () => {
  fc.assert(
    fc.property(day, fc.nat(60), (from, more) => {
      const at = (days: number) =>
        new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
      const [now, next] = [wholeWorkingDaysSince(from, at(more)), wholeWorkingDaysSince(from, at(more + 1))]
      expect(next - now === 0 || next - now === 1).toBe(true)
      if (more > 0) expect(wholeWorkingDaysSince(from, at(more + 7)) - now).toBe(5)
    }),
  )
})
