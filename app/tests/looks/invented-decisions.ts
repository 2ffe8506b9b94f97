import { display, notPeople, protect, publicAudience } from '@evenground/fairness'
import type { BallotView } from '../../src/readers/ballot.ts'
import type { ConcernView, DecisionView, ResultView, RoundView } from '../../src/readers/decision.ts'
import type { DecisionsView, ProposeView } from '../../src/readers/decisions.ts'
import type { ToldDecision } from '../../src/readers/told-decisions.ts'
import { head, me, voicesView } from './invented-views.ts'

const id = '5d4f2b1a-0c5e-4f6a-8b7c-9d0e1f2a3b4c'
const words = 'Tell everyone the wait when they arrive, and keep their place if they step out.'
const tally = (wish: number, against: number, aside: number) => ({
  for: protect(wish),
  against: protect(against),
  standAside: protect(aside),
  counted: protect(wish + against + aside),
})

export const resultView = (more: Partial<ResultView> = {}): ResultView => ({
  result: 'carried',
  blockedBy: null,
  tallies: { lived: tally(5, 0, 0), learned: tally(3, 1, 0) },
  otherRules: {
    consent: 'not carried',
    'double majority': 'carried',
    'equal weight': 'carried',
    majority: 'carried',
  },
  dissent: [
    { words: 'People will miss their turn, and then my whole clinic runs late.', name: 'Tom' },
    { words: 'Ask us again <after> a month.', name: null },
  ],
  block: null,
  decidedOn: '2027-03-09',
  ...more,
})

const roundView = (more: Partial<RoundView> = {}): RoundView => ({
  round: notPeople(1),
  words,
  why: '19 people said that not knowing is worse than waiting.',
  harm: 'People with no phone, and people who do not hear their name.',
  seen: 'We count who misses their turn, and stop if it is more than 1 in 20.',
  rule: 'double majority',
  quorum: 'half',
  closesOn: '2027-03-09',
  language: 'en',
  name: 'Idris',
  side: 'lived',
  writtenOn: '2027-03-05',
  opened: { name: 'Ellen', side: 'learned', on: '2027-03-06' },
  seats: { lived: protect(5), learned: protect(4) },
  voted: { lived: protect(4), learned: protect(2) },
  needed: { lived: protect(3), learned: protect(2) },
  result: null,
  ...more,
})

const concerns: readonly ConcernView[] = [
  {
    id: '6d4f2b1a-0c5e-4f6a-8b7c-9d0e1f2a3b4c',
    words: 'What about people with no phone? They’d be stuck again.',
    name: 'Kofi',
    side: 'lived',
    on: '2027-03-07',
    own: false,
    answered: true,
    answers: [{ words: 'We could lend buzzers.', name: 'Ellen', side: 'learned', on: '2027-03-08' }],
  },
  {
    id: '7d4f2b1a-0c5e-4f6a-8b7c-9d0e1f2a3b4c',
    words: 'Nobody has asked the night staff.',
    name: 'Rosa',
    side: 'lived',
    on: '2027-03-08',
    own: true,
    answered: false,
    answers: [],
  },
]

export const decisionView = (more: Partial<DecisionView> = {}): DecisionView => ({
  me,
  head,
  id,
  kind: 'other',
  state: 'voting',
  round: roundView(),
  earlier: null,
  stands: [
    {
      kind: 'theme',
      id: '8d4f2b1a-0c5e-4f6a-8b7c-9d0e1f2a3b4c',
      words: 'Know how long, and be free to leave',
    },
    { kind: 'statement', id: '9d4f2b1a-0c5e-4f6a-8b7c-9d0e1f2a3b4c', words: 'I know how long I will wait.' },
  ],
  voices: voicesView().voices.slice(0, 2),
  voicesShut: false,
  own: { voter: true, voted: false, mailed: false, proposer: false },
  mayOpen: true,
  still: null,
  concerns,
  next: null,
  sayWhyBy: null,
  sponsor: null,
  ...more,
})

