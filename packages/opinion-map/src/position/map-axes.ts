import { type Answers, rowCount, transpose } from '../votes/answers.ts'
import type { Ballots } from '../votes/ballots.ts'
import { chooseRank, type RankChoice } from './choose-rank.ts'
import { fitAxes } from './fit-axes.ts'
import type { Fitted } from './fitted.ts'
import { leansAreCamps } from './leans.ts'

/** Votes for choosing the number of axes: so many for each statement, in big conversations an eighth of
 * all, but not over half of all; and never under so many. */
const LEAST_FOR_RANK = 20_000
const FOR_RANK_EACH = 100
const MOST_FOR_RANK = 500_000

/** When that many votes show no structure, four times as many are looked at, and again, up to this many. */
const MOST_FOR_STRUCTURE = 2_000_000

/** How many votes, and how many steps on them: most of the way on some people, the rest on more. */
const PASSES = [
  [120_000, 4],
  [2_000_000, 2],
] as const

export type MapAxes = { readonly fit: Fitted; readonly choice: RankChoice; readonly sampledPeople: number }

/**
 * The number of axes and the fit of the statements. With more votes than 2 million, the axes come from a sample of people. Where
 * people fall into camps by how much they agree with everything, that is an axis like any other, and nobody has a lean beside it.
 */
export function mapAxes(
  ballots: Ballots,
  settings: { readonly seed: number; readonly fewestAnswers: number; readonly floor: number },
): MapAxes {
  const axes = axesWith(ballots, settings.seed, true)
  return leansAreCamps(ballots, axes.fit, settings) ? axesWith(ballots, settings.seed, false) : axes
}

function axesWith(ballots: Ballots, seed: number, lean: boolean): MapAxes {
  const { statements } = ballots
  const part = (most: number) => {
    const rows = firstRows(ballots.answers, most)
    return { rows, answers: upTo(ballots.answers, rows), weight: ballots.weight.subarray(0, rows) }
  }
  const choose = (most: number): RankChoice => {
    const sample = part(most)
    return chooseRank(sample.answers, statements.length, sample.weight, seed, lean)
  }
  const votes = ballots.answers.at.length
  const wanted = Math.max(FOR_RANK_EACH * statements.length, Math.min(votes / 8, MOST_FOR_RANK))
  let most = Math.max(LEAST_FOR_RANK, Math.min(wanted, votes / 2))
  let choice = choose(most)
  while (!choice.structure && most < Math.min(votes, MOST_FOR_STRUCTURE)) {
    most *= 4
    choice = choose(most)
  }
  let fit = choice.start
  let sampledPeople = 0
  for (const [most, steps] of PASSES) {
    const sample = part(most)
    if (sample.rows === sampledPeople) break
    const byStatement = transpose(sample.answers, statements.length)
    fit = fitAxes(
      { byPerson: sample.answers, byStatement, weight: sample.weight },
      choice.rank,
      steps,
      seed,
      fit,
    )
    sampledPeople = sample.rows
  }
  return { fit, choice, sampledPeople }
}

/** How many of the first rows hold at most so many answers. Rows are in canonical order, so the first are a fair sample. */
function firstRows(answers: Answers, most: number): number {
  const rows = rowCount(answers)
  if ((answers.start[rows] as number) <= most) return rows
  let low = 1
  let high = rows
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((answers.start[middle] as number) <= most) low = middle
    else high = middle - 1
  }
  return low
}

function upTo(answers: Answers, rows: number): Answers {
  const entries = answers.start[rows] as number
  return {
    start: answers.start.subarray(0, rows + 1),
    at: answers.at.subarray(0, entries),
    vote: answers.vote.subarray(0, entries),
  }
}
