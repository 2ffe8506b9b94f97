import { foldWord } from './fold.ts'
import { joins, type Token, wordsOf } from './token.ts'

/** Phrases kept as a tree of words, so that looking them all up costs one step a word. */
export type Phrases<T> = { readonly next: Map<string, Phrases<T>>; found: T | undefined }

export type Match<T> = { readonly from: number; readonly to: number; readonly found: T }

/** Builds the tree. `a/b` in a phrase stands for either word. A later phrase with the same words is not kept. */
export function phrasesOf<T>(entries: Iterable<readonly [phrase: string, found: T]>): Phrases<T> {
  const root: Phrases<T> = { next: new Map(), found: undefined }
  for (const [phrase, found] of entries) {
    for (const words of spelled(phrase)) {
      let node = root
      for (const word of words) {
        const next: Phrases<T> = node.next.get(word) ?? { next: new Map(), found: undefined }
        node.next.set(word, next)
        node = next
      }
      node.found ??= found
    }
  }
  return root
}

/** The longest phrase that starts at a word and ends before `until`, as indices of words: from, up to but not with to. */
export function phraseAt<T>(
  phrases: Phrases<T>,
  tokens: readonly Token[],
  from: number,
  until = tokens.length,
): Match<T> | undefined {
  let node: Phrases<T> | undefined = phrases
  let best: Match<T> | undefined
  for (let i = from; i < until; i++) {
    const token = tokens[i] as Token
    if (i > from && !joins(token.gap)) break
    node = node.next.get(token.lower)
    if (!node) break
    if (node.found !== undefined) best = { from, to: i + 1, found: node.found }
  }
  return best
}

/** All longest matches, from each word on. */
export function phrasesIn<T>(phrases: Phrases<T>, tokens: readonly Token[]): Match<T>[] {
  return tokens.flatMap((_, from) => phraseAt(phrases, tokens, from) ?? [])
}

function spelled(phrase: string): string[][] {
  const choices = phrase.split(' ').map((part) => part.split('/').map((one) => wordsOf(foldWord(one))))
  return choices.reduce<string[][]>(
    (all, either) => all.flatMap((head) => either.map((tail) => [...head, ...tail])),
    [[]],
  )
}
