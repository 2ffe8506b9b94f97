import { notPeople, protect } from '@evenground/fairness'
import type { BlankPageView } from '../../src/readers/blank-page.ts'
import type { FixesView } from '../../src/readers/fixes.ts'
import type { GuessesView } from '../../src/readers/guesses.ts'
import type { IdeasView } from '../../src/readers/ideas.ts'
import type { RoomView } from '../../src/readers/room.ts'
import { head, me, voicesView } from './invented-views.ts'

export const roomView = (more: Partial<RoomView> = {}): RoomView => ({
  me,
  head,
  side: 'lived',
  notes: [
    { id: 'n1', words: 'Who writes for Maureen on Friday?', name: 'Idris', on: '2027-03-01', own: false },
    { id: 'n2', words: null, name: 'Leila', on: '2027-03-01', own: false },
    {
      id: 'n3',
      words: 'I am worried that we talk about the screen because it is easy.\nWhat about the chairs?',
      name: 'Rosa',
      on: '2027-03-02',
      own: true,
    },
  ],
  earlier: 'n0',
  past: false,
  ...more,
})

export const blankView = (more: Partial<BlankPageView> = {}): BlankPageView => ({
  state: 'blank',
  needed: notPeople(12),
  neededLived: notPeople(6),
  heard: protect(7),
  heardLived: protect(6),
  wishes: protect(1),
  seatedLived: protect(5),
  mayLift: true,
  ownWish: false,
  ...more,
})

export const ideasView = (more: Partial<IdeasView> = {}): IdeasView => ({
  me,
  head,
  blank: blankView(),
  bySide: { lived: protect(3), learned: protect(1), aim: notPeople(0.5) },
  ideas: [
    {
      id: '3d4f2b1a-0c5e-4f6a-8b7c-9d0e1f2a3b4c',
      words: 'Tell each person how long, and keep their place when they step out.',
      name: 'Rosa',
      side: 'lived',
      on: '2027-03-02',
      changed: true,
      own: true,
      voices: voicesView().voices.slice(0, 2),
    },
    {
      id: '4d4f2b1a-0c5e-4f6a-8b7c-9d0e1f2a3b4c',
      words: 'A second desk on Mondays.',
      name: 'Tom',
      side: 'learned',
      on: '2027-03-01',
      changed: false,
      own: false,
      voices: [],
    },
    {
      id: '5d4f2b1a-0c5e-4f6a-8b7c-9d0e1f2a3b4c',
      words: null,
      name: null,
      side: 'lived',
      on: '2027-03-01',
      changed: false,
      own: false,
      voices: [],
    },
  ],
  choose: voicesView().voices,
  ...more,
})

export const fixesView = (more: Partial<FixesView> = {}): FixesView => ({
  me,
  head,
  replyAddress: '/r/waiting-well',
  fixes: [
    {
      id: 'f1',
      words: 'The screen by the door is being mended.',
      side: 'learned',
      doneOn: null,
      corrected: false,
    },
    {
      id: 'f2',
      words: 'The sign to the lift shows the right way again.',
      side: 'lived',
      doneOn: '2027-03-03',
      corrected: true,
    },
  ],
  ...more,
})

const seals = (agrees: boolean | null): GuessesView['seals'] => [
  { groups: '0c1e-92b4-7f3a', side: 'learned', on: '2027-03-01', removed: false, agrees },
  { groups: '2b4c-10ee-9d3f', side: 'lived', on: '2027-03-01', removed: false, agrees },
  { groups: '7f3a-c10e-92b4', side: 'learned', on: '2027-03-02', removed: true, agrees: null },
]

export const guessesView = (more: Partial<GuessesView> = {}): GuessesView => ({
  me,
  head,
  lived: protect(0),
  learned: protect(0),
  revealOn: null,
  own: 'may-seal',
  mayFixDay: false,
  days: { first: '2027-03-02', last: '2028-03-01' },
  draft: { words1: 'That they want shorter waits', ten1: '8' },
  seals: [],
  ownSeal: null,
  ...more,
})

export const sealedView = (): GuessesView =>
  guessesView({
    lived: protect(1),
    learned: protect(1),
    revealOn: '2027-03-12',
    own: 'sealed',
    draft: {},
    seals: seals(null),
    ownSeal: { groups: '2b4c-10ee-9d3f', hash: receipt.hash, on: '2027-03-01', line: null },
  })

export const openedView = (): GuessesView => ({
  ...sealedView(),
  own: 'open',
  seals: seals(true),
  ownSeal: { groups: '2b4c-10ee-9d3f', hash: receipt.hash, on: '2027-03-01', line: receipt.line },
})

export const receipt = {
  line: '["evenground guesses 1","5f0c1e92b47f3ac10e92b47f3ac10e92b47f3ac10e92b47f3ac10e92b47f3ac1","0b6a6d4e-6d0f-4a3f-9f0e-2f6d8a1c3b5e","7c1e92b47f3ac10e92b47f3ac10e92b4",[["That they want shorter waits",8],["Kindness at the desk",3]]]',
  hash: '2b4c10ee9d3f10ee9d3f2b4c10ee9d3f10ee9d3f2b4c10ee9d3f10ee9d3f2b4c',
  groups: '2b4c-10ee-9d3f',
}
