import { describe, expect, test } from 'vitest'
import { concernLanguages, findConcerns } from '../src/door.ts'

const kinds = (text: string) => [...new Set(findConcerns(text).map(({ kind }) => kind))]

describe('words that need a person soon', () => {
  test.each([
    ['I want to die', 'suicide or self-harm'],
    ['some days I don’t want to be here anymore', 'suicide or self-harm'],
    ['he tried to kill himself on the ward', 'suicide or self-harm'],
    ["I've been self-harming since the discharge", 'suicide or self-harm'],
    ['I took all my tablets last night', 'suicide or self-harm'],
    ['I AM SUICIDAL', 'suicide or self-harm'],
    ['my husband hits me when we get home', 'harm by others'],
    ['I am scared to go home', 'harm by others'],
    ['she was left in her own urine for hours', 'harm by others'],
    ['a man on nights touched me inappropriately', 'sexual harm'],
    ['I was raped', 'sexual harm'],
    ['sometimes I want to hurt someone', 'harm to others'],
    ['the nurse was drunk on duty', 'serious allegation'],
    ['they covered it up', 'serious allegation'],
    ['nobody will help me and I have nothing to eat', 'needs help now'],
    ['I get the urge to cut myself', 'suicide or self-harm'],
    ["I don't want to be here any more", 'suicide or self-harm'],
    ['my son says he will hang himself', 'suicide or self-harm'],
    ['my husband locks me in the house', 'harm by others'],
    ['he forces me to have sex', 'sexual harm'],
    ['me quiero matar', 'suicide or self-harm'],
    ['mąż mnie bije', 'harm by others'],
    ['Rwy eisiau marw', 'suicide or self-harm'],
    ['dw i ofn mynd adref', 'harm by others'],
    ['أريد أن أموت', 'suicide or self-harm'],
    ['زوجي يضربني', 'harm by others'],
    ['Nie chcę żyć', 'suicide or self-harm'],
    ['nie chce zyc', 'suicide or self-harm'],
    ['mąż mnie bije, bije mnie codziennie', 'harm by others'],
    ['Quiero morirme', 'suicide or self-harm'],
    ['mi pareja me pega', 'harm by others'],
    ['আমি আর বাঁচতে চাই না', 'suicide or self-harm'],
    ['স্বামী মারধর করে', 'harm by others'],
  ] as const)('%s', (text, kind) => {
    expect(kinds(text)).toContain(kind)
  })

  test.each([
    'I want to die with dignity at home, surrounded by my family.',
    'Mum wanted to die at home and you made that happen.',
    'The suicide prevention training was excellent.',
    'The bill hit me hard.',
    'The pain hit me at night.',
    'He never hits me, he is lovely.',
    'He was beaten by cancer in the end.',
    'Please let us cover up when we walk to the toilet.',
    'I was not suicidal, I was tired.',
    'Nothing to eat or drink from midnight, then they cancelled.',
    'The parking is killing the town.',
    'I fell on the wet floor and hurt myself.',
    'Please help me fill in the form.',
    'The clinic is 20 kms away.',
    'It is criminal how little the cleaners are paid.',
    'There was nothing to eat for vegetarians.',
    'My dad was having a heart attack and the crew came in six minutes.',
    'I would kill for a decent cup of tea.',
    'I was dying for a drink of water.',
    'The pain team were brilliant and the tea was hot.',
    'I cannot go on holiday because of the waiting list.',
    'The rape crisis leaflet was missing from the rack.',
    'The wheelchair is on the wrong side of the bed.',
    'Quiero morir en casa, tranquila.',
    'Chcę umrzeć w domu.',
    'أريد أن أموت بكرامة في بيتي',
    'বাড়িতে মরতে চাই',
    'Rydw i eisiau marw gartref.',
    '',
    '🙂🙂🙂',
  ])('hard negative: %s', (text) => {
    expect(findConcerns(text)).toEqual([])
  })

  test('a hard negative in one place does not hide a match in another', () => {
    const text = 'Dad wanted to die at home. Now I want to die too.'
    expect(findConcerns(text).map(({ start, end }) => text.slice(start, end))).toEqual(['want to die'])
  })

  test('offsets are right after emoji and accents, and each match says whose list it is', () => {
    const text = '😔😔 e\u0301 I want to die'
    const [match] = findConcerns(text)
    expect(match && text.slice(match.start, match.end)).toBe('want to die')
    expect(match).toMatchObject({ language: 'en', reviewed: true })
    expect(findConcerns('quiero morir')[0]).toMatchObject({ language: 'es', reviewed: false })
  })

  test('languages can be chosen; unreviewed ones are marked', () => {
    expect(findConcerns('quiero morir', { languages: ['en'] })).toEqual([])
    expect(concernLanguages.filter(({ reviewed }) => !reviewed).map(({ code }) => code)).toEqual([
      'cy',
      'ar',
      'pl',
      'es',
      'bn',
    ])
  })
})
