import type { Clustering, Points } from './k-means.ts'

/** Half the width of each window, as a share of the way from one centre to the other. */
const WINDOW = 0.2

/**
 * Whether groups stand apart or shade into each other: people midway between two groups, as a share of those at the sparser of the
 * two centres (windows of equal width along the line between them), for the two groups that are hardest to tell apart. 0: nobody
 * stands midway. 1 or more: as many as at the centre, so the groups are two ends of one crowd. Null with fewer than two groups.
 */
export function midway(points: Points, clustering: Clustering): number | null {
  let most: number | null = null
  for (let a = 0; a < clustering.k; a++) {
    for (let b = a + 1; b < clustering.k; b++) {
      const [atA, between, atB] = windows(points, clustering, a, b)
      const ratio = between / Math.max(1, Math.min(atA, atB))
      most = most === null ? ratio : Math.max(most, ratio)
    }
  }
  return most
}

function windows(points: Points, clustering: Clustering, a: number, b: number): [number, number, number] {
  const { width, at } = points
  const { centres, group } = clustering
  const way = Float64Array.from(
    { length: width },
    (_, i) => (centres[b * width + i] as number) - (centres[a * width + i] as number),
  )
  const length = way.reduce((sum, each) => sum + each * each, 0)
  const counts: [number, number, number] = [0, 0, 0]
  for (let i = 0; i < points.count; i++) {
    if (group[i] !== a && group[i] !== b) continue
    let along = 0
    for (let d = 0; d < width; d++)
      along += ((at[i * width + d] as number) - (centres[a * width + d] as number)) * (way[d] as number)
    const place = along / length
    for (const [window, middle] of [0, 0.5, 1].entries())
      if (Math.abs(place - middle) <= WINDOW) counts[window] = (counts[window] as number) + 1
  }
  return counts
}
