import type { Folded } from '../fold.ts'
import type { Found } from '../found.ts'
import type { Looking } from '../settings.ts'
import { type Token, tokensOf } from '../token.ts'
import { findAnnounced, type Named } from './announced.ts'
import { findBeside } from './beside.ts'
import { grow, isAmbiguous, isGiven, isNameLike, isPlace, type Words, wordsIn } from './look.ts'
import { findSignOffs } from './sign-off.ts'
import { findSmallLetters } from './small-letters.ts'
import { findStaff } from './staff.ts'

/** Names of persons, by everything that can announce one. Titles and possessive endings stay outside the span. */
export function findPersons(folded: Folded, looking: Looking): Found[] {
  const words = wordsIn(tokensOf(folded))
  const named = [
    ...findStaff(words, looking.staffNames),
    ...findAnnounced(words),
    ...findBeside(words),
    ...findSignOffs(words),
    ...findSmallLetters(words),
  ]
  return [...named, ...findJoined(words, named)].map(({ from, to, confidence, why }) => {
    const last = words.tokens[to - 1] as Token
    const ending = /'s?$/.exec(last.text)?.[0].length ?? 0
    return {
      start: (words.tokens[from] as Token).start,
      end: last.end - ending,
      type: 'PERSON',
      confidence,
      why,
    }
  })
}

/** "Asha and Bryn": a word with a capital joined to a name by "and" is a name too. */
function findJoined(words: Words, named: readonly Named[]): Named[] {
  return named.flatMap(({ to, confidence }) => {
    const and = words.tokens[to]
    const next = words.tokens[to + 1]
    if (
      !and ||
      !next ||
      !/^(?:and|&|y|und|et|i|e|a|og|och)$/.test(and.lower) ||
      and.gap !== ' ' ||
      next.gap !== ' '
    )
      return []
    if (!isNameLike(next, words) && !(isAmbiguous(next) && next.text !== next.lower) && !isGiven(next))
      return []
    const name = grow(words, to + 1)
    return isPlace(words, name)
      ? []
      : [{ ...name, confidence: confidence * 0.9, why: 'joined to a name by "and"' }]
  })
}
