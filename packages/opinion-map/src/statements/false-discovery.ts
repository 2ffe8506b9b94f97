/**
 * Which findings to list so that the expected share of false ones among them is at most `share`: the longest list, surest first,
 * whose mean probability of being false stays under it (M. A. Newton, A. Noueiry, D. Sarkar, P. Ahlquist, Biostatistics 5, 2004).
 * Findings that are equally sure stand or fall together, so the order they come in does not matter.
 *
 * @param falsehood probability that each finding is false, 0 to 1
 * @example surest([0.01, 0.4, 0.02], 0.05) // [true, false, true]
 */
export function surest(falsehood: readonly number[], share: number): boolean[] {
  const sorted = [...falsehood].sort((a, b) => a - b)
  let sum = 0
  let bar = Number.NEGATIVE_INFINITY
  for (const [i, each] of sorted.entries()) {
    sum += each
    const lastOfTie = sorted[i + 1] !== each
    if (lastOfTie && sum <= share * (i + 1)) bar = each
  }
  return falsehood.map((each) => each <= bar)
}
