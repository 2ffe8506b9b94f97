import { phraseAt } from '../phrases.ts'
import type { Token } from '../token.ts'
import type { Named } from './announced.ts'
import { cues } from './cues.ts'
import {
  grow,
  isAmbiguous,
  isCapital,
  isGiven,
  isKnown,
  isOrdinary,
  isPlace,
  type Stretch,
  type Words,
} from './look.ts'

/** The name under a letter: after "Yours" or "Thanks" at the end, or alone on the last line. */
export function findSignOffs(words: Words): Named[] {
  const { tokens } = words
  const named: Named[] = []
  for (let at = Math.max(0, tokens.length - 12); at < tokens.length; at++) {
    const match = phraseAt(cues, tokens, at)
    if (!match?.found.kinds.has('closing') || !(tokens[at] as Token).first) continue
    const name = signed(words, match.to)
    if (name)
      named.push({
        ...name,
        confidence: 0.85,
        why: `at the end, after "${tokens
          .slice(at, match.to)
          .map(({ text }) => text)
          .join(' ')}"`,
      })
  }
  const lone = aloneOnLastLine(words)
  return lone ? [...named, { ...lone, confidence: 0.75, why: 'alone on the last line' }] : named
}

function signed(words: Words, at: number): Stretch | undefined {
  const first = words.tokens[at]
  if (!first || !/^(?:[,.!:]{0,3}\s{0,4}|\s?[-–]\s?)$/.test(first.gap)) return undefined
  const initial = /^\p{Lu}$/u.test(first.text) && first.text !== 'I' && words.tokens[at + 1] !== undefined
  if (initial || (isCapital(first, words) && (!isOrdinary(first) || isAmbiguous(first)))) {
    const name = grow(words, at)
    return !(initial && name.to === at + 1) && endsThere(words, name.to) && !isPlace(words, name)
      ? name
      : undefined
  }
  return (isGiven(first) || (isAmbiguous(first) && !isOrdinary(first))) && endsThere(words, at + 1)
    ? { from: at, to: at + 1 }
    : undefined
}

/** Nothing but kisses, an age, a family or a new line after it. */
function endsThere(words: Words, to: number): boolean {
  const rest = words.tokens.slice(to)
  if (rest.length === 0 || /[\n(]/.test(rest[0]?.gap ?? '')) return true
  return (
    rest.length <= 4 &&
    rest.every(
      ({ lower, text }) =>
        /^(?:x+|xo+|o+|\d{1,3}|and|&|family|aged|age|the|thank|thanks|you|p\.?s)$/.test(lower) ||
        /^\p{Lu}/u.test(text),
    )
  )
}

function aloneOnLastLine(words: Words): Stretch | undefined {
  const { tokens } = words
  for (let at = Math.max(1, tokens.length - 4); at < tokens.length; at++) {
    const token = tokens[at] as Token
    const afterComma = token.gap === ', '
    if (!afterComma && !/\n|[.!?] ?-{1,2} ?$| - $/.test(token.gap)) continue
    const name = grow(words, at)
    if (afterComma && !(name.to - at > 1 && isKnown(token) && !isPlace(words, name))) continue
    const known = tokens.slice(name.from, name.to).some(isKnown)
    if (
      isCapital(token, words) &&
      name.to === tokens.length &&
      known &&
      (!isOrdinary(token) || isAmbiguous(token) || name.to - at > 1)
    )
      return name
  }
  return undefined
}
