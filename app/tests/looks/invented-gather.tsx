import { notPeople, protect } from '@evenground/fairness'
import type { JSX } from 'hono/jsx/jsx-runtime'
import type { GatherView } from '../../src/readers/gather.ts'
import type { ClaimView } from '../../src/readers/pay.ts'
import { GatherClaimsPage } from '../../src/web/pages/gather-claims-page.tsx'
import {
  GatherAnswerPage,
  GatherMandatePage,
  GatherQuestionsPage,
} from '../../src/web/pages/gather-mandate-page.tsx'
import { GatherNeedsPage } from '../../src/web/pages/gather-needs-page.tsx'
import { GatherPage } from '../../src/web/pages/gather-page.tsx'
import { GatherPayPage } from '../../src/web/pages/gather-pay-page.tsx'
import {
  GatherGroupsPage,
  GatherPurposePage,
  GatherServedPage,
} from '../../src/web/pages/gather-served-page.tsx'
import { GatherWaysPage } from '../../src/web/pages/gather-ways-page.tsx'
import { emptyForm, formState } from '../../src/web/ui/form-state.ts'
import type { Frame } from '../../src/web/ui/frame.ts'
import { head, me } from './invented-views.ts'

const token = '1c9d4f0e-3c1c-4a1c-8f2b-7a5d5a3e9b10'

const claim = (more: Partial<ClaimView>): ClaimView => ({
  id: 'c1',
  name: 'Maureen',
  own: false,
  what: 'Two buses to the meeting on Tuesday',
  amount: notPeople(7.5),
  currency: 'GBP',
  claimedOn: '2027-02-20',
  dueOn: '2027-03-06',
  paidOn: null,
  late: false,
  ...more,
})

/** A project on its first day: nothing said yet. */
const firstDay: GatherView = {
  me,
  head,
  purpose: 'To change what waiting is like.',
  served: null,
  groups: [],
  mandate: null,
  questions: [],
  needs: { own: null, shared: null },
  ways: [],
  pay: { offer: null, own: [], toPay: null, late: false, medianDays: null },
  seats: { lived: protect(1), learned: protect(3), aim: notPeople(0.5) },
  belowHalf: true,
  agreed: false,
  waiting: ['agree-confidentiality', 'lived-seats', 'say-mandate', 'say-served', 'say-access-needs'],
}

/** The same, settled, as a convener sees it. */
const settled: GatherView = {
  ...firstDay,
  me: { ...me, duties: ['convener'] },
  served: protect(1840),
  groups: [
    {
      id: 'g1',
      name: 'Over 75',
      people: protect(460),
      percent: null,
      source: 'The clinic’s list',
      countedOn: '2027-01-31',
    },
    {
      id: 'g2',
      name: 'يتحدثون العربية',
      people: null,
      percent: notPeople(12.5),
      source: 'Census',
      countedOn: null,
    },
  ],
  mandate: {
    sponsor: 'Dr Osei',
    role: 'Director of outpatients',
    contact: 'extension 4411, osei@harbour.example',
    money: '£2,000 for small things',
    decidesAlone: ['The words on the signs', 'Where the chairs stand'],
  },
  questions: [
    {
      id: 'q1',
      words: 'May we move the desk?',
      dueOn: '2027-02-26',
      answer: null,
      answeredOn: null,
      lateDays: notPeople(4),
    },
    {
      id: 'q2',
      words: 'May people wait outside?',
      dueOn: '2027-03-12',
      answer: null,
      answeredOn: null,
      lateDays: null,
    },
    {
      id: 'q3',
      words: 'Is there money for paint?',
      dueOn: '2027-02-20',
      answer: 'Yes, up to 300.',
      answeredOn: '2027-02-18',
      lateDays: null,
    },
  ],
  needs: {
    own: { words: 'Large letters, and a break each hour', conveners: true, met: false },
    shared: [
      { name: 'Idris', words: 'An interpreter for Arabic', met: true },
      { name: 'Maureen', words: 'A lift', met: false },
    ],
  },
  ways: [
    {
      id: 'w1',
      words: 'We use plain words.',
      agreed: [
        { name: 'Rosa', side: 'lived' },
        { name: 'Tom', side: 'learned' },
      ],
      bothSides: true,
      mine: true,
      mayTakeBack: false,
    },
    {
      id: 'w2',
      words: 'We take breaks.',
      agreed: [{ name: 'Tom', side: 'learned' }],
      bothSides: false,
      mine: false,
      mayTakeBack: false,
    },
    {
      id: 'w3',
      words: 'We start on time.',
      agreed: [{ name: 'Rosa', side: 'lived' }],
      bothSides: false,
      mine: true,
      mayTakeBack: true,
    },
  ],
  pay: {
    offer: {
      kind: 'money',
      amount: notPeople(25),
      currency: 'GBP',
      per: 'hour',
      expenses: 'Travel, childcare, a carer',
      daysToPay: notPeople(14),
      reason: null,
    },
    own: [
      claim({ own: true, name: me.name, paidOn: '2027-03-01' }),
      claim({ id: 'c2', own: true, name: me.name }),
    ],
    toPay: [
      claim({ id: 'c3', late: true, dueOn: '2027-02-25' }),
      claim({ id: 'c2', own: true, name: me.name }),
    ],
    late: true,
    medianDays: notPeople(9),
  },
  seats: { lived: protect(5), learned: protect(4), aim: notPeople(0.5) },
  belowHalf: false,
  agreed: true,
  waiting: [],
}

/** The pages of the step Gather, empty and full, by name. */
export const gatherPages = (frame: Frame): Readonly<Record<string, JSX.Element>> => {
  const empty = { frame, view: firstDay, form: emptyForm, token }
  const full = { ...empty, view: settled }
  const wrong = (fields: Record<string, string>) => ({ ...empty, form: formState({ name: '<b>' }, fields) })
  return {
    'gather-first-day': <GatherPage frame={frame} view={firstDay} />,
    gather: <GatherPage frame={frame} view={settled} />,
    'gather-purpose': <GatherPurposePage {...full} />,
    'gather-served': <GatherServedPage {...full} />,
    'gather-groups': <GatherGroupsPage {...full} />,
    'gather-groups-error': (
      <GatherGroupsPage {...wrong({ people: 'error.one-of-two', source: 'error.missing' })} />
    ),
    'gather-mandate': <GatherMandatePage {...full} />,
    'gather-questions': <GatherQuestionsPage {...full} />,
    'gather-answer': <GatherAnswerPage {...full} form={formState({ question: 'q1' })} />,
    'gather-needs-first-day': <GatherNeedsPage {...empty} />,
    'gather-needs': <GatherNeedsPage {...full} />,
    'gather-ways-first-day': <GatherWaysPage {...empty} />,
    'gather-ways': <GatherWaysPage {...full} />,
    'gather-pay': <GatherPayPage {...full} />,
    'gather-pay-error': <GatherPayPage {...wrong({ kind: 'error.choose', amount: 'error.amount' })} />,
    'gather-claims-first-day': <GatherClaimsPage {...empty} />,
    'gather-claims': <GatherClaimsPage {...full} />,
  }
}
