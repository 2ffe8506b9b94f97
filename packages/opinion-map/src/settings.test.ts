import { describe, expect, test } from 'vitest'
import { conversation } from '../tests/conversations.ts'
import { fit } from './fit.ts'
import { type Settings, settingsWith, standardSettings } from './settings.ts'

describe('settings', () => {
  test('what is left undefined keeps its standard value', () => {
    const open = {
      straightLining: undefined,
      groups: undefined,
      seed: undefined,
    } as unknown as Partial<Settings>
    expect(settingsWith(open)).toEqual(standardSettings)
    const part = { straightLining: { weight: 0.5 } } as unknown as Partial<Settings>
    expect(settingsWith(part).straightLining).toEqual({ ...standardSettings.straightLining, weight: 0.5 })
  })

  const rule = standardSettings.straightLining
  test.each([
    [{ straightLining: { ...rule, fromAnswers: Number.NaN } }, 'straightLining.fromAnswers is NaN'],
    [{ straightLining: { ...rule, underMilliseconds: -5 } }, 'straightLining.underMilliseconds is -5'],
    [
      { straightLining: { ...rule, underMilliseconds: Number.NaN } },
      'straightLining.underMilliseconds is NaN',
    ],
    [{ straightLining: { ...rule, weight: 0 } }, 'straightLining.weight is 0'],
    [{ belowFloor: 'show' as 'hide' }, 'belowFloor is show'],
    [{ seed: 0.5 }, 'seed is 0.5'],
    [{ groups: 9 }, 'groups is 9'],
    [{ sureFrom: Number.NaN }, 'sureFrom is NaN'],
  ])('%j is refused by name', (changes, message) => {
    expect(() => settingsWith(changes)).toThrow(`settings.${message}`)
  })

  test('the order in which settings are given changes nothing, to the byte', () => {
    const votes = conversation({ people: 20, statements: 6, camps: 2, strength: 0.8, answered: 1, seed: 1 })
    const one = fit(votes, { seed: 3, floor: 4, resamples: 0 })
    expect(JSON.stringify(fit(votes, { resamples: 0, floor: 4, seed: 3 }))).toBe(JSON.stringify(one))
  })
})

test('one vote makes a map in which every figure is a number', () => {
  const map = fit([{ person: 'ann', statement: 's1', vote: 1 }])
  expect(JSON.stringify(map)).not.toContain('null,null')
  expect(map.axes.keptBackError).toEqual([])
  expect(map.groupsFound).toMatchObject({ k: 1, because: 'too few people' })
})
