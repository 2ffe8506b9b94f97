import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lookThrough, screen } from './screen.ts'

describe('the screen', () => {
  test('holds words that may need a person soon, in each language that is served', () => {
    for (const words of [
      'I do not want to be here any more. I want to die.',
      'Chcę umrzeć',
      'Quiero morir',
      'أريد أن أموت',
      'আমি মরতে চাই',
      'Dw i eisiau marw',
    ])
      expect([words, screen(words)]).toEqual([words, ['needs-a-person']])
  })

  test('holds what may say who somebody is', () => {
    expect(screen('Please ring me on 07700 900461.')).toEqual(['personal-data'])
    expect(screen('My name is Hope Adeyemi and the door is heavy.')).toEqual(['personal-data'])
  })

  test('holds for both, and for whoever asked to be read first by somebody who does not work here', () => {
    expect(screen('My name is Hope Adeyemi and I want to die.', 'outsider')).toEqual([
      'needs-a-person',
      'personal-data',
      'first-read',
    ])
    expect(screen('The door is heavy.', 'outsider')).toEqual(['first-read'])
  })

  test('lets through what people mostly say', () => {
    for (const words of [
      'The door is heavy.',
      'I waited from 9:30 until 2 on Willow Ward, and took 500 mg twice.',
      'I want to die with dignity at home',
      'Nobody told me when the doctor would come.',
      'لا أحد يخبرنا كم سننتظر',
    ])
      expect([words, screen(words)]).toEqual([words, []])
  })

  test('holds a number at the end of the longest answer too', () => {
    expect(screen(`${'The door is heavy. '.repeat(400)}Ring 07700 900461.`)).toEqual(['personal-data'])
  })

  test('says where it found what it found, in the very words', () => {
    const words = 'Tell Dr Okonkwo: I want to die.'
    const { personal, worrying } = lookThrough(words)
    expect(personal.map(({ start, end, type }) => [words.slice(start, end), type])).toEqual([
      ['Okonkwo', 'PERSON'],
    ])
    expect(worrying.map(({ start, end, kind }) => [words.slice(start, end), kind])).toEqual([
      ['want to die', 'suicide or self-harm'],
    ])
  })

  test('never fails, and holds exactly where it finds something, whatever people write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (words) => {
        const found = lookThrough(words)
        const reasons = screen(words)
        expect(reasons.includes('personal-data')).toBe(found.personal.length > 0)
        expect(reasons.includes('needs-a-person')).toBe(found.worrying.length > 0)
        for (const { start, end } of [...found.personal, ...found.worrying])
          expect(start >= 0 && start < end && end <= words.length).toBe(true)
      }),
    )
  })
})
