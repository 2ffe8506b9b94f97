import { type Answers, rowCount } from '../votes/answers.ts'

/** Counts a statement: answers agree, answers disagree, everybody who saw it (passes included). */
export type Tally = {
  readonly agree: Float64Array
  readonly disagree: Float64Array
  readonly seen: Float64Array
}

/** Counts per statement over the rows that `rows` lists. */
export function tally(answers: Answers, columns: number, rows: Iterable<number>): Tally {
  const agree = new Float64Array(columns)
  const disagree = new Float64Array(columns)
  const seen = new Float64Array(columns)
  for (const row of rows) {
    for (let e = answers.start[row] as number; e < (answers.start[row + 1] as number); e++) {
      const column = answers.at[e] as number
      seen[column] = (seen[column] as number) + 1
      if (answers.vote[e] === 1) agree[column] = (agree[column] as number) + 1
      else if (answers.vote[e] === -1) disagree[column] = (disagree[column] as number) + 1
    }
  }
  return { agree, disagree, seen }
}

export const everybody = (answers: Answers): Iterable<number> => Array(rowCount(answers)).keys()

/** The tally with some columns read as "everybody passed": how Polis counts statements that were moderated out or are meta. */
export function zeroed(counts: Tally, columns: ReadonlySet<number>, people: number): Tally {
  const put = (from: Float64Array, value: number): Float64Array =>
    from.map((each, column) => (columns.has(column) ? value : each))
  return { agree: put(counts.agree, 0), disagree: put(counts.disagree, 0), seen: put(counts.seen, people) }
}

/** One tally for several. */
export function sumOf(tallies: readonly Tally[], columns: number): Tally {
  const sum = {
    agree: new Float64Array(columns),
    disagree: new Float64Array(columns),
    seen: new Float64Array(columns),
  }
  for (const each of tallies) {
    for (let column = 0; column < columns; column++) {
      sum.agree[column] = (sum.agree[column] as number) + (each.agree[column] as number)
      sum.disagree[column] = (sum.disagree[column] as number) + (each.disagree[column] as number)
      sum.seen[column] = (sum.seen[column] as number) + (each.seen[column] as number)
    }
  }
  return sum
}
