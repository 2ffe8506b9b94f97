import { expect, test } from 'vitest'
import { suggestThemes } from './suggest-themes.ts'
import type { Text } from './text.ts'

const answers: Text[] = [
  'I had to wait a long time',
  'The wait was far too long',
  'Long waiting time again',
  'Waited three hours to be seen',
  'The food was cold',
  'Cold food with no choice',
  'Better food please',
  'Lunch arrived cold again',
  'The nurses were so kind',
  'Kind and caring nurses',
  'Such a kind nurse',
  'Nurses cared for me with kindness',
].map((text, index) => ({ id: `t${String(index).padStart(2, '0')}`, text, language: 'en' }))
const placed = [
  { id: 't00', theme: 'waiting' },
  { id: 't01', theme: 'waiting' },
  { id: 't04', theme: 'food' },
  { id: 't05', theme: 'food' },
  { id: 't08', theme: 'kindness' },
  { id: 't09', theme: 'kindness' },
]
const best = (id: string, texts = answers) =>
  suggestThemes(texts, placed, { seed: 1 }).offers.find((offer) => offer.id === id)?.choices[0]

test('what people placed teaches what is offered for the rest, and the offer says which words spoke for it', () => {
  expect(best('t02')?.theme).toBe('waiting')
  expect(best('t06')?.theme).toBe('food')
  expect(best('t10')?.theme).toBe('kindness')
  expect(best('t06')?.because).toContain('food')
})

test('a text somebody placed is never offered another theme', () => {
  const { offers } = suggestThemes(answers, placed, { seed: 1 })
  expect(offers.map(({ id }) => id)).toEqual(['t02', 't03', 't06', 't07', 't10', 't11'])
})

test('three choices at most, best first, their chances from 0 to 1', () => {
  const four = [...placed, { id: 't03', theme: 'hours' }]
  for (const { choices } of suggestThemes(answers, four, { seed: 1 }).offers) {
    const chances = choices.map(({ chance }) => chance)
    expect(choices).toHaveLength(3)
    expect(chances).toEqual(chances.toSorted((a, b) => b - a))
    expect(chances.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1 + 1e-9)
    expect(Math.min(...chances)).toBeGreaterThanOrEqual(0)
  }
})

test('the same answer whatever the order of texts and placements; inputs untouched', () => {
  const before = structuredClone([answers, placed])
  const first = suggestThemes(answers, placed, { seed: 1 })
  expect(suggestThemes(answers.toReversed(), placed.toReversed(), { seed: 1 })).toEqual(first)
  expect([answers, placed]).toEqual(before)
})

test('a text may stand under two themes; both learn from it', () => {
  const both = [...placed, { id: 't00', theme: 'time' }, { id: 't01', theme: 'time' }]
  const { offers } = suggestThemes(answers, both, { seed: 1 })
  expect(
    offers
      .find(({ id }) => id === 't02')
      ?.choices.slice(0, 2)
      .map(({ theme }) => theme)
      .sort(),
  ).toEqual(['time', 'waiting'])
})

test('with nothing to go by there is nothing offered: no words, no second theme, another language', () => {
  const more = [
    ...answers,
    { id: 'blank', text: '...', language: 'en' },
    { id: 'welsh', text: 'Roedd y bwyd yn oer', language: 'cy' },
  ]
  expect(best('blank', more)).toBeUndefined()
  expect(best('welsh', more)).toBeUndefined()
  expect(suggestThemes(more, placed, { seed: 1 }).notes).toEqual([expect.stringContaining('“cy”')])
  const none = suggestThemes(answers, [], { seed: 1 })
  expect(none.offers.every(({ choices }) => choices.length === 0)).toBe(true)
  expect(suggestThemes([], [], { seed: 1 })).toMatchObject({ offers: [], notes: [] })
})

test('vectors carry what was placed in one language to another', () => {
  const texts = [...answers, { id: 'welsh', text: 'Roedd y bwyd yn oer', language: 'cy' }]
  const meaning = (text: string) =>
    /food|cold|bwyd/i.test(text) ? [0, 1, 0] : /wait/i.test(text) ? [1, 0, 0] : [0, 0, 1]
  const byId = new Map(texts.map(({ id, text }) => [id, Float32Array.from(meaning(text))]))
  const { offers } = suggestThemes(texts, placed, { seed: 1, vectors: { model: 'm', byId } })
  expect(offers.find(({ id }) => id === 'welsh')?.choices[0]?.theme).toBe('food')
})

test('a placement of a text that is not there is refused', () => {
  expect(() => suggestThemes(answers, [{ id: 'gone', theme: 'food' }], { seed: 1 })).toThrow(/"gone"/)
})
