import { type NotPeople, notPeople } from '@evenground/fairness'
import { daysBetween } from '../domain/pace.ts'
import type { OutsideKey } from '../store/outside-key.ts'
import { ownWaiting } from '../store/own-waiting.ts'
import type { Store } from '../store/store.ts'
import { decisionsWaiting } from './decisions.ts'
import { type GatherWaiting, gatherWaiting } from './gather-waiting.ts'
import type { GuessSeals } from './guesses.ts'
import { type HeldWaiting, heldWaiting } from './held-waiting.ts'
import { type PeopleWaiting, readPeopleWaiting } from './people-waiting.ts'
import type { ProjectReading } from './project.ts'
import { sharingWaiting } from './sharing-waiting.ts'
import { statementsWaiting } from './statements-waiting.ts'

/** How much it presses: at once; past its day; because others wait for it; whenever there is time. */
export const presses = ['now', 'late', 'soon', 'later'] as const
export type Press = (typeof presses)[number]

export type HomeWait =
  | `hold-${Exclude<HeldWaiting, 'nothing'>}`
  | `people-${PeopleWaiting}`
  | `gather-${GatherWaiting}`
  | 'ask'
  | 'sharing'
  | 'decide'
  | 'statements'
  | 'guess'
  | 'notes'
  | 'file-arrived'
  | 'file-checked'
  | 'share-question'
  | 'read'
  | 'closing'

/** One thing that waits for one partner. */
export interface HomeWaiting {
  readonly what: HomeWait
  readonly press: Press
  readonly count?: NotPeople
  /** The day it is about. */
  readonly on?: string
  /** The file or the voice it is about. */
  readonly id?: string
}

/** What is known of a project already when one asks what waits in it. */
export interface Known {
  readonly conversations: readonly { readonly open: boolean; readonly closesOn: string | null }[]
  readonly spoke: number
  readonly guesses: GuessSeals
  /** Whether this partner may read voices now. */
  readonly reads: boolean
}

const overdueAfter = 3
const closingIn = 3
const newsDays = 7
const dayLength = 86_400_000

/** Where nothing else is said, it presses so much. */
const pressOf: Readonly<Partial<Record<HomeWait, Press>>> = {
  'hold-nobody': 'now',
  'hold-waits-soon': 'now',
  'people-ended': 'now',
  'people-agree-ending': 'now',
  'people-go-on': 'now',
  'people-paused': 'now',
  'gather-sponsor-late': 'late',
  'gather-lived-seats': 'later',
  'gather-say-mandate': 'later',
  'gather-say-served': 'later',
  'gather-offer-pay': 'later',
  'gather-say-access-needs': 'later',
  'gather-propose-ways': 'later',
  'gather-agree-ways': 'later',
  'people-side-question': 'later',
  'people-say-employed': 'later',
  'people-unhosted': 'later',
}

const waits = (what: HomeWait, more: Partial<HomeWaiting> = {}): HomeWaiting => ({
  what,
  press: pressOf[what] ?? 'soon',
  ...more,
})

/** Everything that waits for one partner in a project, as one list: what is late first, and what comes first of what presses alike. */
export async function homeWaiting(
  store: Store,
  key: OutsideKey,
  reader: ProjectReading,
  known: Known,
): Promise<readonly HomeWaiting[]> {
  const { project, person, today, me } = reader
  const people = await readPeopleWaiting(store, reader)
  if (people.includes('ended')) return [waits('people-ended')]
  const held = await heldWaiting(store, project, person)
  const gather = await gatherWaiting(store, key, project, person, today)
  const sharing = known.reads ? await sharingWaiting(store, { project, person, today, side: me.side }) : []
  const since = new Date(Date.parse(today) - newsDays * dayLength).toISOString().slice(0, 10)
  const own = await ownWaiting(store, { project, person, since })
  const list = [
    ...(held === 'nothing' ? [] : [waits(`hold-${held}`)]),
    ...people.map((what) => waits(`people-${what}`)),
    ...(known.conversations.length === 0 ? [waits('ask')] : []),
    ...gather.map((what) =>
      waits(
        `gather-${what}`,
        what === 'pay-claims' && own.payDue !== null && own.payDue < today ? { press: 'late' } : {},
      ),
    ),
    ...(sharing.length > 0
      ? [
          waits('sharing', {
            count: notPeople(sharing.length),
            press: sharing.some(({ waited }) => waited >= overdueAfter) ? 'late' : 'soon',
          }),
        ]
      : []),
    ...(await choosing(store, reader)),
    ...(own.noteOn ? [waits('notes', { count: notPeople(own.notesAnswered), id: own.noteOn })] : []),
    ...(own.file ? [waits(`file-${own.file.state}`, { id: own.file.id })] : []),
    ...listening(known, today),
  ]
  return presses.flatMap((press) => list.filter((each) => each.press === press))
}

/** What the step Choose asks of one partner: their vote, and their word on wishes. */
async function choosing(store: Store, reader: ProjectReading): Promise<readonly HomeWaiting[]> {
  const { project, person, today, me } = reader
  const [first, ...others] = await decisionsWaiting(store, reader)
  const statements = Number(await statementsWaiting(store, { project, person, today, side: me.side }))
  return [
    ...(first
      ? [
          waits('decide', {
            count: notPeople(others.length + 1),
            on: first.closesOn,
            press: daysBetween(today, first.closesOn) <= closingIn ? 'late' : 'soon',
          }),
        ]
      : []),
    ...(statements > 0 ? [waits('statements', { count: notPeople(statements) })] : []),
  ]
}

/** What the step Listen asks of every partner. */
function listening({ conversations, spoke, guesses }: Known, today: string): readonly HomeWaiting[] {
  if (conversations.length === 0) return []
  const open = conversations.filter((conversation) => conversation.open)
  const [closesOn] = open.flatMap((conversation) => conversation.closesOn ?? []).sort()
  const closing = closesOn !== undefined && daysBetween(today, closesOn) <= closingIn
  return [
    ...(guesses.own === 'may-seal' ? [waits('guess')] : []),
    ...(spoke === 0 && open.length > 0 ? [waits('share-question')] : []),
    ...(spoke > 0 ? [waits('read')] : []),
    ...(closing ? [waits('closing', { on: closesOn })] : []),
  ]
}
