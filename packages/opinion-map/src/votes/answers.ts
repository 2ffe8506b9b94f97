/**
 * Answers as compressed rows: row r holds entries `start[r]` to `start[r + 1] - 1`; entry e answers `vote[e]` to column
 * `at[e]`. The same shape serves both ways round, people x statements and statements x people. Memory is 5 bytes an answer.
 */
export type Answers = {
  readonly start: Uint32Array
  readonly at: Uint32Array
  readonly vote: Int8Array
}

export const rowCount = (answers: Answers): number => answers.start.length - 1

export const answerCount = (answers: Answers): number => answers.start[answers.start.length - 1] as number

/** The answers turned round: one row a column. Entries of a row come in the order of the rows they came from. */
export function transpose(answers: Answers, columns: number): Answers {
  const { start, at, vote } = answers
  const entries = answerCount(answers)
  const to = new Uint32Array(columns + 1)
  for (let e = 0; e < entries; e++) (to[(at[e] as number) + 1] as number)++
  for (let c = 0; c < columns; c++) to[c + 1] = (to[c + 1] as number) + (to[c] as number)
  const next = to.slice(0, columns)
  const turnedAt = new Uint32Array(entries)
  const turnedVote = new Int8Array(entries)
  for (let row = 0; row + 1 < start.length; row++) {
    for (let e = start[row] as number; e < (start[row + 1] as number); e++) {
      const column = at[e] as number
      const place = next[column] as number
      next[column] = place + 1
      turnedAt[place] = row
      turnedVote[place] = vote[e] as number
    }
  }
  return { start: to, at: turnedAt, vote: turnedVote }
}

/** Some rows of the answers, in the order asked for. */
export function pickRows(answers: Answers, rows: ArrayLike<number>): Answers {
  const start = new Uint32Array(rows.length + 1)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    start[i + 1] = (start[i] as number) + (answers.start[row + 1] as number) - (answers.start[row] as number)
  }
  const at = new Uint32Array(start[rows.length] as number)
  const vote = new Int8Array(at.length)
  for (let i = 0; i < rows.length; i++) {
    const from = answers.start[rows[i] as number] as number
    const upto = answers.start[(rows[i] as number) + 1] as number
    at.set(answers.at.subarray(from, upto), start[i])
    vote.set(answers.vote.subarray(from, upto), start[i])
  }
  return { start, at, vote }
}
