import { type Answers, rowCount } from '../votes/answers.ts'
import type { Fitted } from './fitted.ts'
import { nextAxis } from './next-axis.ts'
import { emptySide, expect, type Side } from './side.ts'
import { solveSide } from './solve-side.ts'
import { secondMoments, turnPeople, turnStatements, uprightTurn } from './upright.ts'

/** People x statements and statements x people, the same answers. */
export type BothWays = {
  readonly byPerson: Answers
  readonly byStatement: Answers
  readonly weight: Float64Array
}

/**
 * Fits position and loadings to the answers that were given, and only those: Bayesian principal components with missing values,
 * by alternating ridge solves whose strengths are learnt from the votes (variational; A. Ilin and T. Raiko, JMLR 11, 2010;
 * R. Salakhutdinov and A. Mnih, Probabilistic matrix factorization, NIPS 2007). `from` is where to start: a fit of the same
 * statements, and of the same people where `rank` is one more than its own. Without it, `rank` is 0. `lean` false: nobody has a
 * lean of their own.
 */
export function fitAxes(
  ballots: BothWays,
  rank: number,
  steps: number,
  seed: number,
  from?: Fitted,
  lean = from?.lean ?? true,
): Fitted {
  const centre = from?.centre ?? meanVote(ballots)
  const people = emptySide(rowCount(ballots.byPerson), rank)
  const statements = emptySide(rowCount(ballots.byStatement), rank)
  const start = firstGuess(ballots, people, statements, seed, from)
  if (!lean) people.prior[0] = NO_LEAN
  let noise = start
  const votes = weightedVotes(ballots)
  const clarity = from?.clarity.slice() ?? new Float64Array(statements.rows).fill(1)
  const errors = new Float64Array(statements.rows)
  for (let step = 0; step < steps; step++) {
    expect(statements, clarity)
    solveSide(ballots.byPerson, people, statements, centre, noise, ballots.weight)
    expect(people, ballots.weight)
    solveSide(ballots.byStatement, statements, people, centre, noise, clarity, errors)
    noise = Math.max(errors.reduce((a, b) => a + b, 0) / votes, 1e-6)
    learnClarity(ballots.byStatement, errors, noise, clarity)
    const turn = uprightTurn(people, statements)
    turnStatements(statements, turn)
    if (step === steps - 1) turnPeople(people, turn)
    learnPriors(people, statements, step === steps - 1 ? 0 : turn.lean)
    if (!lean) people.prior[0] = NO_LEAN
  }
  return { people, statements, centre, noise, clarity, lean }
}

function weightedVotes({ byPerson, weight }: BothWays): number {
  let sum = 0
  for (let row = 0; row < weight.length; row++)
    sum += (weight[row] as number) * ((byPerson.start[row + 1] as number) - (byPerson.start[row] as number))
  return sum
}

function meanVote(ballots: BothWays): number {
  const { byPerson, weight } = ballots
  let sum = 0
  for (let row = 0; row < weight.length; row++) {
    let own = 0
    for (let e = byPerson.start[row] as number; e < (byPerson.start[row + 1] as number); e++)
      own += byPerson.vote[e] as number
    sum += own * (weight[row] as number)
  }
  return sum / weightedVotes(ballots)
}

/** A variance so small that no lean is left. */
const NO_LEAN = 1e-12

const FIRST_LOADING = 0.25

/** Statement means without `from`; else the earlier fit, and along a further axis the direction in which its residuals vary most. */
function firstGuess(
  ballots: BothWays,
  people: Side,
  statements: Side,
  seed: number,
  from: Fitted | undefined,
): number {
  people.prior.fill(1)
  statements.prior.fill(FIRST_LOADING ** 2)
  if (!from) {
    people.prior[0] = 0.05
    statements.prior[0] = 0.5
    for (let row = 0; row < statements.rows; row++) statements.mean[row] = rowMean(ballots, row)
    return 0.5
  }
  const old = 1 + from.statements.rank
  const size = 1 + statements.rank
  const further = size > old ? nextAxis(ballots.byPerson, from, seed) : undefined
  for (let row = 0; row < statements.rows; row++) {
    for (let a = 0; a < old; a++)
      statements.mean[row * size + a] = from.statements.mean[row * old + a] as number
    if (further) statements.mean[row * size + old] = FIRST_LOADING * (further[row] as number)
  }
  people.prior[0] = from.people.prior[0] as number
  statements.prior.set(from.statements.prior)
  return from.noise
}

function rowMean({ byStatement }: BothWays, row: number): number {
  const from = byStatement.start[row] as number
  const upto = byStatement.start[row + 1] as number
  let sum = 0
  for (let e = from; e < upto; e++) sum += byStatement.vote[e] as number
  return sum / (upto - from + 2)
}

/** A statement's own noise is drawn to the common noise by as much as this many answers would. */
const CLARITY_PULL = 20

function learnClarity(
  byStatement: Answers,
  errors: Float64Array,
  noise: number,
  clarity: Float64Array,
): void {
  for (let row = 0; row < clarity.length; row++) {
    const answers = (byStatement.start[row + 1] as number) - (byStatement.start[row] as number)
    clarity[row] = noise / (((errors[row] as number) + CLARITY_PULL * noise) / (answers + CLARITY_PULL))
  }
}

function learnPriors(people: Side, statements: Side, lean: number): void {
  people.prior[0] = Math.max(offsetMoment(people) - lean * lean, 1e-6)
  statements.prior[0] = Math.max(offsetMoment(statements), 1e-6)
  const loadings = secondMoments(statements)
  for (let a = 0; a < statements.rank; a++)
    statements.prior[1 + a] = Math.max(loadings[a * statements.rank + a] as number, 1e-9)
}

function offsetMoment(side: Side): number {
  const size = 1 + side.rank
  let sum = 0
  for (let row = 0; row < side.rows; row++)
    sum += (side.mean[row * size] as number) ** 2 + (side.spread[row * size * size] as number)
  return sum / side.rows
}
