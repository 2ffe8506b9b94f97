import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pace } from './pace.ts'
import { type PapersSent, preparationParity } from './preparation-parity.ts'
import { addWorkingDays, daysBetween, workingDaysBetween, worksOn } from './working-days.ts'

const christmas = { holidays: ['2026-12-25', '2026-12-28', '2027-01-01'] }
const plain = { holidays: [] }
const day = fc
  .integer({ min: 15_000, max: 25_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10))

describe('working days', () => {
  test.each([
    ['2026-03-02', '2026-03-03', plain, 1],
    ['2026-03-06', '2026-03-09', plain, 1], // Friday to Monday
    ['2026-03-07', '2026-03-08', plain, 0], // Saturday to Sunday
    ['2026-03-02', '2026-03-02', plain, 0],
    ['2026-12-24', '2026-12-29', christmas, 1],
    ['2026-12-24', '2027-01-04', christmas, 4],
    ['2024-02-28', '2024-03-01', plain, 2], // a leap day
    ['2026-03-05', '2026-03-08', { daysOff: [5, 6], holidays: [] }, 1], // Friday and Saturday off
  ])('from %s to %s with %o there are %i', (from, to, calendar, expected) => {
    expect(workingDaysBetween(from, to, calendar)).toBe(expected)
  })

  test.each(['2026-02-30', '2026-2-3', 'yesterday', '2026-13-01'])('%s is no day', (bad) => {
    expect(() => daysBetween(bad, '2026-03-01')).toThrow(RangeError)
  })

  test.each([
    [{ holidays: ['25/12/2026'] }, '25/12/2026'],
    [{ holidays: ['2026-12-5'] }, '2026-12-5'],
    [{ holidays: [], daysOff: [7] }, 'Not a day of the week'],
  ])('a calendar that cannot be read is refused, not passed over: %o', (calendar, message) => {
    expect(() => workingDaysBetween('2026-12-21', '2026-12-29', calendar)).toThrow(message)
    expect(() => addWorkingDays('2026-12-21', 1, calendar)).toThrow(message)
    expect(() => worksOn('2026-12-21', calendar)).toThrow(message)
  })

  test('backwards is refused, and so is a year without work', () => {
    expect(() => workingDaysBetween('2026-03-03', '2026-03-02', plain)).toThrow(RangeError)
    expect(() => addWorkingDays('2026-03-03', 1, { daysOff: [0, 1, 2, 3, 4, 5, 6], holidays: [] })).toThrow(
      RangeError,
    )
  })

  test('adding and counting undo each other, and land on a working day', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 60 }),
        fc.array(day, { maxLength: 5 }),
        (from, days, holidays) => {
          const to = addWorkingDays(from, days, { holidays })
          expect(workingDaysBetween(from, to, { holidays })).toBe(days)
          expect(worksOn(to, { holidays })).toBe(true)
        },
      ),
    )
  })

  test('two spans end to end are the whole span', () => {
    fc.assert(
      fc.property(day, fc.nat({ max: 40 }), fc.nat({ max: 40 }), (from, one, two) => {
        const middle = addWorkingDays(from, one, christmas)
        const end = addWorkingDays(middle, two, christmas)
        expect(workingDaysBetween(from, end, christmas)).toBe(
          workingDaysBetween(from, middle, christmas) + workingDaysBetween(middle, end, christmas),
        )
      }),
    )
  })
})

test('pace from the first voice, with what came before it and what is still to come', () => {
  const milestones = {
    firstVoice: '2026-12-21',
    sharedAim: '2026-12-20',
    firstTest: '2026-12-29',
    firstReply: null,
  }
  expect(pace(milestones, christmas)).toEqual({
    toAim: 'before the first voice',
    toTest: { days: 8, workingDays: 4 },
    toReply: 'not yet',
  })
  expect(pace({ ...milestones, firstVoice: null }, christmas).toTest).toBe('before the first voice')
})

test('papers in good time and in plain words, by side', () => {
  const paper = (side: PapersSent['side'], sent: string | null, isPlain = true): PapersSent => ({
    side,
    sent,
    gathering: '2026-03-16',
    plain: isPlain,
  })
  const learned = ['2026-03-09', '2026-03-09', '2026-03-06'].map((sent) => paper('learned', sent))
  const lived = [paper('lived', '2026-03-10'), paper('lived', null), paper('lived', '2026-03-02', false)]
  expect(preparationParity([...lived, ...learned], plain)).toMatchObject({
    lived: { value: 0 },
    learned: { value: 1 },
  })
  expect(preparationParity(learned, plain)).toEqual({ hidden: 'fewer than', below: 3 })
})
