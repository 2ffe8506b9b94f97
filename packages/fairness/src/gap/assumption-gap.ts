import { type Estimate, type TooFew, tooFew } from '../estimate.ts'
import { bootstrap } from '../statistics/bootstrap.ts'
import { type Random, redrawn } from '../statistics/seeded.ts'
import { brier } from './brier.ts'
import { type FirstChoiceMiss, firstChoiceMiss } from './first-choice-miss.ts'
import { checkGap, type Guess, type VoiceThemes } from './guess.ts'
import { overlapAtFive } from './overlap-at-five.ts'
import { rankAgreement } from './rank-agreement.ts'
import { type ByChance, shuffledLists } from './shuffled-lists.ts'
import { type ThemeGap, themeGap } from './theme-gap.ts'

/** A figure of the whole, with its interval by drawing people, beside what luck would give. */
export interface AgainstLuck {
  readonly figure: Estimate
  readonly luck: ByChance
}

/** How well the guesses were, as a whole and theme by theme. Nobody is named in it. */
export interface AssumptionGap {
  readonly overlap: AgainstLuck | null
  readonly rank: AgainstLuck | null
  readonly brier: AgainstLuck | null
  /** Hidden with few guessers, since its share counts them. */
  readonly firstChoice: FirstChoiceMiss | TooFew | null
  /** Hidden with few guessers: a theme that one of three expected points to somebody. */
  readonly themes: readonly ThemeGap[] | TooFew
}

/** With fewer guessers than this only totals are told, and with fewer than the other nothing: of two, each could tell the other's. */
const leastGuessers = 5
const leastForTotals = 3
/** Fewer voices than this and nothing is told of the gap. */
const leastVoices = 8

/** What is asked. */
export interface GapQuestion {
  readonly themes: readonly string[]
  readonly guesses: readonly Guess[]
  /** The themes of each voice. */
  readonly voices: readonly VoiceThemes[]
  readonly seed: number
}

/**
 * What a team expected to hear, beside what people said.
 *
 * With three or four guessers only the figures of the whole are told, without themes; with fewer, or with under eight voices,
 * nothing. Intervals draw guessers and voices both; for few guessers they are too narrow. Every figure of the whole stands beside
 * what shuffled lists would have given. Show it as learning, never as a table of people.
 *
 * Source: the measures named in each file; the evidence that staff guess wrongly, and not predictably, is in the README. It cannot
 * say what matters most: being said unprompted is not importance.
 *
 * @throws RangeError for a theme there is none of, a theme twice, over five themes in a guess, or numbers not of 10
 * @example assumptionGap({ themes, guesses, voices, seed: 1 })
 */
export function assumptionGap({ themes, guesses, voices, seed }: GapQuestion): AssumptionGap | TooFew {
  checkGap(themes, guesses, voices)
  if (guesses.length < leastForTotals) return tooFew(leastForTotals)
  if (voices.length < leastVoices) return tooFew(leastVoices)
  const few = guesses.length < leastGuessers ? tooFew(leastGuessers) : null
  type Measure = (some: readonly Guess[], heard: readonly VoiceThemes[]) => number | null
  const against = (better: 'larger' | 'smaller', measure: Measure): AgainstLuck | null => {
    const value = measure(guesses, voices)
    const luck = shuffledLists(themes, guesses, seed, better, (some) => measure(some, voices))
    if (value === null || luck === null) return null
    const draw = (random: Random) => measure(redrawn(guesses, random), redrawn(voices, random))
    return { figure: bootstrap(value, seed, draw), luck }
  }
  return {
    overlap: against('larger', (some, heard) => overlapAtFive(themes, some, heard)),
    rank: against('larger', (some, heard) => rankAgreement(themes, some, heard)),
    brier: against('smaller', (some, heard) => brier(themes, some, heard)),
    firstChoice: few ?? firstChoiceMiss(themes, guesses, voices),
    themes: few ?? themes.map((theme) => themeGap(theme, guesses, voices, seed)),
  }
}
