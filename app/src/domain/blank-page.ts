import type { Side } from './side.ts'
import type { Coming, Way } from './voice.ts'

/** Voices of one kind: how many people spoke, from which side, how it came, and who typed it where that is known. */
export interface HeardSoFar {
  readonly people: number
  readonly side: Side | null
  readonly way: Way
  readonly came: Coming
  readonly typist: string | null
}

/** How much is enough, how much of it was heard, and what is missing still. */
export interface Enough {
  readonly needed: number
  readonly neededLived: number
  /** What counts towards it, at most as much as is needed. */
  readonly heard: number
  readonly heardLived: number
  readonly reached: boolean
}

const most = 12
const least = 4

/** How many voices are enough: the smaller of 12 and a third of the people served, but at least 4. */
export const voicesNeeded = (served: number | null): number =>
  served === null ? most : Math.max(least, Math.min(most, Math.ceil(served / 3)))

/**
 * Whether enough is heard to fill the blank page: whether as many voices as are needed can be picked from those heard, so that at
 * least half of them are lived, none was imported, and no one typist gave more than half. Picked so, one more voice never makes it
 * less: nobody can empty the page again by bringing many voices of one side. Where it is not known who typed, it was one and the same.
 */
export function enoughHeard(heard: readonly HeardSoFar[], served: number | null): Enough {
  const needed = voicesNeeded(served)
  const neededLived = Math.ceil(needed / 2)
  const counted = heard.filter(({ way }) => way !== 'file')
  const hands = [...Map.groupBy(counted, handOf)].map(([hand, voices]) => ({
    all: upTo(people(voices), hand, needed),
    lived: upTo(people(voices.filter(({ side }) => side === 'lived')), hand, needed),
  }))
  const all = sum(hands.map((hand) => hand.all))
  const lived = sum(hands.map((hand) => hand.lived))
  return {
    needed,
    neededLived,
    heard: Math.min(all, needed),
    heardLived: Math.min(lived, neededLived),
    reached: all >= needed && lived >= neededLived,
  }
}

const ownHand = 'own hand'
const unknownHand = 'unknown hand'

const typedWays: readonly Way[] = ['paper', 'typed', 'workshop']

/** Through whose hand a voice came: its speaker's, or a typist's. */
function handOf({ way, came, typist }: HeardSoFar): string {
  if (typist !== null) return `typist ${typist}`
  return came === 'typed' || came === 'about' || typedWays.includes(way) ? unknownHand : ownHand
}

const upTo = (count: number, hand: string, needed: number): number =>
  hand === ownHand ? count : Math.min(count, Math.floor(needed / 2))

const people = (voices: readonly HeardSoFar[]): number => sum(voices.map((voice) => voice.people))
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

/** Whether the wishes of seated lived partners lift the blank page: more than half of them, and there must be one. */
export const liftCarries = (wishes: number, seatedLived: number): boolean => wishes * 2 > seatedLived

/** Whose wish counts for lifting it: the page protects those who are heard too late, so they alone may set it aside. */
export const mayLift = (side: Side | null): boolean => side === 'lived'
