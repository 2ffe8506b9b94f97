/** What somebody who was outvoted wishes to have kept with the decision. */
export interface Dissent {
  readonly words: string
  /** Their name, when they wish it to stand there. Votes are private: nobody else may put it. */
  readonly name: string | null
}

/**
 * Dissent as it is told with a decision: first what has a name, by name, then the rest in the order of the alphabet, with no side
 * and no time, so that its place points to nobody.
 *
 * It cannot hide a person's way of writing: say so before they send it.
 *
 * @example tellDissent([{ words: 'Too soon', name: null }, { words: 'Nights were left out', name: 'Ellen' }])
 */
export const tellDissent = (dissents: readonly Dissent[]): readonly Dissent[] =>
  dissents
    .map(({ words, name }) => ({ words, name }))
    .sort((one, other) => {
      if ((one.name === null) !== (other.name === null)) return one.name === null ? 1 : -1
      return compare(one.name ?? '', other.name ?? '') || compare(one.words, other.words)
    })

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
