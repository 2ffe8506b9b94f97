import { display, notPeople, protect, publicAudience } from '@evenground/fairness'
import type { Language } from '../../src/domain/language.ts'
import type { AccountView, WaitingSecretView } from '../../src/readers/account.ts'
import type { AnswerView, ThanksView } from '../../src/readers/answer.ts'
import type { AskedBy } from '../../src/readers/asked-by.ts'
import type { FollowView } from '../../src/readers/follow.ts'
import type { Me, ProjectHead } from '../../src/readers/project.ts'
import type { ProjectView } from '../../src/readers/project-home.ts'
import type { ProjectsView } from '../../src/readers/projects.ts'
import type { ReplyView } from '../../src/readers/reply.ts'
import type { SaidView } from '../../src/readers/said-publicly.ts'
import type { VoiceView } from '../../src/readers/voice-view.ts'
import type { VoicesView } from '../../src/readers/voices.ts'
import { toldDecisions } from './invented-decisions.ts'

/** A clinic that does not exist, and what people might have said there. */
export const by: AskedBy = {
  organisation: 'Harbour View outpatients',
  project: 'Waiting well',
  place: 'Musculoskeletal clinic',
  emergencyNumber: '112',
  helpLines: [{ name: 'the Tidewater Listening Line', phone: '555 0142' }],
}

const questions: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'What matters to you when you come to the clinic?',
    'What should happen every time?',
    'What could you offer to help?',
  ],
  ar: ['ما الذي يهمّك عندما تأتي إلى العيادة؟', 'ما الذي ينبغي أن يحدث في كل مرة؟', 'بماذا تستطيع أن تساعد؟'],
  pl: [
    'Co jest dla ciebie ważne, gdy przychodzisz do przychodni?',
    'Co powinno dziać się za każdym razem?',
    'Jak możesz pomóc?',
  ],
  es: ['¿Qué te importa cuando vienes a la clínica?', '¿Qué debería pasar siempre?', '¿Cómo podrías ayudar?'],
  cy: [
    'Beth sy’n bwysig i chi pan ddewch i’r clinig?',
    'Beth ddylai ddigwydd bob tro?',
    'Sut gallech chi helpu?',
  ],
  bn: ['ক্লিনিকে এলে আপনার কাছে কী গুরুত্বপূর্ণ?', 'প্রতিবার কী হওয়া উচিত?', 'আপনি কীভাবে সাহায্য করতে পারেন?'],
}

const asked = (language: Language, count: number) =>
  questions[language].slice(0, count).map((words, index) => ({ number: notPeople(index + 1), words }))

export const answerView = (language: Language, more: Partial<AnswerView> = {}): AnswerView => ({
  code: 'harbour7',
  by,
  language,
  languages: ['en', 'ar', 'pl', 'es', 'cy', 'bn'],
  questions: asked(language, 1),
  intro: { words: 'Rosa has a bad hip and comes to this clinic. Tom is a nurse here.', language: 'en' },
  open: true,
  opensOn: null,
  full: false,
  still: null,
  closesOn: '2027-03-05',
  mostWords: null,
  forChildren: false,
  equality: [],
  repliesBy: '2027-03-19',
  replyAddress: '/r/waiting-well',
  ...more,
})

export const threeQuestions = (language: Language): AnswerView =>
  answerView(language, { questions: asked(language, 3) })

export const thanksView = (language: Language, key: readonly string[] | null): ThanksView => ({
  code: 'harbour7',
  by,
  language,
  key,
  tells: key !== null,
  equality: false,
  repliesBy: '2027-03-19',
  replyAddress: '/r/waiting-well',
})

export const fiveWords = ['river', 'candle', 'otter', 'plum', 'lantern']

export const followView = (language: Language, words: string | null, withdrawn = false): FollowView => ({
  by,
  language,
  saidOn: '2027-03-02',
  changedOn: null,
  consent: 'team',
  public: words !== null,
  forChildren: false,
  withdrawn,
  readFirst: 'nothing',
  shown: words !== null,
  mostWords: null,
  waits: false,
  notes: [],
  asks: [],
  telling: withdrawn ? null : 'no',
  wishes: null,
  answers: [{ number: notPeople(1), question: 'What matters to you when you come to the clinic?', words }],
  repliesBy: '2027-03-19',
  replyAddress: '/r/waiting-well',
})

const toPublic = (count: number) => display(protect(count), publicAudience())

export const replyView = (language: Language, heard: number): ReplyView => ({
  by,
  language,
  languages: ['en', 'ar', 'pl'],
  address: '/r/waiting-well',
  purpose: 'Make waiting at the clinic something people can bear, and know.',
  asked: asked(language, 2).map(({ words }) => ({ words, code: 'harbour7', open: true })),
  heard: toPublic(heard),
  heardBy: heard > 20 ? { lived: toPublic(46), learned: toPublic(18) } : null,
  repliesBy: '2027-03-19',
  sponsorLate: heard > 8 ? { answers: notPeople(2), days: notPeople(9) } : null,
  said: heard > 20 ? said : { voices: [], page: notPeople(1), more: null },
  fixes:
    heard > 20
      ? [
          { words: 'The screen by the door is being mended.', doneOn: null },
          { words: 'The sign to the lift shows the right way again.', doneOn: '2027-03-03' },
        ]
      : [],
  decided: heard > 20 ? toldDecisions : [],
  paused: false,
  ending: null,
  ledgerHead: { hash: '7f3ac10e92b4'.repeat(5).slice(0, 64), on: '2027-03-02' },
})

