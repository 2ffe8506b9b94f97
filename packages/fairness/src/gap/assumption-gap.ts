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
  readonly firstChoice: FirstChoiceMiss | null
  readonly themes: readonly ThemeGap[]
}

/** Fewer guessers, or fewer voices, than this and nothing is told of the gap. */
const leastGuessers = 5
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
 * Hidden for fewer than five guessers, or eight voices. Intervals draw guessers and voices both. Every figure of the whole stands
 * beside what shuffled lists would have given. Show it as learning, never as a table of people.
 *
 * Source: the measures named in each file; the evidence that staff guess wrongly, and not predictably, is in the README. It cannot
 * say what matters most: being said unprompted is not importance.
 *
 * @throws RangeError for a theme there is none of, a theme twice, over five themes in a guess, or numbers not of 10
 * @example assumptionGap({ themes, guesses, voices, seed: 1 })
 */
export function assumptionGap({ themes, guesses, voices, seed }: GapQuestion): AssumptionGap | TooFew {
  checkGap(themes, guesses, voices)
  if (guesses.length < leastGuessers) return tooFew(leastGuessers)
  if (voices.length < leastVoices) return tooFew(leastVoices)
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
    firstChoice: firstChoiceMiss(themes, guesses, voices),
    themes: themes.map((theme) => themeGap(theme, guesses, voices, seed)),
  }
}