/** Not open yet; the proposer looks. */
export const proposedView = (): DecisionView =>
  decisionView({
    state: 'proposed',
    own: { voter: false, voted: false, mailed: false, proposer: true },
    round: roundView({ opened: null, seats: null, voted: null, needed: null, rule: 'majority' }),
    concerns: [],
    stands: [],
    voices: [],
  })

export const agreedView = (): DecisionView =>
  decisionView({ state: 'carried', round: roundView({ result: resultView() }) })

/** Blocked in the second round, the sponsor asked. */
export const blockedView = (): DecisionView => {
  const block = { side: 'learned', words: 'The clinic would run late every day.', name: 'Tom' } as const
  const result = resultView({
    result: 'not carried',
    blockedBy: 'learned',
    tallies: { lived: tally(4, 0, 1), learned: tally(1, 3, 0) },
    dissent: [],
    block,
  })
  return decisionView({
    state: 'not carried',
    round: roundView({ round: notPeople(2), result }),
    earlier: roundView({ result }),
    sponsor: { name: 'Dr Okafor', dueOn: '2027-03-19', answer: null, answeredOn: null },
  })
}

/** A side is asked why, and it is one's own. */
export const whyView = (): DecisionView =>
  decisionView({
    state: 'not carried',
    round: roundView({ result: resultView({ result: 'not carried', blockedBy: 'lived' }) }),
    next: 'say-why',
    sayWhyBy: '2027-03-14',
    still: 'frozen',
  })

export const decisionsView = (more: Partial<DecisionsView> = {}): DecisionsView => ({
  me,
  head,
  open: [
    {
      ...{ id, words, kind: 'other', state: 'voting', waits: true, decidedOn: null },
      ...{ round: notPeople(2), closesOn: '2027-03-09', openConcerns: notPeople(2) },
    },
    {
      ...{ id, words: 'The first thing is the wait.', kind: 'priority', state: 'proposed', waits: false },
      ...{ round: notPeople(1), closesOn: '2027-03-12', openConcerns: notPeople(0), decidedOn: null },
    },
  ],
  settled: [
    {
      ...{ id, words: 'Twelve themes, as they stand.', kind: 'themes', state: 'carried', waits: false },
      ...{ round: notPeople(1), closesOn: '2027-03-04', openConcerns: notPeople(0), decidedOn: '2027-03-04' },
    },
  ],
  ...more,
})

export const proposeView = (more: Partial<ProposeView> = {}): ProposeView => ({
  me,
  head,
  seats: { lived: protect(5), learned: protect(3) },
  advice: { rules: ['majority'], offerPrivateObjection: true },
  enoughHeard: false,
  choose: decisionView().stands,
  voices: voicesView().voices.slice(0, 2),
  ...more,
})

export const ballotView = (more: Partial<BallotView> = {}): BallotView => ({
  project: head.title,
  words,
  why: roundView().why,
  harm: roundView().harm,
  language: 'en',
  rule: 'double majority',
  closesOn: '2027-03-09',
  concerns: ['Nobody has asked the night staff.'],
  ...more,
})

const few = display(protect(3), publicAudience())
const hidden = { hidden: 'to protect' } as const

/** A yes, a no, and one that the sponsor is asked about, as the public reads them. */
export const toldDecisions: readonly ToldDecision[] = [
  {
    ...{
      kind: 'other',
      result: 'carried',
      words,
      why: roundView().why,
      language: 'en',
      decidedOn: '2027-03-09',
    },
    votes: {
      lived: { for: display(protect(12), publicAudience()), against: few, standAside: hidden },
      learned: { for: display(protect(9), publicAudience()), against: hidden, standAside: few },
    },
    blocked: null,
  },
  {
    ...{ kind: 'other', result: 'not carried', words: 'Paint the waiting room.', why: 'It is grey.' },
    ...{ language: 'en', decidedOn: '2027-03-08', votes: null, blocked: null },
  },
  {
    ...{ kind: 'priority', result: 'not carried', words: 'Evening hours first.', why: 'Many work by day.' },
    ...{ language: 'en', decidedOn: '2027-03-07', votes: null },
    blocked: {
      by: 'learned',
      reasons: ['Nobody can staff it.', 'Still nobody can.'],
      dueOn: '2027-03-17',
      answer: null,
    },
  },
]