const said: SaidView = {
  voices: [
    {
      words: [
        { kind: 'words', text: 'Nurse ' },
        { kind: 'struck' },
        { kind: 'words', text: ' came to me. Nobody ever came to me before.' },
      ],
      language: 'en',
      speaker: 'uses',
      side: 'lived',
      came: 'own',
    },
    {
      words: [{ kind: 'words', text: 'أريد أن أعرف كم سأنتظر، وأن أستطيع الخروج والعودة.' }],
      language: 'ar',
      speaker: 'cares',
      side: 'lived',
      came: 'interpreted',
    },
    {
      words: [{ kind: 'words', text: 'I hate calling a name and seeing nobody stand up.' }],
      language: 'en',
      speaker: 'works',
      side: 'learned',
      came: 'own',
    },
  ],
  page: notPeople(1),
  more: notPeople(2),
}

export const me: Me = { name: 'Rosa', side: 'lived', steward: true as const, duties: [] }

export const head: ProjectHead = {
  id: '0b6a6d4e-6d0f-4a3f-9f0e-2f6d8a1c3b5e',
  title: 'Waiting well',
  organisation: 'Harbour View outpatients',
  place: 'Musculoskeletal clinic',
}

const voice = (
  id: string,
  words: string,
  speaker: VoiceView['speaker'],
  more: Partial<VoiceView> = {},
): VoiceView => ({
  id,
  words: [{ kind: 'words', text: words }],
  how: { way: 'link', came: 'own' },
  changed: false,
  version: notPeople(1),
  shared: null,
  language: 'en',
  speaker,
  side: speaker === 'works' ? 'learned' : speaker === 'other' || speaker === null ? null : 'lived',
  consent: 'team',
  saidOn: '2027-03-05',
  question: 'What matters to you when you come to the clinic?',
  ...more,
})

export const voices: readonly VoiceView[] = [
  voice('1', 'Two hours is fine if you tell me it’s two hours.', 'uses'),
  voice('2', 'I hate calling a name and seeing nobody stand up.', 'works', { consent: 'project' }),
  voice('3', 'Mum can’t read the signs. We walked round twice.', 'cares', { saidOn: '2027-03-04' }),
  voice('4', 'أريد أن أعرف كم سأنتظر، وأن أستطيع الخروج والعودة.', 'uses', {
    language: 'ar',
    consent: 'public',
  }),
  voice(
    '5',
    'The parking meter runs out before the doctor comes.\nEvery time. <3 days notice would help, Mr O’Brien!',
    null,
    {
      saidOn: null,
      how: null,
    },
  ),
  voice('6', 'Gdybym wiedziała, jak długo, poszłabym na kawę.', 'other', { language: 'pl', changed: true }),
  voice('7', '', 'uses', {
    words: [
      { kind: 'words', text: 'Nurse ' },
      { kind: 'struck' },
      { kind: 'words', text: ' came to me. Nobody ever came to me before.' },
    ],
    how: { way: 'paper', came: 'typed' },
    consent: 'public',
    shared: 'public',
  }),
  voice('8', 'She said that she waits in the car, since nobody calls her name there.', 'cares', {
    how: { way: 'workshop', came: 'about' },
  }),
]

/** One of each kind, so that every sentence is looked at. */
const manyWaits: ProjectView['waiting'] = [
  { what: 'hold-waits-soon', press: 'now' },
  { what: 'gather-sponsor-late', press: 'late' },
  { what: 'sharing', press: 'late', count: notPeople(3) },
  { what: 'people-host-offer', press: 'soon' },
  { what: 'people-safety', press: 'soon' },
  { what: 'guess', press: 'soon' },
  { what: 'notes', press: 'soon', count: notPeople(2), id: 'v1' },
  { what: 'file-arrived', press: 'soon', id: 'f1' },
  { what: 'file-checked', press: 'soon', id: 'f2' },
  { what: 'read', press: 'soon' },
  { what: 'closing', press: 'soon', on: '2027-03-12' },
  { what: 'hold-first-read', press: 'soon' },
  { what: 'hold-waits', press: 'soon' },
]

const firstDayWaits: ProjectView['waiting'] = [
  { what: 'hold-nobody', press: 'now' },
  { what: 'people-safety', press: 'soon' },
  { what: 'ask', press: 'soon' },
  { what: 'share-question', press: 'soon' },
  { what: 'people-say-employed', press: 'later' },
  { what: 'people-unhosted', press: 'later' },
  { what: 'gather-say-mandate', press: 'later' },
]

