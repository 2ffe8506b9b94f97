import type { VoteColumns } from '../votes/vote.ts'

/** The votes without those on some statements. */
export function without(votes: VoteColumns, statements: readonly string[]): VoteColumns {
  const out = new Set(statements)
  if (out.size === 0) return votes
  const isOut = votes.statements.map((id) => out.has(id))
  const left = Uint32Array.from(votes.statement.keys()).filter((i) => !isOut[votes.statement[i] as number])
  const newIndex = new Uint32Array(votes.statements.length)
  let count = 0
  for (const [j, gone] of isOut.entries()) newIndex[j] = gone ? 0 : count++
  return {
    people: votes.people,
    statements: votes.statements.filter((_, j) => !isOut[j]),
    person: left.map((i) => votes.person[i] as number),
    statement: left.map((i) => newIndex[votes.statement[i] as number] as number),
    vote: Int8Array.from(left, (i) => votes.vote[i] as number),
    ...(votes.time ? { time: Float64Array.from(left, (i) => votes.time?.[i] as number) } : {}),
  }
}
