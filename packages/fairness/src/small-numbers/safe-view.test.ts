import { expect, expectTypeOf, test } from 'vitest'
import { publicAudience } from './audience.ts'
import { display } from './display.ts'
import { message } from './message.ts'
import { protect } from './protected.ts'
import { quotesBeside } from './quotes.ts'
import { rules } from './rule.ts'
import { notPeople, type RawNumberInView, type SafeView } from './safe-view.ts'
import { figureAbout, share } from './share.ts'

const page = <V>(view: SafeView<V>): SafeView<V> => view
const heard = display(protect(12), publicAudience())

test('a view takes displays and marked numbers, and no raw number', () => {
  expect(page({ title: 'Ward 4', heard, years: [notPeople(2026)] })).toEqual({
    title: 'Ward 4',
    heard: { shown: 12 },
    years: [2026],
  })
  expectTypeOf<SafeView<{ list: readonly { people: number }[] }>>().toEqualTypeOf<{
    readonly list: readonly { readonly people: RawNumberInView }[]
  }>()
  // @ts-expect-error a raw number may not stand in a view
  page<{ people: number }>({ people: 3 })
  // @ts-expect-error nor may one that a database counted
  page<{ people: bigint }>({ people: 3n })
  // @ts-expect-error nor may a protected count be put where a number is wanted
  notPeople(protect(3))
})

test.each([
  [{ shown: 10, nearest: 5 }, { shown: 40, nearest: 5 }, { percent: 25 }],
  [{ hidden: 'fewer than', below: 8 }, { shown: 40 }, { hidden: 'fewer than', below: 8 }],
  [{ shown: 10 }, { hidden: 'to protect' }, { hidden: 'to protect' }],
  [{ shown: 0 }, { shown: 0 }, { hidden: 'nobody asked' }],
  [{ shown: 15, nearest: 5 }, { shown: 10, nearest: 5 }, { percent: 100 }],
] as const)('a share of %o in %o comes from what is shown', (part, whole, expected) => {
  expect(share(part as never, whole as never)).toEqual(expected)
})

test('shares are told in words too', () => {
  const parts = [
    share(heard, heard),
    share({ hidden: 'fewer than', below: 8 }, heard),
    share(display(protect(0), publicAudience()), display(protect(0), publicAudience())),
  ]
  expect(parts.map((part) => message(part))).toEqual(['100 in 100', 'fewer than 8', 'nobody was asked'])
})

test('a figure about few people is hidden', () => {
  expect(figureAbout(protect(7), 4.5, publicAudience(rules.uk_hes))).toEqual({
    hidden: 'fewer than',
    below: 8,
  })
  expect(figureAbout(protect(8), 4.5, publicAudience(rules.uk_hes))).toEqual({ figure: 4.5 })
})

test('quotes are hidden with their count', () => {
  expect(quotesBeside(display(protect(2), publicAudience()), ['The bell is too high'])).toEqual({
    hidden: 'fewer than',
    below: 8,
  })
  expect(quotesBeside(heard, ['The bell is too high'])).toEqual({ quotes: ['The bell is too high'] })
  expect(quotesBeside(display(protect(0), publicAudience()), ['Nobody said this'])).toEqual({
    hidden: 'to protect',
  })
})
