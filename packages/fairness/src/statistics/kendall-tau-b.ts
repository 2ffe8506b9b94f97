/**
 * How far two lists of numbers put the same things in the same order: 1 the same, -1 the reverse, 0 neither. Ties are allowed.
 * Null when one of them ties everything.
 *
 * Source: M. Kendall, 1945 (tau-b).
 *
 * @throws RangeError when the lists are not of one length
 * @example kendallTauB([1, 2, 3, 4], [1, 2, 4, 3]) // 0.667
 */
export function kendallTauB(one: readonly number[], other: readonly number[]): number | null {
  if (one.length !== other.length) throw new RangeError('Two lists of one length are needed')
  let [balance, untiedOne, untiedOther] = [0, 0, 0]
  for (let a = 0; a < one.length; a++)
    for (let b = a + 1; b < one.length; b++) {
      const first = Math.sign((one[a] as number) - (one[b] as number))
      const second = Math.sign((other[a] as number) - (other[b] as number))
      balance += first * second
      untiedOne += Math.abs(first)
      untiedOther += Math.abs(second)
    }
  return untiedOne === 0 || untiedOther === 0 ? null : balance / Math.sqrt(untiedOne * untiedOther)
}
