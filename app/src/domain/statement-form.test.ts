import { createHmac, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { participantFrom, readStatementForm, type StatementForm, writeForm } from './statement-form.ts'

const signWith = (key: string) => (text: string) => createHmac('sha256', key).update(text).digest()
const sign = signWith('a key')

const form: fc.Arbitrary<StatementForm> = fc.oneof(
  fc.record({
    participant: fc.uuid({ version: 4 }),
    keyed: fc.boolean(),
    formAt: fc.nat(),
    about: fc.constant('list' as const),
  }),
  fc.record({
    participant: fc.uuid({ version: 4 }),
    keyed: fc.boolean(),
    formAt: fc.nat(),
    about: fc.constant('statement' as const),
    statement: fc.uuid({ version: 4 }),
    chance: fc.option(fc.integer({ min: 1, max: 1e9 }).map((n) => n / 1e9)),
  }),
  fc.record({
    participant: fc.uuid({ version: 4 }),
    keyed: fc.boolean(),
    formAt: fc.nat(),
    about: fc.constant('choice' as const),
    left: fc.uuid({ version: 4 }),
    right: fc.uuid({ version: 4 }),
    chance: fc.integer({ min: 1, max: 1e9 }).map((n) => n / 1e9),
  }),
)

test('a form comes back as it was made', () => {
  const round = randomUUID()
  fc.assert(
    fc.property(form, (made) => {
      expect(readStatementForm(sign, round, writeForm(sign, round, made))).toEqual(made)
    }),
  )
})

test('a form with one letter changed, of another round or by another key is none', () => {
  const round = randomUUID()
  fc.assert(
    fc.property(form, fc.nat(), fc.constantFrom('a', '0', '.', '-'), (made, place, letter) => {
      const written = writeForm(sign, round, made)
      const at = place % (written.length - 1)
      const other = written.slice(0, at) + letter + written.slice(at + 1)
      if (other !== written) expect(readStatementForm(sign, round, other)).toBeUndefined()
      expect(readStatementForm(sign, randomUUID(), written)).toBeUndefined()
      expect(readStatementForm(signWith('another key'), round, written)).toBeUndefined()
    }),
  )
})

test('what is no form at all is none', () => {
  for (const text of [undefined, '', '.', 'x'.repeat(400), '....', `${randomUUID()}.1.l.`])
    expect(readStatementForm(sign, 'round', text)).toBeUndefined()
})

test('the same hash is the same participant, another is another', () => {
  expect(participantFrom(sign('one'))).toBe(participantFrom(sign('one')))
  expect(participantFrom(sign('one'))).not.toBe(participantFrom(sign('two')))
})
