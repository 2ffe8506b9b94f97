import type { Language } from '../domain/language.ts'
import type { Consent, Speaker } from '../domain/voice.ts'

/** One invented voice: how many days before today it was heard, from whom, what they said to each question. */
export interface InventedVoice {
  readonly daysAgo: number
  readonly speaker: Speaker | null
  readonly consent: Consent
  readonly language: Language
  /** One for each question; an empty one was skipped. */
  readonly words: readonly [string, string, string]
}

/** Everything here is made up. The place, the people and their words exist nowhere else. */
export const story = {
  organisation: 'Harbour View (a made-up clinic)',
  emergencyNumber: '112',
  helpLines: [{ name: 'Tidewater Listening Line (made up)', phone: '555 0142' }],
  steward: { name: 'Ellen', email: 'ellen@harbour-view.example' },
  partners: [
    { name: 'Rosa', side: 'lived' },
    { name: 'Idris', side: 'lived' },
    { name: 'Maureen', side: 'lived' },
    { name: 'Leila', side: 'lived' },
    { name: 'Tom', side: 'learned' },
    { name: 'Kofi', side: 'learned' },
  ],
  /** Who of them looks first at words that may need a person soon. */
  safety: ['Maureen', 'Kofi'],
  project: {
    title: 'Waiting well',
    place: 'Outpatients, second floor',
    purpose:
      'We want to change what waiting is like in our clinic. This is a made-up example, to try Evenground with.',
  },
  intro: 'Rosa has a bad hip and comes to this clinic. Tom is a nurse here. This is a made-up example.',
  languages: ['en', 'ar', 'pl', 'es'] as const satisfies readonly Language[],
} as const

export const voices: readonly InventedVoice[] = [
  {
    daysAgo: 5,
    speaker: 'uses',
    consent: 'public',
    language: 'en',
    words: [
      'If I knew how long, I could feed the meter and get a coffee.',
      'Tell me how long it will be, and tell me again when it changes.',
      '',
    ],
  },
  {
    daysAgo: 5,
    speaker: 'uses',
    consent: 'public',
    language: 'en',
    words: ['Just tell me I am in the right place.', '', ''],
  },
  {
    daysAgo: 5,
    speaker: 'cares',
    consent: 'team',
    language: 'en',
    words: [
      'Mum cannot read the signs. We walked round twice before a porter helped us.',
      'Somebody says hello when we come out of the lift.',
      'I could test new signs with her.',
    ],
  },
  {
    daysAgo: 5,
    speaker: 'works',
    consent: 'project',
    language: 'en',
    words: ['I hate calling a name and seeing nobody stand up.', '', ''],
  },
  {
    daysAgo: 4,
    speaker: 'uses',
    consent: 'team',
    language: 'en',
    words: [
      'Two hours is fine if you tell me it is two hours.',
      '',
      'I am good with a drill. I would put up a board.',
    ],
  },
  {
    daysAgo: 4,
    speaker: 'uses',
    consent: 'public',
    language: 'en',
    words: ['I watch the clock for the parking meter, not for the doctor.', '', ''],
  },
  {
    daysAgo: 4,
    speaker: 'uses',
    consent: 'team',
    language: 'ar',
    words: ['أريد أن أعرف أنني لم أفوّت دوري.', 'أن يشرح لي أحد ما سيحدث بعد ذلك.', ''],
  },
  {
    daysAgo: 4,
    speaker: 'works',
    consent: 'team',
    language: 'en',
    words: [
      'People ask me at the desk how long it takes, and I do not know either.',
      'The list on my screen is true.',
      '',
    ],
  },
  {
    daysAgo: 4,
    speaker: 'uses',
    consent: 'project',
    language: 'en',
    words: ['I have told my story to five people. Read it first.', '', ''],
  },
  {
    daysAgo: 3,
    speaker: 'cares',
    consent: 'public',
    language: 'en',
    words: [
      'There is nowhere to put a wheelchair without blocking the way.',
      '',
      'I can measure the room with you.',
    ],
  },
  {
    daysAgo: 3,
    speaker: 'uses',
    consent: 'team',
    language: 'pl',
    words: ['Chcę wiedzieć, czy zdążę na autobus. Następny jest za godzinę.', '', ''],
  },
  {
    daysAgo: 3,
    speaker: 'uses',
    consent: 'team',
    language: 'en',
    words: [
      'I do not hear well. When my name is called from the door I miss it.',
      'Come to me and say it to my face.',
      '',
    ],
  },
  {
    daysAgo: 3,
    speaker: 'other',
    consent: 'team',
    language: 'en',
    words: [
      'I drive people here as a volunteer. I never know when to come back for them.',
      '',
      'I would carry a buzzer back and forth.',
    ],
  },
  {
    daysAgo: 3,
    speaker: 'works',
    consent: 'project',
    language: 'en',
    words: [
      'I wish I could tell people about a delay before they get angry.',
      '',
      'I could walk round once an hour.',
    ],
  },
  {
    daysAgo: 3,
    speaker: 'uses',
    consent: 'public',
    language: 'en',
    words: ['The chairs. My hip. Please.', '', ''],
  },
  {
    daysAgo: 2,
    speaker: 'uses',
    consent: 'team',
    language: 'es',
    words: ['Me da miedo ir al baño y que me llamen.', 'Que guarden mi lugar.', ''],
  },
  {
    daysAgo: 2,
    speaker: null,
    consent: 'team',
    language: 'en',
    words: ['It is kind here. But nobody says what comes next.', '', ''],
  },
  {
    daysAgo: 2,
    speaker: 'cares',
    consent: 'team',
    language: 'en',
    words: [
      'My son cannot sit still for an hour. We need to be able to step outside and not lose our turn.',
      'A message when we are next.',
      '',
    ],
  },
  {
    daysAgo: 2,
    speaker: 'works',
    consent: 'team',
    language: 'en',
    words: [
      'We get ten minutes a person. If the first runs late, the whole morning does.',
      '',
      'I would try a gap after every fourth person.',
    ],
  },
  {
    daysAgo: 1,
    speaker: 'uses',
    consent: 'project',
    language: 'en',
    words: [
      'I come at nine because the letter says nine. So do eleven others.',
      'The time in the letter is the time I am seen.',
      '',
    ],
  },
  {
    daysAgo: 1,
    speaker: 'uses',
    consent: 'public',
    language: 'en',
    words: ['A clear sign at the lift would save me ten minutes each time.', '', ''],
  },
  {
    daysAgo: 1,
    speaker: 'uses',
    consent: 'team',
    language: 'en',
    words: ['I was told my test was lost while ten people listened.', 'Say private things in private.', ''],
  },
  {
    daysAgo: 0,
    speaker: 'works',
    consent: 'public',
    language: 'en',
    words: ['When somebody thanks us for telling them about a delay, it makes the day.', '', ''],
  },
  {
    daysAgo: 0,
    speaker: 'cares',
    consent: 'team',
    language: 'en',
    words: [
      'I bring my father from an hour away. If you had rung at eight we would have stayed home.',
      'Ring us when the clinic is off.',
      'He would love to be asked, he built lifts all his life.',
    ],
  },
]
