import type { Language } from '../domain/language.ts'
import type { Side } from '../domain/side.ts'

/** Everything here is made up. The place, the people and their words exist nowhere else. */
export const story = {
  organisation: 'Harbour View (a made-up clinic)',
  emergencyNumber: '112',
  helpLines: [{ name: 'Tidewater Listening Line (made up)', phone: '555 0142' }],
  steward: { name: 'Ellen', email: 'ellen@harbour-view.example' },
  /** Who uses it and hosts it with her. */
  otherHost: { name: 'Rosa', email: 'rosa@harbour-view.example' },
  project: {
    title: 'Waiting well',
    place: 'Outpatients, second floor',
    purpose:
      'We want to change what waiting is like in our clinic. This is a made-up example, to try Evenground with.',
  },
  intro: 'Rosa has a bad hip and comes to this clinic. Tom is a nurse here. This is a made-up example.',
  languages: ['en', 'ar', 'pl', 'es'] as const satisfies readonly Language[],
  /** The key that leads to the voice that the story calls `keyed`, in every example alike: it opens nothing real. */
  key: ['badger', 'canoe', 'lantern', 'pebble', 'teapot'],
} as const

/** A partner, or somebody who looks after one thing and has no seat. Nobody here is anybody. */
export interface InventedPerson {
  readonly name: string
  readonly side: Side | null
  readonly found: 'known' | 'group' | 'open-call' | 'asked' | 'work'
  readonly foundWords: string
}

export const partners: readonly InventedPerson[] = [
  { name: 'Rosa', side: 'lived', found: 'open-call', foundWords: 'The sheet at the lift' },
  { name: 'Tom', side: 'learned', found: 'work', foundWords: 'Nurse on this floor' },
  { name: 'Idris', side: 'lived', found: 'group', foundWords: 'The carers’ tea on Thursdays' },
  { name: 'Kofi', side: 'learned', found: 'work', foundWords: 'Front desk' },
  { name: 'Leila', side: 'lived', found: 'group', foundWords: 'The Arabic reading circle' },
  { name: 'Priya', side: 'learned', found: 'work', foundWords: 'Physiotherapist here' },
  { name: 'Maureen', side: 'lived', found: 'open-call', foundWords: 'The radio' },
  { name: 'Joe', side: 'lived', found: 'asked', foundWords: 'Asked in the waiting room' },
]

/** Who looks after one thing. Kofi has a seat as well; Grace is from outside the clinic. */
export const lookingAfter = [
  { name: 'Kofi', duty: 'safety', reads: '', employed: 'yes', foundWords: 'Front desk' },
  { name: 'Grace', duty: 'safety', reads: '', employed: 'no', foundWords: 'A listening line in town' },
  { name: 'Zofia', duty: 'reader', reads: 'pl', employed: 'no', foundWords: 'The Polish school' },
  { name: 'Sam', duty: 'helper', reads: '', employed: 'no', foundWords: 'Volunteers' },
] as const

/** Who reads which language. */
export const readers = { en: 'Ellen', ar: 'Leila', pl: 'Zofia', es: 'Idris' } as const

export const mandate = {
  sponsor: 'Margit',
  role: 'Runs the clinic',
  contact: 'margit@harbour-view.example',
  money: '2,000 for signs, chairs and people’s time, until summer',
  decidesAlone: [
    'What is said and shown in the waiting room',
    'Where chairs, signs and boards stand',
    'How people are called in',
  ].join('\n'),
} as const

/** What the team asked of its sponsor: answered, late, and still to come. In days from today. */
export const sponsorQuestions = [
  {
    words: 'May we try other times in the letters for two weeks?',
    asked: -12,
    due: -6,
    answer: 'Yes, for the Tuesday clinic.',
  },
  { words: 'May we change what the screen in the waiting room shows?', asked: -12, due: -2, answer: null },
  { words: 'Who pays for a quiet corner?', asked: -3, due: 9, answer: null },
] as const

export const served = {
  people: '5200',
  groups: [
    { name: 'People of 75 and over', people: '', percent: '31', source: 'The clinic’s own list (made up)' },
    {
      name: 'People who read another language better than English',
      people: '',
      percent: '18',
      source: 'The clinic’s own list (made up)',
    },
    {
      name: 'People who come in a wheelchair',
      people: '240',
      percent: '',
      source: 'Counted at the lift for a month (made up)',
    },
  ],
} as const

/** Ways of working: who proposes them, and who has agreed since. */
export const ways = [
  {
    by: 'Rosa',
    words: 'We use plain words. Whoever hears a hard one asks.',
    agree: ['Ellen', 'Tom', 'Idris', 'Kofi', 'Leila', 'Priya', 'Maureen'],
  },
  {
    by: 'Tom',
    words: 'We meet at six, so that nobody loses a day’s pay.',
    agree: ['Ellen', 'Rosa', 'Idris', 'Leila', 'Priya'],
  },
  {
    by: 'Leila',
    words: 'Nobody has to tell their story twice.',
    agree: ['Ellen', 'Rosa', 'Tom', 'Idris', 'Kofi', 'Priya', 'Maureen', 'Joe'],
  },
  { by: 'Priya', words: 'We say what we do not know.', agree: ['Rosa', 'Tom'] },
] as const

export const pay = {
  offer: {
    kind: 'money',
    amount: '20',
    currency: 'EUR',
    per: 'hour',
    expenses: 'The bus, a sitter, lunch',
    daysToPay: '14',
  },
  claims: [
    { by: 'Idris', what: 'Two hours on Monday', amount: '40', paid: false },
    { by: 'Leila', what: 'An hour, and the bus', amount: '23.60', paid: true },
  ],
} as const

/** What each expects to hear, with how many of ten people they think will say it. */
export const guesses = [
  {
    by: 'Rosa',
    expects: [
      ['How long it will be', 8],
      ['The chairs', 4],
      ['Somebody who says hello', 5],
    ],
  },
  {
    by: 'Idris',
    expects: [
      ['Where to go', 6],
      ['Being left out of the talk', 3],
    ],
  },
  {
    by: 'Leila',
    expects: [
      ['Another language than English', 3],
      ['How long it will be', 7],
    ],
  },
  {
    by: 'Tom',
    expects: [
      ['Shorter waits', 9],
      ['Parking', 6],
      ['The heat', 2],
    ],
  },
  {
    by: 'Kofi',
    expects: [
      ['Rude words at the desk', 4],
      ['Parking', 7],
    ],
  },
  {
    by: 'Priya',
    expects: [
      ['Shorter waits', 9],
      ['More time with us', 5],
    ],
  },
] as const satisfies readonly { by: string; expects: readonly (readonly [string, number])[] }[]
