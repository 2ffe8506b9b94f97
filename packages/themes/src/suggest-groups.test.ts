import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suggestGroups } from './suggest-groups.ts'
import type { Text } from './text.ts'

const thoughts = {
  waiting: [
    'I had to wait a long time',
    'The wait was very long',
    'Long waiting time again',
    'Waited three hours, too long to wait',
  ],
  food: [
    'The food was cold',
    'Cold food and no choice of food',
    'Better food please',
    'Food arrived cold again',
  ],
  staff: [
    'The nurses were so kind',
    'Kind and caring nurses',
    'Such a kind nurse',
    'Nurses were kind and caring to me',
  ],
}
const answers: Text[] = Object.entries(thoughts).flatMap(([topic, texts]) =>
  texts.map((text, index) => ({ id: `${topic}-${index}`, text, language: 'en' })),
)
const partition = (texts: readonly Text[], seed = 1) => {
  const { groups, notYetGrouped } = suggestGroups(texts, { seed, k: 3 })
  return { groups, notYetGrouped }
}

test('what people say of waiting, food and staff falls into three groups named in their own words', () => {
  const { groups, notYetGrouped } = partition(answers)
  expect(notYetGrouped).toEqual([])
  expect(groups.map((group) => new Set(group.members.map(({ id }) => id.split('-')[0])).size)).toEqual([
    1, 1, 1,
  ])
  expect(groups.map((group) => group.phrases[0])).toEqual([...groups.map((group) => group.phrases[0])].sort())
  for (const group of groups) {
    expect(group.phrases.length).toBeGreaterThan(0)
    expect(group.quotes.every((id) => group.members.some((member) => member.id === id))).toBe(true)
  }
})

test('same texts, seed and options: same answer; another seed is allowed another one but says so', () => {
  expect(suggestGroups(answers, { seed: 5 })).toEqual(suggestGroups(answers, { seed: 5 }))
  expect(suggestGroups(answers, { seed: 6 }).madeBy.seed).toBe(6)
})

