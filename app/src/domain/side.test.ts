import { expect, test } from 'vitest'
import { livedAgree, type Side, sides, standsAs } from './side.ts'

test('whoever the service employs sits as learned, unless the lived partners agree otherwise', () => {
  expect(standsAs({ cameAs: 'lived', employed: true, agreed: false })).toBe('learned')
  expect(standsAs({ cameAs: 'lived', employed: true, agreed: true })).toBe('lived')
  expect(standsAs({ cameAs: 'lived', employed: false, agreed: false })).toBe('lived')
  expect(standsAs({ cameAs: 'lived', employed: null, agreed: false })).toBe('lived')
})

test('nobody comes to sit as lived who did not come as that', () => {
  for (const employed of [true, false, null])
    for (const agreed of [true, false])
      for (const cameAs of sides) {
        const side: Side = standsAs({ cameAs, employed, agreed })
        if (cameAs === 'learned') expect(side).toBe('learned')
      }
})

test('more than half of the lived partners agree, never just half, and nobody at all agrees to nothing', () => {
  expect(livedAgree({ yes: 2, lived: 3 })).toBe(true)
  expect(livedAgree({ yes: 1, lived: 2 })).toBe(false)
  expect(livedAgree({ yes: 0, lived: 0 })).toBe(false)
  expect(livedAgree({ yes: 1, lived: 1 })).toBe(true)
})
