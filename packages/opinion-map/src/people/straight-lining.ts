import { type Answers, rowCount } from '../votes/answers.ts'

/** When the same answer to everything counts as straight-lining. */
export type StraightLiningRule = {
  /** Fewest answers before anybody can be flagged. */
  readonly fromAnswers: number
  /** A person whose middle gap between answers is under this many milliseconds is quick. */
  readonly underMilliseconds: number
  /** What a flagged person's answers then count, 0 to 1. */
  readonly weight: number
}

/** 'quick': the same answer to everything, at speed; counted less. 'same': the same answer, unhurried or times unknown; counted in full. */
export type StraightLining = 'quick' | 'same'

/** Who gave the same answer to everything. `flags` is sparse: only flagged rows are in it. */
export function straightLining(
  answers: Answers,
  time: Float64Array | undefined,
  rule: StraightLiningRule,
): ReadonlyMap<number, StraightLining> {
  const flags = new Map<number, StraightLining>()
  for (let row = 0; row < rowCount(answers); row++) {
    const from = answers.start[row] as number
    const upto = answers.start[row + 1] as number
    if (upto - from < Math.max(2, rule.fromAnswers) || !allTheSame(answers.vote, from, upto)) continue
    flags.set(row, time && middleGap(time, from, upto) < rule.underMilliseconds ? 'quick' : 'same')
  }
  return flags
}

function allTheSame(vote: Int8Array, from: number, upto: number): boolean {
  for (let e = from + 1; e < upto; e++) if (vote[e] !== vote[from]) return false
  return true
}

/** The median time between one answer and the next: one pause in a run of quick answers does not hide it. */
function middleGap(time: Float64Array, from: number, upto: number): number {
  const at = time.slice(from, upto).sort()
  if (!Number.isFinite(at[0])) return Number.POSITIVE_INFINITY
  const gaps = Float64Array.from(at.subarray(1), (later, i) => later - (at[i] as number)).sort()
  return gaps[gaps.length >> 1] as number
}
