import { expect, test } from 'vitest'
import { maybeAmount, maybePercent, maybeWhole } from './typed-number.ts'

const people = maybeWhole({ least: 1, most: 1_000_000 })

test('a number is read as people write it, in their own digits', () => {
  for (const [typed, read] of [
    ['120', 120],
    [' 1 200 ', 1200],
    ['1,200', 1200],
    ['1.200', 1200],
    ['١٢٠٠', 1200],
    ['১২০', 120],
    ['', null],
    [undefined, null],
  ] as const)
    expect([typed, people.parse(typed)]).toEqual([typed, read])
  for (const typed of ['0', '-1', '1.5', '1e3', 'many', '1,20', '9999999999', '0x10'])
    expect([typed, people.safeParse(typed).success]).toEqual([typed, false])
})

test('a share goes from nothing to all, an amount has at most two places and is more than nothing', () => {
  expect(['0', '12,5', '٤٥٫٥', '100 %', ''].map((typed) => maybePercent.parse(typed))).toEqual([
    0,
    12.5,
    45.5,
    100,
    null,
  ])
  for (const typed of ['101', '-1', 'half', '12.55'])
    expect([typed, maybePercent.safeParse(typed).success]).toEqual([typed, false])
  expect(['25', '12,50', '٢٥', ''].map((typed) => maybeAmount.parse(typed))).toEqual([
    '25',
    '12.50',
    '25',
    null,
  ])
  for (const typed of ['0', '0.00', '-5', '1.234', '£5', '12345678'])
    expect([typed, maybeAmount.safeParse(typed).success]).toEqual([typed, false])
})
