import { describe, expect, test } from 'vitest'
import { mayOpenHeld } from './hold.ts'
import type { Asking } from './policy.ts'
import type { HoldReason } from './voice.ts'

const asking = (given: Partial<Asking>): Asking => ({ steward: false, side: null, duties: [], ...given })

const people = {
  steward: asking({ steward: true }),
  nurse: asking({ side: 'learned' }),
  'nurse who hosts': asking({ side: 'learned', duties: ['convener'] }),
  patient: asking({ side: 'lived', outside: true }),
  'patient who works here': asking({ side: 'lived' }),
  'charity worker': asking({ side: 'learned', outside: true }),
  'reader of a language': asking({ duties: ['reader'] }),
  helper: asking({ duties: ['helper'] }),
  'safety contact who works here': asking({ duties: ['safety'] }),
  'safety contact from outside': asking({ duties: ['safety'], outside: true }),
} as const

const mayOpen = (held: readonly HoldReason[]) =>
  Object.entries(people).flatMap(([name, who]) => (mayOpenHeld(who, held) ? [name] : []))

describe('who opens held words', () => {
  const contacts = ['safety contact who works here', 'safety contact from outside']

  test('safety contacts, and nobody else', () => {
    for (const held of [
      ['needs-a-person'],
      ['personal-data'],
      ['flood'],
      ['needs-a-person', 'personal-data', 'flood'],
    ] as const)
      expect([held, mayOpen(held)]).toEqual([held, contacts])
  })

  test('of words for somebody who does not work here: whoever of the project that is', () => {
    expect(mayOpen(['first-read'])).toEqual(['patient', 'charity worker', 'safety contact from outside'])
  })

  test('of such words with a name in them, or in a flood: the safety contact from outside', () => {
    for (const other of ['personal-data', 'flood'] as const)
      expect(mayOpen(['first-read', other])).toEqual(['safety contact from outside'])
  })

  test('of such words that may need a person soon: any safety contact, since somebody must look', () => {
    expect(mayOpen(['needs-a-person', 'first-read'])).toEqual(contacts)
  })
})