export const projectView = (voicesSoFar: boolean): ProjectView => ({
  me,
  head,
  purpose: 'Make waiting at the clinic something people can bear, and know.',
  here: voicesSoFar ? 'listen' : 'gather',
  day: voicesSoFar ? notPeople(6) : null,
  seats: { lived: protect(5), learned: protect(voicesSoFar ? 4 : 0), aim: notPeople(0.5) },
  spoke: voicesSoFar
    ? { lived: protect(46), learned: protect(18), unsaid: protect(3), all: protect(67), aim: notPeople(0.65) }
    : { lived: protect(0), learned: protect(0), unsaid: protect(0), all: protect(0), aim: notPeople(0.65) },
  conversations: voicesSoFar
    ? [
        {
          id: 'c1',
          code: 'harbour7',
          address: 'https://even.example.org/c/harbour7',
          questions: ['What matters to you when you come to the clinic?', 'What should happen every time?'],
          open: true,
          closesOn: '2027-03-12',
          voices: protect(67),
        },
      ]
    : [],
  latest: voicesSoFar ? voices : [],
  agreed: true,
  opened: true,
  waiting: voicesSoFar ? manyWaits : firstDayWaits,
  marks: voicesSoFar
    ? [
        { step: 'gather', side: 'lived' },
        { step: 'gather', side: 'learned' },
        { step: 'listen', side: 'learned' },
      ]
    : [{ step: 'gather', side: 'learned' }],
  ideas: { lived: protect(voicesSoFar ? 3 : 0), learned: protect(voicesSoFar ? 1 : 0), aim: notPeople(0.5) },
  deeds: {
    lived: protect(voicesSoFar ? 41 : 0),
    learned: protect(voicesSoFar ? 64 : 1),
    aim: notPeople(0.5),
  },
  guesses: voicesSoFar
    ? { lived: protect(5), learned: protect(7), revealOn: '2027-03-20', own: 'sealed' }
    : { lived: protect(0), learned: protect(0), revealOn: null, own: 'may-seal' },
  blank: {
    ...{ state: voicesSoFar ? 'enough' : 'blank', mayLift: true, ownWish: false },
    ...{ needed: notPeople(12), neededLived: notPeople(6) },
    ...{ heard: protect(voicesSoFar ? 12 : 0), heardLived: protect(voicesSoFar ? 6 : 0) },
    ...{ wishes: protect(0), seatedLived: protect(5) },
  },
  fixes: voicesSoFar
    ? [
        { words: 'The sign at the lift is up again.', doneOn: '2027-03-05' },
        { words: 'We look for a clock that can be read from the back.', doneOn: null },
      ]
    : [],
  trouble: {
    ...{ paused: voicesSoFar, ended: false },
    frozen: voicesSoFar ? [{ subject: 'conversation', until: '2027-03-12' }] : [],
  },
  replyAddress: '/r/waiting-well',
})

export const voicesView = (more: Partial<VoicesView> = {}): VoicesView => ({
  me,
  head,
  all: protect(67),
  opened: true,
  asked: {},
  questions: [
    { value: 'harbour7.1', words: 'What matters to you when you come to the clinic?' },
    { value: 'harbour7.2', words: 'What should happen every time?' },
  ],
  languages: ['en', 'ar', 'pl'],
  voices,
  older: '2027-03-04_0b6a6d4e-6d0f-4a3f-9f0e-2f6d8a1c3b5e',
  newer: null,
  ...more,
})

export const projectsView = (some: boolean): ProjectsView => ({
  me,
  organisation: 'Harbour View outpatients',
  mayMakeProjects: true,
  duties: [],
  projects: some
    ? [
        { ...head, voices: protect(67) },
        { ...head, id: 'p2', title: 'Coming home well', voices: protect(0) },
      ]
    : [],
})

export const accountView = (settled: boolean): AccountView => ({
  name: me.name,
  email: 'rosa.van-der-berg@harbour-view.example.org',
  mayAdd: settled ? 'yes' : 'prove-first',
  code: settled ? 'on' : 'off',
  recoveryCodesLeft: notPeople(settled ? 7 : 0),
  passkeys: settled
    ? [
        { id: 'k1', name: 'My phone', addedOn: '2027-03-02', usedOn: '2027-03-05' },
        { id: 'k2', name: 'The computer at the reception desk <3', addedOn: '2027-03-04', usedOn: null },
      ]
    : [],
  sessions: [
    { id: 's2', begun: '2027-03-05', used: '2027-03-06', here: true },
    ...(settled ? [{ id: 's1', begun: '2027-03-02', used: '2027-03-05', here: false }] : []),
  ],
})

export const secret: WaitingSecretView = {
  letters: 'GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ',
  address:
    'otpauth://totp/Evenground%3Arosa%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Evenground',
}

export const recoveryCodes = [
  ...['MZXW6YTBOI', 'GEZDGNBVGY', 'NBSWY3DPEB', '3W64TMMQXH', 'KRUGS4ZANF', 'ONXW2ZLTOQ', 'JBSWY3DPFQ'],
  'ORSXG5BAOR',
]
