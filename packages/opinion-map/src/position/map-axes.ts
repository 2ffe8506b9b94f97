import { type Answers, rowCount, transpose } from '../votes/answers.ts'
import type { Ballots } from '../votes/ballots.ts'
import { chooseRank, type RankChoice } from './choose-rank.ts'
import { type Fitted, fitAxes } from './fit-axes.ts'

/** Votes for choosing the number of axes, for the first steps, and for the last steps. Everybody is placed in the end. */
const FOR_RANK = 30_000
const FOR_FIRST_STEPS = 200_000
const FOR_LAST_STEPS = 2_000_000

/** The number of axes and the fit of the statements. With more votes than 2 million, the axes come from a sample of people. */
export function mapAxes(
  ballots: Ballots,
  seed: number,
): { fit: Fitted; choice: RankChoice; sampledPeople: number } {
  const { statements } = ballots
  const part = (most: number) => {
    const rows = firstRows(ballots.answers, most)
    return { rows, answers: upTo(ballots.answers, rows), weight: ballots.weight.subarray(0, rows) }
  }
  const small = part(FOR_RANK)
  const choice = chooseRank(small.answers, statements.length, small.weight, seed)
  let fit = choice.start
  let sampledPeople = 0
  for (const [most, steps] of [
    [FOR_FIRST_STEPS, 3],
    [FOR_LAST_STEPS, 2],
  ] as const) {
    const sample = part(most)
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
