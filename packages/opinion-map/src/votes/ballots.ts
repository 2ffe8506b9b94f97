import { type StraightLining, type StraightLiningRule, straightLining } from '../people/straight-lining.ts'
import { type Answers, answerCount, rowCount } from './answers.ts'
import { canonicalOrder } from './canonical-order.ts'
import { compareIds } from './compare-ids.ts'
import { finalAnswers } from './final-answers.ts'
import type { Votes } from './vote.ts'
import { voteColumns } from './vote-columns.ts'

/** Everybody's last answers in canonical order, with what was left out. People and statements without an answer are not in. */
export type Ballots = {
  /** Ids, in canonical order (see `canonicalOrder`): row r of `answers` is `people[r]`. */
  readonly people: readonly string[]
  readonly statements: readonly string[]
  readonly answers: Answers
  /** What each person's answers count: 1, or less for who is flagged as 'quick'. */
  readonly weight: Float64Array
  readonly flags: ReadonlyMap<number, StraightLining>
  readonly leftOut: LeftOutVotes
}

export type LeftOutVotes = {
  readonly replaced: number
  readonly unclear: number
  readonly peopleWithoutVotes: readonly string[]
  readonly statementsWithoutVotes: readonly string[]
}

/** Gathers votes into ballots: last answers only, flags, canonical order. Time and memory are linear in the votes. */
export function gatherBallots(votes: Votes, rule: StraightLiningRule, seed: number): Ballots {
  const columns = voteColumns(votes)
  const final = finalAnswers(columns, 'leave-out')
  const { answers } = final
  const flagged = straightLining(answers, final.time, rule)
  const weights = new Float64Array(rowCount(answers)).fill(1)
  for (const [row, flag] of flagged) if (flag === 'quick') weights[row] = rule.weight

  const order = canonicalOrder(answers, columns.statements.length, weights, seed, {
    people: (a, b) => compareIds(columns.people[a] as string, columns.people[b] as string),
    statements: (a, b) => compareIds(columns.statements[a] as string, columns.statements[b] as string),
  })
  const answered = new Uint8Array(columns.statements.length)
  for (let e = 0; e < answerCount(answers); e++) answered[answers.at[e] as number] = 1
  const rows = order.people.filter(
    (row) => (answers.start[row + 1] as number) > (answers.start[row] as number),
  )
  const statements = order.statements.filter((statement) => answered[statement] === 1)
  const newFlags = new Map<number, StraightLining>()
  if (flagged.size > 0)
    for (const [at, row] of rows.entries()) {
      const flag = flagged.get(row)
      if (flag) newFlags.set(at, flag)
    }

  return {
    people: Array.from(rows, (row) => columns.people[row] as string),
    statements: Array.from(statements, (statement) => columns.statements[statement] as string),
    answers: inOrder(answers, rows, statements, columns.statements.length),
    weight: Float64Array.from(rows, (row) => weights[row] as number),
    flags: newFlags,
    leftOut: {
      replaced: final.replaced,
      unclear: final.unclear,
      peopleWithoutVotes: missing(columns.people, rows),
      statementsWithoutVotes: missing(columns.statements, statements),
    },
  }
}

function missing(ids: readonly string[], present: Uint32Array): string[] {
  if (present.length === ids.length) return []
  const here = new Set(present)
  return ids.filter((_, i) => !here.has(i)).sort(compareIds)
}

const SORT_IN_PLACE_UPTO = 64

/** Rows in the given order, each row's entries in the given order of statements. */
function inOrder(answers: Answers, rows: Uint32Array, statements: Uint32Array, columns: number): Answers {
  const rank = new Uint32Array(columns)
  for (const [at, statement] of statements.entries()) rank[statement] = at
  const start = new Uint32Array(rows.length + 1)
  const at = new Uint32Array(answerCount(answers))
  const vote = new Int8Array(at.length)
  let end = 0
  for (const [row, from] of rows.entries()) {
    const first = end
    for (let e = answers.start[from] as number; e < (answers.start[from + 1] as number); e++) {
      at[end++] = (rank[answers.at[e] as number] as number) * 4 + (answers.vote[e] as number) + 1
    }
    sortEntries(at, first, end)
    for (let e = first; e < end; e++) {
      vote[e] = ((at[e] as number) & 3) - 1
      at[e] = (at[e] as number) >>> 2
    }
    start[row + 1] = end
  }
  return { start, at, vote }
}

function sortEntries(keys: Uint32Array, from: number, upto: number): void {
  if (upto - from > SORT_IN_PLACE_UPTO) {
    keys.subarray(from, upto).sort()
    return
  }
  for (let i = from + 1; i < upto; i++) {
    const key = keys[i] as number
    let hole = i
    while (hole > from && (keys[hole - 1] as number) > key) {
      keys[hole] = keys[hole - 1] as number
      hole--
    }
    keys[hole] = key
  }
}
