import { mix } from '../random.ts'
import { type Answers, rowCount, transpose } from '../votes/answers.ts'
import type { BothWays } from './fit-axes.ts'

/** One fold: what to learn from, and the answers kept back, as rows of the same people. */
export type Fold = { readonly learn: BothWays; readonly kept: Answers }

/** Keeps back a tenth of the answers, for folds 0 to 9; none for a fold beyond. Which ones depends on seed, fold, and places in the canonical order only. */
export function holdOut(
  byPerson: Answers,
  statements: number,
  weight: Float64Array,
  seed: number,
  fold: number,
): Fold {
  const parts = 10
  const isKept = (row: number, e: number): boolean =>
    mix(mix(seed ^ Math.imul(row + 1, 0x9e3779b1)) + Math.imul((byPerson.at[e] as number) + 1, 0x85ebca77)) %
      parts ===
    fold
  const [learn, kept] = split(byPerson, isKept)
  return { learn: { byPerson: learn, byStatement: transpose(learn, statements), weight }, kept }
}

function split(answers: Answers, isSecond: (row: number, e: number) => boolean): [Answers, Answers] {
  const rows = rowCount(answers)
  const make = () => ({
    start: new Uint32Array(rows + 1),
    at: new Uint32Array(answers.at.length),
    vote: new Int8Array(answers.at.length),
  })
  const parts = [make(), make()] as const
  const end: [number, number] = [0, 0]
  for (let row = 0; row < rows; row++) {
    for (let e = answers.start[row] as number; e < (answers.start[row + 1] as number); e++) {
      const which = isSecond(row, e) ? 1 : 0
      const part = parts[which]
      part.at[end[which]] = answers.at[e] as number
      part.vote[end[which]++] = answers.vote[e] as number
    }
    parts[0].start[row + 1] = end[0]
    parts[1].start[row + 1] = end[1]
  }
  const cut = (part: ReturnType<typeof make>, upto: number): Answers => ({
    start: part.start,
    at: part.at.subarray(0, upto),
    vote: part.vote.subarray(0, upto),
  })
  return [cut(parts[0], end[0]), cut(parts[1], end[1])]
}
