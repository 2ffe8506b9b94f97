/** How many people answered a statement with agree, and how many answered it at all (agree, disagree or pass). */
export type Agreement = { readonly agree: number; readonly answered: number }

/**
 * Prior means for `rank` from agree votes, so that a statement nobody compared yet is not ranked from nothing: the logit of
 * (agree + 1) / (answered + 2), beside the mean of all, times `slope`. Agreeing is not the same as putting first, so the
 * slope is below 1; 0.5 is a judgement, not a measurement.
 *
 * @throws RangeError when counts are not 0 <= agree <= answered, or the slope is not a number.
 * @example
 * priorFromAgreement({ rest: { agree: 90, answered: 100 }, food: { agree: 40, answered: 100 } }) // rest above 0, food below
 */
export function priorFromAgreement(
  votes: Readonly<Record<string, Agreement>>,
  slope = 0.5,
): Record<string, number> {
  if (!Number.isFinite(slope)) throw new RangeError('slope must be a number')
  const logits = Object.entries(votes).map(([item, { agree, answered }]) => {
    if (!(agree >= 0 && answered >= agree && answered < Infinity))
      throw new RangeError(`${item}: agree must be from 0 to the number who answered`)
    return [item, Math.log((agree + 1) / (answered - agree + 1))] as const
  })
  const sorted = logits.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const middle = sorted.reduce((sum, [, logit]) => sum + logit, 0) / (sorted.length || 1)
  return Object.fromEntries(sorted.map(([item, logit]) => [item, slope * (logit - middle)]))
}
