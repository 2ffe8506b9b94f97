/** Area under the ROC curve: the chance that a random positive scores above a random negative; ties count half (Mann-Whitney). */
export function auc(scores: readonly number[], positive: readonly boolean[]): number {
  const order = scores.map((_, i) => i).sort((a, b) => (scores[a] as number) - (scores[b] as number))
  let ranks = 0
  let positives = 0
  for (let from = 0; from < order.length; ) {
    let upto = from
    while (upto < order.length && scores[order[upto] as number] === scores[order[from] as number]) upto++
    for (let i = from; i < upto; i++) {
      if (!positive[order[i] as number]) continue
      ranks += (from + upto + 1) / 2
      positives++
    }
    from = upto
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * (order.length - positives))
}
