import type { Side } from './side.ts'
import type { Consent } from './voice.ts'
import { wholeWorkingDaysSince } from './working-days.ts'

/** How far beyond the team a voice may be shared. */
export const reaches = ['project', 'public'] as const
export type Reach = (typeof reaches)[number]

/** The only reasons to keep a voice in the team that its speaker allowed to go further. */
export const refusalReasons = ['personal-data', 'safety', 'law', 'hate'] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** What one partner said to a proposal, from which side. Who proposes has said yes. */
export interface Say {
  readonly person: string
  readonly side: Side
  readonly says: 'yes' | 'no'
  readonly reason: RefusalReason | null
  readonly saidOn: string
}

export interface Proposal {
  readonly proposedOn: string
  /** The first day anyone said no to it; somebody who says it again cannot make it later. */
  readonly contestedOn: string | null
  readonly says: readonly Say[]
}

/** How many whole working days the other side has. */
const daysToAnswer = 3

/**
 * `waiting` for an approval; `contested`: one side said no, the other has not yet; `shared`; `refused`: both sides said no.
 */
export type SharingState = 'waiting' | 'contested' | 'shared' | 'refused'

/**
 * Two partners share a voice, one of each side. Where a side leaves a proposal, or a no, unanswered for three working days, any two
 * suffice, and a no that the other side did not confirm counts no more: neither side can keep words in alone, and none can hurry
 * them out.
 */
export function sharingState({ proposedOn, contestedOn, says }: Proposal, today: string): SharingState {
  const saying = (what: Say['says']) => says.filter((say) => say.says === what)
  const [yes, no] = [saying('yes'), saying('no')]
  if (bothSides(no)) return 'refused'
  if (no.length > 0 && !overdue(contestedOn ?? proposedOn, today)) return 'contested'
  if (bothSides(yes)) return 'shared'
  return people(yes) >= 2 && overdue(proposedOn, today) ? 'shared' : 'waiting'
}

const bothSides = (says: readonly Say[]): boolean => new Set(says.map(({ side }) => side)).size === 2

const people = (says: readonly Say[]): number => new Set(says.map(({ person }) => person)).size

const overdue = (since: string, today: string): boolean => wholeWorkingDaysSince(since, today) >= daysToAnswer

/** How far a consent reaches beyond the team, from near to far. */
const allowed: Readonly<Record<Consent, readonly Reach[]>> = {
  team: [],
  project: ['project'],
  public: ['project', 'public'],
}

/** How far a voice may be shared, by its speaker's consent. */
export const reachesOf = (consent: Consent): readonly Reach[] => allowed[consent]

/** Whether a consent lets words go so far. */
export const reachAllowed = (consent: Consent, reach: Reach): boolean => allowed[consent].includes(reach)
