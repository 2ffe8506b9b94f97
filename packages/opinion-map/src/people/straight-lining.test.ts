import { describe, expect, test } from 'vitest'
import { conversation } from '../../tests/conversations.ts'
import { fit } from '../fit.ts'
import type { Vote } from '../votes/vote.ts'

const others: Vote[] = conversation({
  people: 60,
  statements: 16,
  camps: 2,
  strength: 0.8,
  answered: 0.9,
  seed: 8,
}).map((each, i) => ({ ...each, time: i * 60_000 }))

const sameAnswer = (person: string, gap: number | undefined): Vote[] =>
  Array.from({ length: 16 }, (_, j) => ({
    person,
    statement: `s${j}`,
    vote: 1,
    ...(gap === undefined ? {} : { time: 5_000_000 + j * gap }),
  }))

describe('the same answer to everything', () => {
  test('at speed it is flagged and counts less; unhurried it is flagged and counts in full; nobody is deleted', () => {
    const map = fit([...others, ...sameAnswer('quick', 400), ...sameAnswer('calm', 8000)], { resamples: 0 })
    expect([...map.people.flags]).toEqual([
      ['calm', 'same'],
      ['quick', 'quick'],
    ])
    expect(map.leftOut.countedLess).toBe(1)
    expect(map.people.ids).toContain('quick')
    expect(map.counts.people).toBe(62)
  })

  test('where times are not known, nobody is counted less', () => {
    const map = fit(
      [...others, ...sameAnswer('unknown', undefined)].map(({ time: _, ...vote }) => vote),
      { resamples: 0 },
    )
    expect([...map.people.flags]).toEqual([['unknown', 'same']])
    expect(map.leftOut.countedLess).toBe(0)
  })

  test('a crowd of quick same answers moves the map less than a crowd of unhurried ones', () => {
    const crowd = (gap: number): Vote[] =>
      Array.from({ length: 30 }, (_, i) => sameAnswer(`x${i}`, gap)).flat()
    const agreeing = (votes: Vote[]): number =>
      fit([...others, ...votes], { resamples: 0 }).statements.reduce((sum, each) => sum + each.mean, 0)
    expect(agreeing(crowd(400))).toBeLessThan(agreeing(crowd(8000)))
  })
})
