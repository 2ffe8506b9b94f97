import { expect, test } from 'vitest'
import { deedsByStep } from './deed.ts'

test('deeds are counted by step and side, and those of no step are left out', () => {
  const steps = deedsByStep([
    { verb: 'took-seat', side: 'lived', deeds: 3 },
    { verb: 'took-seat', side: 'learned', deeds: 2 },
    { verb: 'agreed-way', side: 'lived', deeds: 4 },
    { verb: 'placed-voices', side: 'learned', deeds: 9 },
    { verb: 'paused', side: 'lived', deeds: 1 },
  ])
  expect(steps).toEqual([
    { step: 'gather', lived: 7, learned: 2 },
    { step: 'listen', lived: 0, learned: 0 },
    { step: 'make-sense', lived: 0, learned: 9 },
    { step: 'choose', lived: 0, learned: 0 },
  ])
})
