import { type Answers, rowCount } from '../votes/answers.ts'
import { type Fitted, fitAxes } from './fit-axes.ts'
import { type Fold, holdOut } from './hold-out.ts'

export type RankChoice = {
  /** 1 to 5. */
  readonly rank: number
  /** Whether any axis at all predicts votes that were kept back better than means alone do. */
  readonly structure: boolean
  /** Mean squared error of kept-back votes by number of axes, 0 first, as far as tried. */
  readonly keptBackError: readonly number[]
  /** A fit to start from. */
  readonly start: Fitted
}

const MOST = 5
/** Folds are learnt from until about this many votes have been used: small conversations get up to three folds. */
const ENOUGH_VOTES = 24_000
const STEPS = 4
/** Means alone settle slowly and cost little: a fit that has not settled would make the first axis look useful. */
const STEPS_WITHOUT_AXES = 8
/** The first axis must lower the error by this share of it, besides twice the standard error. */
const LEAST_GAIN = 0.001

/**
 * How many axes the votes support: axes are added one by one, each fold going on from its last fit, as long as votes that were
 * kept back are predicted better. There is `structure` if the first axis does so clearly: by twice the standard error of the
 * (paired) difference.
 */
export function chooseRank(
  byPerson: Answers,
  statements: number,
  weight: Float64Array,
  seed: number,
): RankChoice {
  const folds = Math.max(1, Math.min(3, Math.floor(ENOUGH_VOTES / byPerson.at.length)))
  const parts = Array.from({ length: folds }, (_, fold) => holdOut(byPerson, statements, weight, seed, fold))
  let fits = parts.map((part) => fitAxes(part.learn, 0, STEPS_WITHOUT_AXES, seed))
  let errors = parts.map((part, i) => squaredErrors(part, fits[i] as Fitted))
  const keptBackError = [meanOfAll(errors)]
  let rank = 0
  while (rank < MOST) {
    const nextFits = parts.map((part, i) => fitAxes(part.learn, rank + 1, STEPS, seed, fits[i]))
    const nextErrors = parts.map((part, i) => squaredErrors(part, nextFits[i] as Fitted))
    keptBackError.push(meanOfAll(nextErrors))
    const better =
      rank === 0
        ? isClearlyBetter(errors, nextErrors)
        : (keptBackError[rank + 1] as number) < (keptBackError[rank] as number)
    if (!better && rank > 0) break
    fits = nextFits
    errors = nextErrors
    rank++
    if (!better) return { rank, structure: false, keptBackError, start: fits[0] as Fitted }
  }
  return { rank, structure: true, keptBackError, start: fits[0] as Fitted }
}

function squaredErrors({ kept }: Fold, fit: Fitted): Float64Array {
  const errors = new Float64Array(kept.at.length)
  for (let row = 0; row < rowCount(kept); row++) {
    for (let e = kept.start[row] as number; e < (kept.start[row + 1] as number); e++)
      errors[e] = ((kept.vote[e] as number) - predicted(fit, row, kept.at[e] as number)) ** 2
  }
  return errors
}

/** The vote, -1 to 1 and a little beyond, that the fit expects of a person on a statement. */
export function predicted({ people, statements, centre }: Fitted, row: number, column: number): number {
  const size = 1 + people.rank
  let sum = centre + (people.mean[row * size] as number) + (statements.mean[column * size] as number)
  for (let a = 1; a < size; a++)
    sum += (people.mean[row * size + a] as number) * (statements.mean[column * size + a] as number)
  return sum
}

function meanOfAll(folds: readonly Float64Array[]): number {
  const votes = folds.reduce((sum, each) => sum + each.length, 0)
  return folds.reduce((sum, each) => sum + each.reduce((a, b) => a + b, 0), 0) / votes
}

function isClearlyBetter(before: readonly Float64Array[], after: readonly Float64Array[]): boolean {
  let total = 0
  let sum = 0
  let squares = 0
  let count = 0
  for (const [fold, each] of before.entries()) {
    for (const [e, old] of each.entries()) {
      const gain = old - (after[fold]?.[e] as number)
      total += old
      sum += gain
      squares += gain * gain
      count++
    }
  }
  if (count < 2) return false
  const mean = sum / count
  return (
    mean > (LEAST_GAIN * total) / count &&
    mean > 2 * Math.sqrt(Math.max(squares / count - mean * mean, 0) / count)
  )
}