const anyText = fc.oneof(
  fc
    .array(fc.constantFrom('kind', 'nurse', 'wait', 'long', 'food', 'cold', '护士', 'انتظار', '👍', 'café'), {
      maxLength: 8,
    })
    .map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const anyTexts = fc
  .array(fc.record({ text: anyText, language: fc.constantFrom('en', 'cy', 'zh', undefined) }), {
    maxLength: 25,
  })
  .map((list) =>
    list.map(
      ({ text, language }, index): Text => ({ id: `t${index}`, text, ...(language ? { language } : {}) }),
    ),
  )

test('whatever is written: every text once, order without a trace, inputs untouched, certainties from 0 to 1', () => {
  fc.assert(
    fc.property(anyTexts, fc.integer({ min: 1, max: 8 }), fc.nat(), (texts, k, seed) => {
      const before = structuredClone(texts)
      const suggestion = suggestGroups(texts, { seed, k })
      const members = suggestion.groups.flatMap((group) => group.members)
      const ids = [...members.map(({ id }) => id), ...suggestion.notYetGrouped].sort()
      expect(ids).toEqual(texts.map(({ id }) => id).sort())
      for (const { certainty } of members) expect(certainty >= 0.4 && certainty <= 1).toBe(true)
      expect(suggestGroups(texts.toReversed(), { seed, k })).toEqual(suggestion)
      expect(texts).toEqual(before)
    }),
    { numRuns: 60 },
  )
})

test('renaming the ids changes the names in the answer and nothing else', () => {
  const renamed = answers.map((text) => ({
    ...text,
    id: `z${String(999 - Number(text.id.length)).padStart(3, '0')}${text.id}`,
  }))
  const sets = (texts: readonly Text[]) =>
    partition(texts)
      .groups.map((group) => group.members.map(({ id }) => id.replace(/^z\d{3}/, '')).sort())
      .sort()
  expect(sets(renamed)).toEqual(sets(answers))
})

test('no texts, one text, blank texts and a text nobody shares a word with', () => {
  expect(partition([])).toEqual({ groups: [], notYetGrouped: [] })
  expect(partition([{ id: 'a', text: 'alone' }])).toEqual({ groups: [], notYetGrouped: ['a'] })
  expect(
    partition([
      { id: 'a', text: '' },
      { id: 'b', text: ' \n' },
      { id: 'c', text: '...' },
    ]).notYetGrouped,
  ).toEqual(['a', 'b', 'c'])
  expect(partition([...answers, { id: 'odd', text: 'zzyzx', language: 'en' }]).notYetGrouped).toEqual(['odd'])
})

test('texts that are all the same are one group; copies of a text always stay together', () => {
  const same = Array.from({ length: 50 }, (_, index) => ({
    id: `s${index}`,
    text: index % 2 ? 'Thank you' : 'thank you!',
  }))
  expect(partition(same).groups.map((group) => group.members.length)).toEqual([50])
  const flooded = [
    ...answers,
    ...Array.from({ length: 500 }, (_, index) => ({
      id: `c${index}`,
      text: 'Better food please',
      language: 'en',
    })),
  ]
  const { groups } = partition(flooded)
  const copies = groups.filter((group) =>
    group.members.some(({ id }) => id.startsWith('c') || id === 'food-2'),
  )
  expect(copies).toHaveLength(1)
  expect(groups.length).toBe(3)
})

test('emoji alone are read: texts of the same emoji are together, one on its own is not yet grouped', () => {
  const emoji = ['👍', '👍👍', '👍🏾', '😡😡', '😡 😡', '🐙'].map((text, index) => ({
    id: `e${index}`,
    text,
  }))
  const { groups, notYetGrouped } = suggestGroups(emoji, { seed: 1, k: 2 })
  const groupOf = (id: string) => groups.find((group) => group.members.some((member) => member.id === id))?.id
  expect(groupOf('e0')).toBeDefined()
  expect([groupOf('e1'), groupOf('e2')]).toEqual([groupOf('e0'), groupOf('e0')])
  expect(groupOf('e3')).toBe(groupOf('e4'))
  expect(notYetGrouped).toEqual(['e5'])
})

test('a text of 100 kB is one text among others', () => {
  const long = {
    id: 'long',
    text: 'The nurses were kind and the food was cold. '.repeat(2_300),
    language: 'en',
  }
  expect(long.text.length).toBeGreaterThan(100_000)
  const { groups, notYetGrouped } = partition([...answers, long])
  expect([...groups.flatMap((group) => group.members.map(({ id }) => id)), ...notYetGrouped]).toHaveLength(13)
  expect(groups.length).toBeGreaterThan(1)
})

test('each language is grouped by itself, and a new Welsh text changes no English group', () => {
  const welsh = ['Roedd y bwyd yn oer', 'Bwyd oer eto', 'Nyrsys caredig iawn', 'Y nyrsys yn garedig'].map(
    (text, index) => ({ id: `cy${index}`, text, language: 'cy' }),
  )
  const { groups } = suggestGroups([...answers, ...welsh], { seed: 1, k: 5 })
  for (const group of groups) expect(group.languages).toHaveLength(1)
  const english = (texts: readonly Text[]) =>
    suggestGroups(texts, { seed: 1, k: 4 })
      .groups.filter((group) => group.id.startsWith('en'))
      .map((group) => group.members)
  expect(english([...answers, ...welsh])).toEqual(
    english([...answers, ...welsh, { id: 'cy9', text: 'Bwyd da', language: 'cy-GB' }]),
  )
})

test('people are counted apart from texts, only where every text says who', () => {
  const signed = answers.map((text) => ({ ...text, person: 'the same' }))
  expect(partition(signed).groups.map((group) => group.people)).toEqual([1, 1, 1])
  expect(partition(answers).groups.map((group) => group.people)).toEqual([null, null, null])
})

test('given vectors join what words cannot: one theme across languages', () => {
  const texts: Text[] = [
    ...answers.slice(0, 8),
    { id: 'cy-food', text: 'Roedd y bwyd yn oer', language: 'cy' },
  ]
  const byId = new Map(
    texts.map(({ id }) => [
      id,
      id.includes('food') ? Float32Array.of(0.1, 1, 0) : Float32Array.of(1, 0.1, 0),
    ]),
  )
  const { groups, madeBy } = suggestGroups(texts, { seed: 1, k: 2, vectors: { model: 'm', byId } })
  expect(groups.find((group) => group.members.some(({ id }) => id === 'cy-food'))?.languages).toEqual([
    'cy',
    'en',
  ])
  expect(madeBy).toMatchObject({ method: 'given vectors', settings: { model: 'm' } })
  expect(() =>
    suggestGroups(texts, {
      seed: 1,
      vectors: { model: 'm', byId: new Map([['waiting-0', Float32Array.of(1)]]) },
    }),
  ).toThrow(/waiting-1|food/)
})

test('what made it: method, version, seed, settings and a hash of the texts that order leaves alone', () => {
  const { madeBy } = suggestGroups(answers, { seed: 1 })
  expect(madeBy).toMatchObject({
    package: '@evenground/themes',
    method: 'lsa-ppmi+gsdmm',
    seed: 1,
    settings: { k: 2 },
  })
  expect(suggestGroups(answers.toReversed(), { seed: 1 }).madeBy.input).toBe(madeBy.input)
  expect(suggestGroups(answers.slice(1), { seed: 1 }).madeBy.input).not.toBe(madeBy.input)
})

test('options out of range and ids used twice are refused', () => {
  for (const options of [
    { seed: 0.5 },
    { seed: 1, k: 0 },
    { seed: 1, k: 2.5 },
    { seed: 1, leastCertainty: 2 },
  ]) {
    expect(() => suggestGroups(answers, options)).toThrow(RangeError)
  }
  expect(() =>
    suggestGroups(
      [
        { id: 'a', text: 'x' },
        { id: 'a', text: 'y' },
      ],
      { seed: 1 },
    ),
  ).toThrow(/same id/)
})
