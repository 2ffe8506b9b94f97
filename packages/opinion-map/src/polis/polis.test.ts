import { describe, expect, test } from 'vitest'
import { conversation, shuffled } from '../../tests/conversations.ts'
import { polisCompatible } from './polis-compatible.ts'

const votes = conversation({ people: 40, statements: 9, camps: 2, strength: 0.8, answered: 0.8, seed: 4 })
const ids = [...new Set(votes.map(({ person }) => person))]
const groups = { '0': ids.filter((_, i) => i % 2 === 0), '1': ids.filter((_, i) => i % 2 === 1) }

describe('Polis figures', () => {
  test('the order of votes changes nothing, to the byte', () => {
    const one = polisCompatible(votes, groups, { moderatedOut: ['s3'], meta: ['s4'] })
    const other = polisCompatible(shuffled(votes, 1), groups, { moderatedOut: ['s3'], meta: ['s4'] })
    expect(JSON.stringify(other)).toBe(JSON.stringify(one))
  })

  test('worked by hand: two groups of two, one statement', () => {
    const small = [
      { person: 'a', statement: 's', vote: 1 },
      { person: 'b', statement: 's', vote: 1 },
      { person: 'c', statement: 's', vote: -1 },
      { person: 'd', statement: 's', vote: 0 },
    ] as const
    const found = polisCompatible(small, { '0': ['a', 'b'], '1': ['c', 'd'] })
    expect(found.center.s).toBe(0.25)
    expect(found.groupAwareConsensus.s).toBeCloseTo((3 / 4) * (1 / 4), 15)
    const first = found.stats['0']?.s
    expect(first).toMatchObject({ na: 2, nd: 0, ns: 2, pa: 3 / 4, pd: 1 / 4, ra: 3 })
    expect(first?.pat).toBeCloseTo(2 * Math.sqrt(3) * (1 - 0.5), 12)
    expect(first?.rat).toBeCloseTo((1 - 1 / 3) / Math.sqrt((4 / 6) * (2 / 6) * (2 / 3)), 12)
  })

  test('a moderated statement counts as if everybody had passed, and represents nobody', () => {
    const found = polisCompatible(votes, groups, { moderatedOut: ['s3'] })
    expect(found.center.s3).toBe(0)
    expect(found.extremity.s3).toBe(0)
    expect(found.stats['0']?.s3).toMatchObject({ na: 0, nd: 0, ns: groups['0'].length })
    expect(
      Object.values(found.representative)
        .flat()
        .map(({ statement }) => statement),
    ).not.toContain('s3')
  })

  test('nobody may stand twice in the groups', () => {
    const [first = '', second = ''] = ids
    expect(() => polisCompatible(votes, { '0': [first, second], '1': [first] })).toThrow(
      new RangeError(`person ${first} is in two groups, 0 and 1`),
    )
    expect(() => polisCompatible(votes, { '0': [first, second, first] })).toThrow(
      new RangeError(`person ${first} stands twice in group 0`),
    )
  })

  test('a meta statement has priority 49', () => {
    expect(polisCompatible(votes, groups, { meta: ['s4'] }).priority.s4).toBe(49)
  })
})
