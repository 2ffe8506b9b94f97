import type { Display, Share } from '@evenground/fairness'

/** Nothing is told of fewer people than this, and no two results differ by fewer. */
export const groundFloor = 8

/** Under this many people answering, each side is shown with the same weight, and no groups. */
export const peopleForGround = 60
/** From this many people with enough answers each there is a map. */
export const peopleForMap = 100
export const answersForMap = 7

export type GroundSize = 'few' | 'dots' | 'common' | 'map'

/** How results are shown, by how many answered and how many of them answered enough. */
export function groundSize(people: number, withEnough: number): GroundSize {
  if (people < groundFloor) return 'few'
  if (withEnough >= peopleForMap) return 'map'
  return people >= peopleForGround ? 'common' : 'dots'
}

/** How many of those who answered a statement agree and disagree. */
export interface Bar {
  readonly agree: number
  readonly disagree: number
  readonly of: number
}

/** A share in 100, with where the true one lies nine times in ten (E. B. Wilson 1927). */
export interface Likely {
  readonly share: number
  readonly low: number
  readonly high: number
}

export function likely(part: number, whole: number): Likely {
  const z = 1.6449
  const share = part / whole
  const one = 1 + z ** 2 / whole
  const middle = (share + z ** 2 / (2 * whole)) / one
  const half = (z / one) * Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2))
  const inHundred = (value: number) => Math.min(100, Math.max(0, Math.round(100 * value)))
  return { share: inHundred(share), low: inHundred(middle - half), high: inHundred(middle + half) }
}

/** Of ten people of a side, how many agree and how many disagree. */
export interface Tenths {
  readonly agree: number
  readonly disagree: number
}

/**
 * `agree`, `refuse`: what all want, and what nobody wants. `split`: people differ. `other`: neither. `few`: not enough answers yet.
 */
export const groundKinds = ['agree', 'refuse', 'split', 'other', 'few'] as const
export type GroundKind = (typeof groundKinds)[number]

export interface ShownStatement {
  readonly id: string
  readonly kind: GroundKind
  /** Null where too few answered, or where it would tell of the few who are in no group. */
  readonly everyone: Bar | null
  /** With fewer people only: each side of ten, or everyone where a side is too small. */
  readonly dots: { readonly lived: Tenths; readonly learned: Tenths } | { readonly all: Tenths } | null
  /** In the order of the groups. */
  readonly groups: readonly (Bar | null)[]
  /** At least so many in 100 of every group share this answer, nine times in ten. */
  readonly lower: number | null
}

/** A soft region of the drawing, 0 to 100 each way: half of a group lies within, most of it within one and a half times that. */
export interface Region {
  readonly x: number
  readonly y: number
  readonly long: number
  readonly wide: number
  readonly turned: number
}

export interface ShownGroup {
  readonly key: string
  readonly people: number
  readonly region: Region
  /** What marks it, surest first. */
  readonly marks: readonly {
    readonly id: string
    readonly answer: 'agree' | 'disagree'
    readonly than: 'more' | 'less'
  }[]
}

/** How the groups stand to one another. */
export type Midway = 'apart' | 'some' | 'one-crowd'

export const midwayOf = (midway: number | null): Midway | null => {
  if (midway === null) return null
  if (midway >= 1) return 'one-crowd'
  return midway < 0.25 ? 'apart' : 'some'
}

/** Answers by a question about who people are: how many answered that question, and what each group said, as far as it may be told. */
export interface ByWho {
  readonly question: string
  readonly answered: Share
  readonly enough: boolean
  readonly groups: readonly string[]
  readonly statements: readonly {
    readonly id: string
    readonly agree: readonly (Share | { readonly hidden: 'to protect' })[]
  }[]
}

/** All that pages, pictures and files know of the answers of a round. Nobody stands in it. */
export interface ShownGround {
  readonly size: GroundSize
  /** Numbers are as they are; while people still answer they are rounded to the nearest five. */
  readonly exact: boolean
  readonly people: number
  readonly answers: number
  readonly statements: readonly ShownStatement[]
  /** Why there are these groups or none; null where groups were not looked for. */
  readonly because: string | null
  readonly groups: readonly ShownGroup[]
  readonly midway: Midway | null
  /** In 100: how alike the groups come out when people and answers are drawn again. */
  readonly stability: number | null
  /** Whether what divides people is how readily they agree with everything. */
  readonly leanIsAxis: boolean
  /** People in no group; null where they are too few to be told. */
  readonly between: number | null
  readonly filled: number
  readonly leftOut: {
    readonly unclear: number
    readonly countedLess: Display
    readonly tooFewAnswers: Display
  }
  readonly byWho: readonly ByWho[]
}

/** What made a result. */
export interface MadeBy {
  readonly by: string
  readonly settings: object
  readonly seed: number
  readonly input: string
}

/** One wish in the ranking of quick choices. Shares are in 100. */
export interface ShownPriority {
  readonly id: string
  readonly rank: number
  readonly ranks: readonly [best: number, worst: number]
  readonly chance: number
  readonly chances: readonly [low: number, high: number]
  readonly top: number
  readonly band: number
}

export interface ShownPriorities {
  readonly exact: boolean
  readonly people: number
  readonly choices: number
  readonly top: number
  readonly items: readonly ShownPriority[]
  /** In 100: how many neighbours are told apart. */
  readonly settled: number
  /** Fewer showings of each wish than a ranking wants. */
  readonly early: boolean
  readonly hurried: Display
}
