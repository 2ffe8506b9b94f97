import { factor, inverse, type Matrix, matrix, solve } from './cholesky.ts'
import { type Layout, layoutOf, logPosterior, type Prior } from './likelihood.ts'
import { ownValue } from './own-value.ts'
import type { FullSettings } from './settings.ts'
import type { Tally } from './tally.ts'

/** Worths of all items, in logits, with their covariance; for everybody, or for one group. */
export type Worths = { readonly mean: Float64Array; readonly covariance: Matrix }

export type Estimate = { readonly mean: number; readonly sd: number }

export type Fit = {
  readonly items: readonly string[]
  readonly overall: Worths
  readonly groups: readonly {
    readonly name: string
    readonly people: number
    readonly weight: number
    readonly worths: Worths
  }[]
  /** How much the left side gains, in logits. */
  readonly sideBias: Estimate
  /** Logarithm of Davidson's tie strength; absent when nobody said "both". */
  readonly tie?: Estimate
}

/** Prior widths of what nobody can know beforehand, in logits. */
const sideSpread = 0.5
const tieSpread = 2

/**
 * The most probable worths and, from the curvature there, how sure they are (Laplace). The log posterior is strictly
 * concave (a log-linear likelihood and normal priors), so there is one peak and Newton's steps find it.
 */
export function fitWorths(counted: Tally, settings: FullSettings): Fit {
  const layout = layoutOf(counted)
  const { peak, curvature } = climb(counted, layout, priorOf(counted, layout, settings))
  const covariance = inverse(factor(curvature))
  const weights = weightsOf(counted, settings)
  const estimate = (index: number): Estimate => ({
    mean: peak[index] as number,
    sd: Math.sqrt(covariance.cells[index * layout.size + index] as number),
  })
  return {
    items: counted.items,
    overall: combine(peak, covariance, layout, weights),
    groups: counted.groups.map((group, index) => ({
      ...group,
      weight: weights[index] as number,
      worths: combine(
        peak,
        covariance,
        layout,
        weights.map((_, other) => (other === index ? 1 : 0)),
      ),
    })),
    sideBias: estimate(layout.side),
    ...(layout.tie < 0 ? {} : { tie: estimate(layout.tie) }),
  }
}

function priorOf(counted: Tally, layout: Layout, settings: FullSettings): Prior {
  const mean = new Float64Array(layout.size)
  const precision = new Float64Array(layout.size).fill(settings.groupSpread ** -2)
  counted.items.forEach((item, index) => {
    mean[index] = ownValue(settings.priorMean, item) ?? 0
    precision[index] = settings.priorSpread ** -2
  })
  precision[layout.side] = sideSpread ** -2
  if (layout.tie >= 0) precision[layout.tie] = tieSpread ** -2
  return { mean, precision }
}

function climb(counted: Tally, layout: Layout, prior: Prior) {
  let peak = Float64Array.from(prior.mean)
  for (let round = 0; round < 100; round++) {
    const gradient = new Float64Array(layout.size)
    const curvature = matrix(layout.size)
    const height = logPosterior(counted, layout, prior, peak, { gradient, curvature })
    const step = solve(factor(curvature), gradient)
    const longest = step.reduce((most, part) => Math.max(most, Math.abs(part)), 0)
    if (longest < 1e-9) return { peak, curvature }
    const moved = (share: number) => peak.map((value, index) => value + share * (step[index] as number))
    let share = 1
    while (
      share > 1e-6 &&
      logPosterior(counted, layout, prior, moved(share)) < height - 1e-12 * Math.abs(height)
    )
      share /= 2
    peak = moved(share)
  }
  throw new Error('the fit did not settle in 100 rounds')
}

function weightsOf({ groups }: Tally, { groupWeights }: FullSettings): number[] {
  if (groups.length === 0) return []
  const raw = groups.map(({ name }) => {
    const weight = groupWeights === 'equal' ? 1 : ownValue(groupWeights, name)
    if (weight === undefined) throw new RangeError(`groupWeights: no weight for group ${name}`)
    return weight
  })
  const total = raw.reduce((sum, weight) => sum + weight, 0)
  if (!(total > 0)) throw new RangeError('groupWeights: all weights are 0')
  return raw.map((weight) => weight / total)
}

/** Worth of each item = its own part + the groups' offsets by weight; the covariance follows. */
function combine(
  peak: Float64Array,
  covariance: Matrix,
  { items, size }: Layout,
  weights: readonly number[],
): Worths {
  const blocks = [1, ...weights]
    .map((weight, block) => ({ weight, from: block * items }))
    .filter(({ weight }) => weight > 0)
  const mean = new Float64Array(items)
  const out = matrix(items)
  for (let i = 0; i < items; i++) {
    for (const row of blocks) {
      mean[i] = (mean[i] as number) + row.weight * (peak[row.from + i] as number)
      for (let j = 0; j < items; j++) {
        for (const column of blocks) {
          const cell = covariance.cells[(row.from + i) * size + column.from + j] as number
          out.cells[i * items + j] = (out.cells[i * items + j] as number) + row.weight * column.weight * cell
        }
      }
    }
  }
  return centred({ mean, covariance: out })
}

/** Worths only mean something beside one another: their mean is set to 0, in the covariance too. */
function centred({ mean, covariance: { size, cells } }: Worths): Worths {
  const middle = mean.reduce((sum, value) => sum + value, 0) / size
  const rowMeans = Array.from(
    { length: size },
    (_, i) => cells.subarray(i * size, (i + 1) * size).reduce((a, b) => a + b, 0) / size,
  )
  const all = rowMeans.reduce((sum, value) => sum + value, 0) / size
  const out = matrix(size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      out.cells[i * size + j] =
        (cells[i * size + j] as number) - (rowMeans[i] as number) - (rowMeans[j] as number) + all
    }
  }
  return { mean: mean.map((value) => value - middle), covariance: out }
}
