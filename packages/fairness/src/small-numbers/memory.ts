import type { Display } from './display.ts'
import type { Question } from './question.ts'
import type { Grouping, Region } from './region.ts'
import type { Rule } from './rule.ts'

/** One count that was told: who it counts, what was shown, and what that gives away. */
export interface Told {
  readonly region: Region
  readonly part: Display
  /** It is at least this many, and at most that many (`null`: no telling). */
  readonly low: number
  readonly high: number | null
  /** Somebody saw it as it is, and might. */
  readonly open?: true
}

/** One view that was given. */
export interface Release {
  /** When its people were counted; a later moment has a larger number. */
  readonly at: number
  readonly question: Question
  readonly groupings: readonly Grouping[]
  readonly told: readonly Told[]
}

/**
 * What an audience was told so far. Plain data: keep it as JSON. It holds nothing that they have not already seen.
 *
 * Keep one memory for all who could put their heads together: partners, participants and the public of one project.
 */
export interface Memory {
  readonly releases: readonly Release[]
  /** Whether the audience may know that people only join. It turns false by itself when what was told shows that people left. */
  readonly growing: boolean
  /** The rule it was told under. Another rule needs another memory. */
  readonly rule: Rule | null
}

/** A memory of nothing. */
export const startMemory = (): Memory => ({ releases: [], growing: true, rule: null })
