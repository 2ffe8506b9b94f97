import type { Matrix } from './cholesky.ts'
import type { Cells, Tally } from './tally.ts'

/** Where each unknown stands in the long vector: worths, then each group's offsets, then side bias, then tie strength. */
export type Layout = {
  readonly items: number
  readonly groups: number
  readonly side: number
  /** Index of the logarithm of the tie strength; -1 when nobody said that both matter equally. */
  readonly tie: number
  readonly size: number
}

export function layoutOf(counted: Tally): Layout {
  const items = counted.items.length
  const groups = counted.groups.length
  const side = items * (groups + 1)
  const tied = counted.cells.some((cells) => cells.both.some((count) => count > 0))
  return { items, groups, side, tie: tied ? side + 1 : -1, size: side + (tied ? 2 : 1) }
}

export type Prior = { readonly mean: Float64Array; readonly precision: Float64Array }

/** Log of the posterior up to a constant; adds its gradient, and minus its second derivatives, where asked. */
export function logPosterior(
  counted: Tally,
  layout: Layout,
  prior: Prior,
  at: Float64Array,
  slope?: { gradient: Float64Array; curvature: Matrix },
): number {
  let sum = 0
  for (let p = 0; p < layout.size; p++) {
    const gap = (at[p] as number) - (prior.mean[p] as number)
    const precision = prior.precision[p] as number
    sum -= 0.5 * precision * gap * gap
    if (slope) {
      slope.gradient[p] = (slope.gradient[p] as number) - precision * gap
      bump(slope.curvature, p, p, precision)
    }
  }
  counted.cells.forEach((cells, group) => {
    sum += logLikelihood(cells, group, layout, at, slope)
  })
  return sum
}

type Slope = { gradient: Float64Array; curvature: Matrix } | undefined

function logLikelihood(cells: Cells, group: number, layout: Layout, at: Float64Array, slope: Slope): number {
  const { items } = layout
  const worth = (i: number) => (at[i] as number) + (group > 0 ? (at[group * items + i] as number) : 0)
  let sum = 0
  for (let i = 0; i < items; i++) {
    for (let j = 0; j < items; j++) {
      const cell = i * items + j
      const left = cells.left[cell] as number
      const right = cells.right[cell] as number
      const both = cells.both[cell] as number
      const set = cells.set[cell] as number
      if (left + right + both > 0) {
        const gap = worth(i) - worth(j) + (at[layout.side] as number)
        sum += pairTerm(left, right, both, gap, { i, j, group, layout, at, slope })
      }
      if (set > 0) sum += setTerm(set, worth(i) - worth(j), { i, j, group, layout, at, slope })
    }
  }
  return sum
}

type Place = { i: number; j: number; group: number; layout: Layout; at: Float64Array; slope: Slope }

/** Davidson (1970) with an order effect (Davidson and Beaver 1977): chances in proportion e^(gap/2), e^(-gap/2), e^tie. */
function pairTerm(left: number, right: number, both: number, gap: number, place: Place): number {
  const { layout, at, slope } = place
  const tie = layout.tie < 0 ? Number.NEGATIVE_INFINITY : (at[layout.tie] as number)
  const top = Math.max(Math.abs(gap) / 2, tie)
  const e = [Math.exp(gap / 2 - top), Math.exp(-gap / 2 - top), Math.exp(tie - top)] as const
  const total = e[0] + e[1] + e[2]
  const n = left + right + both
  if (slope) {
    const pull = (e[0] - e[1]) / (2 * total)
    const tied = e[2] / total
    const byGap = n * ((e[0] + e[1]) / (4 * total) - pull * pull)
    add(place, (left - right) / 2 - n * pull, byGap, true)
    if (layout.tie >= 0) {
      slope.gradient[layout.tie] = (slope.gradient[layout.tie] as number) + both - n * tied
      bump(slope.curvature, layout.tie, layout.tie, n * tied * (1 - tied))
      cross(place, -n * tied * pull)
    }
  }
  const said = (left - right) * (gap / 2) + (both > 0 ? both * tie : 0)
  return said - n * (top + Math.log(total))
}

/** Bradley and Terry (1952): no side, no tie. */
function setTerm(n: number, gap: number, place: Place): number {
  const chance = 1 / (1 + Math.exp(-gap))
  if (place.slope) add(place, n * (1 - chance), n * chance * (1 - chance), false)
  return gap > 0 ? -n * Math.log1p(Math.exp(-gap)) : n * (gap - Math.log1p(Math.exp(gap)))
}

/** The unknowns that make up a gap, with their signs. */
function partsOf({ i, j, group, layout }: Place, sided: boolean): readonly (readonly [number, number])[] {
  const parts: [number, number][] = [
    [i, 1],
    [j, -1],
  ]
  if (group > 0) parts.push([group * layout.items + i, 1], [group * layout.items + j, -1])
  if (sided) parts.push([layout.side, 1])
  return parts
}

function add(place: Place, first: number, second: number, sided: boolean): void {
  const slope = place.slope as NonNullable<Slope>
  const parts = partsOf(place, sided)
  for (const [p, sign] of parts) {
    slope.gradient[p] = (slope.gradient[p] as number) + sign * first
    for (const [q, other] of parts) bump(slope.curvature, p, q, sign * other * second)
  }
}

function cross(place: Place, second: number): void {
  const { curvature } = place.slope as NonNullable<Slope>
  for (const [p, sign] of partsOf(place, true)) {
    bump(curvature, p, place.layout.tie, sign * second)
    bump(curvature, place.layout.tie, p, sign * second)
  }
}

function bump({ size, cells }: Matrix, row: number, column: number, by: number): void {
  cells[row * size + column] = (cells[row * size + column] as number) + by
}
