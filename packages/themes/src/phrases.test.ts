import { expect, test } from 'vitest'
import { distinctivePhrases } from './phrases.ts'

const said = (...texts: string[]) => texts.map((text) => text.split(' '))

test('a group is named by what it says and others do not', () => {
  const groups = [
    { sayings: said('the long wait', 'a long wait', 'long wait again', 'wait'), language: 'en' },
    { sayings: said('the kind staff', 'kind staff', 'staff are kind', 'staff'), language: 'en' },
  ]
  const [waiting, staff] = distinctivePhrases(groups, 2)
  expect(waiting).toContain('long wait')
  expect(staff?.join(' ')).toContain('staff')
  expect(waiting?.join(' ')).not.toContain('staff')
})

test('no phrase begins or ends with a joining word or is a bare number, and each is in the group word for word', () => {
  const sayings = said('the cup of tea', 'a cup of tea', 'cup of tea at 10', 'of the tea at 10')
  const [phrases] = distinctivePhrases([{ sayings, language: 'en' }], 10)
  expect(phrases).toContain('cup of tea')
  for (const phrase of phrases ?? []) {
    expect(phrase).not.toMatch(/^(the|a|of|at)\b|\b(the|a|of|at)$|^\d+$/)
    expect(sayings.some((words) => words.join(' ').includes(phrase))).toBe(true)
  }
})

test('saying a word many times in one text counts once', () => {
  const [phrases] = distinctivePhrases(
    [{ sayings: said('food food food food', 'kind staff', 'kind staff', 'kind staff'), language: 'en' }],
    1,
  )
  expect(phrases).toEqual(['kind staff'])
})

test('Chinese words are joined without spaces', () => {
  expect(distinctivePhrases([{ sayings: said('护士 热情', '护士 热情'), language: 'zh' }], 1)).toEqual([
    ['护士热情'],
  ])
})

test('no groups, and groups of one text, are fine', () => {
  expect(distinctivePhrases([])).toEqual([])
  expect(distinctivePhrases([{ sayings: said('parking') }])).toEqual([['parking']])
})
