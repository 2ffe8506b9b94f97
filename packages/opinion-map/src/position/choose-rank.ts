import { type Answers, rowCount } from '../votes/answers.ts'
import { fitAxes } from './fit-axes.ts'
import type { Fitted } from './fitted.ts'
import { type Fold, holdOut } from './hold-out.ts'
import { predicted } from './predicted.ts'

export type RankChoice = {
  /** 1 to 5. */
  readonly rank: number
  /** Whether any axis at all predicts votes that were kept back better than means alone do. */
  readonly structure: boolean
  /** Mean squared error of kept-back votes by number of axes, 0 first, as far as tried; empty with too few votes to keep any back. */
  readonly keptBackError: readonly number[]
  /** A fit to start from. */
  readonly start: Fitted
}

const MOST = 5
/**
 * Folds are learnt from until about this many votes have been used: the smaller the conversation, the more folds, up to all ten. With
 * two, 24 people in two clear camps were too often "no structure", since a fifth of so few votes proves little.
 */
const ENOUGH_VOTES = 12_000
const MOST_FOLDS = 10
const STEPS = 3
/** Means alone settle slowly and cost little: a fit that has not settled would make the first axis look useful. */
const STEPS_WITHOUT_AXES = 8
/** The first axis must lower the error by this share of it, besides twice the standard error. */
const LEAST_GAIN = 0.001

/** Votes are whole steps apart: an error this small leaves nothing to explain, and a further axis would fit rounding. */
const NOTHING_LEFT = 1e-4

/** Axes are added until so many in a row have not helped. */
const PATIENCE = 2

/**
 * How many axes the votes support: the number, of 1 to 5, with which votes that were kept back are predicted best. Axes are added
 * one by one, each fold going on from its last fit. There is `structure` if the first axis helps clearly: by twice the standard
 * error of the (paired) difference.
 */
export function chooseRank(
  byPerson: Answers,
  statements: number,
  weight: Float64Array,
  seed: number,
  lean: boolean,
): RankChoice {
  const parts = foldsOf(byPerson, statements, weight, seed)
  const without = parts.map((part) => fitAxes(part.learn, 0, STEPS_WITHOUT_AXES, seed, undefined, lean))
  const errorsWithout = parts.map((part, i) => squaredErrors(part, without[i] as Fitted))
  const keptBackError = [meanOfAll(errorsWithout)]
  let structure = false
  let best = { rank: 0, error: Number.POSITIVE_INFINITY, start: without[0] as Fitted }
  let fits = without
  for (let rank = 1; rank <= MOST && rank - best.rank <= PATIENCE; rank++) {
    const before = fits
    fits = parts.map((part, i) => fitAxes(part.learn, rank, STEPS, seed, before[i]))
    const errors = parts.map((part, i) => squaredErrors(part, fits[i] as Fitted))
    const error = meanOfAll(errors)
    keptBackError.push(error)
    if (rank === 1) structure = isClearlyBetter(errorsWithout, errors)
    if (error < best.error) best = { rank, error, start: fits[0] as Fitted }
    if (!structure || error < NOTHING_LEFT) break
  }
  return {
    rank: best.rank,
    structure,
    keptBackError: errorsWithout.some((each) => each.length > 0) ? keptBackError : [],
    start: best.start,
  }
}

/** Folds with something to learn from; of hardly any votes, a fold can keep back all there are. */
function foldsOf(byPerson: Answers, statements: number, weight: Float64Array, seed: number): Fold[] {
  const folds = Math.max(1, Math.min(MOST_FOLDS, Math.floor(ENOUGH_VOTES / byPerson.at.length)))
  const parts = Array.from({ length: folds }, (_, fold) =>
    holdOut(byPerson, statements, weight, seed, fold),
  ).filter(({ learn }) => learn.byPerson.at.length > 0)
  return parts.length > 0 ? parts : [holdOut(byPerson, statements, weight, seed, MOST_FOLDS)]
}

function squaredErrors({ kept }: Fold, fit: Fitted): Float64Array {
  const errors = new Float64Array(kept.at.length)
  for (let row = 0; row < rowCount(kept); row++) {
    for (let e = kept.start[row] as number; e < (kept.start[row + 1] as number); e++)
      errors[e] = ((kept.vote[e] as number) - predicted(fit, row, kept.at[e] as number)) ** 2
  }
  return errors
}

function meanOfAll(folds: readonly Float64Array[]): number {
  const votes = Math.max(
    1,
    folds.reduce((sum, each) => sum + each.length, 0),
  )
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
    mean > Math.max((LEAST_GAIN * total) / count, NOTHING_LEFT) &&
    mean > 2 * Math.sqrt(Math.max(squares / count - mean * mean, 0) / count)
  )
}
