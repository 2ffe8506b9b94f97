import { foldWord } from '../fold.ts'
import { joins, type Token, wordsOf } from '../token.ts'
import type { Named } from './announced.ts'
import { isOrdinary, type Words } from './look.ts'

/** Names on the organisation's own list: whole in any case; a first or last part alone where it has a capital or is no everyday word. */
export function findStaff(words: Words, staffNames: readonly string[]): Named[] {
  if (staffNames.length === 0) return []
  const names = staffNames
    .map((name) => wordsOf(foldWord(name)).filter((word) => !titles.test(word)))
    .filter((name) => name.length > 0)
  const byFirst = new Map<string, string[][]>()
  for (const name of names) byFirst.set(name[0] as string, [...(byFirst.get(name[0] as string) ?? []), name])
  const ends = new Set(names.flatMap((name) => [name[0] as string, name.at(-1) as string]))
  return words.tokens.flatMap((token, at): Named[] => {
    const whole = (byFirst.get(token.lower) ?? []).find((name) => runs(words.tokens, at, name))
    if (whole && whole.length > 1)
      return [{ from: at, to: at + whole.length, confidence: 0.98, why: 'on the list of staff' }]
    const word = token.lower.replace(/'s?$/, '')
    const shown = token.text !== token.lower && !(token.first && isOrdinary(token))
    if (!ends.has(word) || word.length < 2 || !(shown || (!isOrdinary(token) && word.length > 3))) return []
    return [{ from: at, to: at + 1, confidence: 0.85, why: 'part of a name on the list of staff' }]
  })
}

const titles = /^(?:dr|mr|mrs|ms|miss|mx|prof|professor|sister|nurse|sr|rev)$/

function runs(tokens: readonly Token[], at: number, name: readonly string[]): boolean {
  return name.every((word, step) => {
    const token = tokens[at + step]
    return token !== undefined && token.lower.replace(/'s?$/, '') === word && (step === 0 || joins(token.gap))
  })
}
