/** How far groups agree with people's labels: all from one table of counts. */
type Agreement = { readonly nmi: number; readonly ari: number; readonly purity: number }

/**
 * Normalised mutual information (arithmetic mean of the entropies), adjusted Rand index (Hubert and Arabie 1985) and
 * purity of groups against labels, one entry of each per text.
 */
export function agreement(groups: readonly string[], labels: readonly string[]): Agreement {
  if (groups.length !== labels.length) throw new RangeError('groups and labels must be of the same length')
  const total = groups.length
  const inGroup = count(groups)
  const inLabel = count(labels)
  const cells = new Map<string, Map<string, number>>()
  groups.forEach((group, index) => {
    const row = cells.get(group) ?? new Map<string, number>()
    cells.set(group, row.set(labels[index] ?? '', (row.get(labels[index] ?? '') ?? 0) + 1))
  })
  let information = 0
  let together = 0
  let largest = 0
  for (const [group, row] of cells) {
    for (const [label, n] of row) {
      information +=
        (n / total) * Math.log((n * total) / ((inGroup.get(group) ?? 0) * (inLabel.get(label) ?? 0)))
      together += pairs(n)
    }
    largest += Math.max(...row.values())
  }
  const spread = (entropy(inGroup, total) + entropy(inLabel, total)) / 2
  return {
    nmi: spread === 0 ? 1 : information / spread,
    ari: adjustedRand(together, inGroup, inLabel, total),
    purity: largest / total,
  }
}

function adjustedRand(
  together: number,
  inGroup: Map<string, number>,
  inLabel: Map<string, number>,
  total: number,
): number {
  const ofGroups = sum([...inGroup.values()].map(pairs))
  const ofLabels = sum([...inLabel.values()].map(pairs))
  const expected = (ofGroups * ofLabels) / pairs(total)
  const most = (ofGroups + ofLabels) / 2
  return total < 2 || most === expected ? 1 : (together - expected) / (most - expected)
}

function count(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

const pairs = (n: number): number => (n * (n - 1)) / 2
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
const entropy = (counts: Map<string, number>, total: number): number =>
  -sum([...counts.values()].map((n) => (n / total) * Math.log(n / total)))
