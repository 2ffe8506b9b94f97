import { joiningWords } from './joining-words.ts'
import { languageOf } from './language.ts'
import { byCodeUnit } from './text.ts'

/** The words of one group's sayings, each saying a list of words. */
export type GroupWords = { readonly sayings: readonly (readonly string[])[]; readonly language?: string }

const longestPhrase = 3
/**
 * A phrase must be this much more common in the group than in all texts, so that no group is named by what all say;
 * more so in a language whose joining words are not known.
 */
const leastLift = 1.3
const leastLiftUnknown = 2
/** A longer phrase takes the place of a part of it when it is found in at least this share of the part's sayings. */
const swallows = 0.5
const mostLookedAt = 500

/** In how many sayings of a group a phrase is, and the last of them. */
type Found = { here: number; last: number }
type Scored = { readonly phrase: string; readonly here: number; readonly score: number }

/**
 * Up to `wanted` phrases of one to three words that mark each group, strongest first: class-based TF-IDF
 * (Grootendorst 2022), counting a phrase once a saying, so nobody counts more by saying it more. Words are the
 * people's own, in lower case; nothing is made up. A group in which nothing stands out has none.
 *
 * @example
 * distinctivePhrases([{ sayings: [['long', 'wait'], ['a', 'long', 'wait']] }, { sayings: [['good', 'food']] }], 1)
 * // [['long wait'], ['good food']]
 */
export function distinctivePhrases(groups: readonly GroupWords[], wanted = 5): string[][] {
  const counted = groups.map(countPhrases)
  const everywhere = new Map<string, number>()
  let uses = 0
  for (const phrases of counted) {
    for (const [phrase, { here }] of phrases) {
      everywhere.set(phrase, (everywhere.get(phrase) ?? 0) + here)
      uses += here
    }
  }
  const all = groups.reduce((sum, group) => sum + group.sayings.length, 0)
  const perGroup = uses / Math.max(1, groups.length)
  return groups.map((group, index) => {
    const size = group.sayings.length
    const fewest = fewestFor(size)
    const least = joiningWords(group.language).size > 0 ? leastLift : leastLiftUnknown
    const scored: Scored[] = []
    for (const [phrase, { here }] of counted[index] ?? []) {
      const total = everywhere.get(phrase) ?? here
      const lift = here / size / (total / all)
      if (here < fewest || (groups.length > 1 && lift < least)) continue
      scored.push({ phrase, here, score: here * Math.log(1 + perGroup / total) })
    }
    scored.sort((a, b) => b.score - a.score || byCodeUnit(a.phrase, b.phrase))
    return strongest(scored, wanted).map((phrase) => join(phrase, group.language))
  })
}

function countPhrases({ sayings, language }: GroupWords): Map<string, Found> {
  const counted = new Map<string, Found>()
  const mayEnd = ends(joiningWords(language))
  sayings.forEach((words, saying) => {
    for (const word of words) if (mayEnd(word)) countOnce(counted, word, saying)
  })
  // A longer phrase can only be common where the words at its ends are.
  const fewest = fewestFor(sayings.length)
  const common = (word: string) => (counted.get(word)?.here ?? 0) >= fewest
  sayings.forEach((words, saying) => {
    const end = words.map(common)
    for (let start = 0; start < words.length; start++) {
      if (!end[start]) continue
      let phrase = words[start] as string
      for (let at = start + 1; at < Math.min(words.length, start + longestPhrase); at++) {
        phrase = `${phrase} ${words[at]}`
        if (end[at]) countOnce(counted, phrase, saying)
      }
    }
  })
  return counted
}

/** In how many sayings of a group a phrase must be. */
const fewestFor = (sayings: number): number => (sayings < 4 ? 1 : 2)

function countOnce(counted: Map<string, Found>, phrase: string, saying: number): void {
  const found = counted.get(phrase)
  if (!found) counted.set(phrase, { here: 1, last: saying })
  else if (found.last !== saying) {
    found.here++
    found.last = saying
  }
}

/** Whether a phrase may begin or end with a word; remembers what it was asked before. */
function ends(joining: ReadonlySet<string>): (word: string) => boolean {
  const known = new Map<string, boolean>()
  return (word) => {
    const found = known.get(word) ?? (!joining.has(word) && !/^\p{N}+$/u.test(word))
    known.set(word, found)
    return found
  }
}

/** Takes the best, leaving out parts of what is taken and letting a longer phrase replace its part where it mostly stands for it. */
function strongest(scored: readonly Scored[], wanted: number): string[] {
  const taken: Scored[] = []
  for (const candidate of scored.slice(0, mostLookedAt)) {
    if (taken.some((other) => holds(other.phrase, candidate.phrase))) continue
    const part = taken.findIndex((other) => holds(candidate.phrase, other.phrase))
    if (part < 0 && taken.length < wanted) taken.push(candidate)
    else if (part >= 0 && candidate.here >= swallows * (taken[part] as Scored).here) taken[part] = candidate
  }
  return taken.map(({ phrase }) => phrase)
}

const holds = (whole: string, part: string): boolean => ` ${whole} `.includes(` ${part} `)

const unspacedLanguages = new Set(['zh', 'ja', 'th', 'km', 'lo', 'my', 'yue'])
const unspacedWord = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]/u

function join(phrase: string, language: string | undefined): string {
  const words = phrase.split(' ')
  const unspaced =
    unspacedLanguages.has(languageOf(language).base) || words.every((word) => unspacedWord.test(word))
  return words.join(unspaced ? '' : ' ')
}
