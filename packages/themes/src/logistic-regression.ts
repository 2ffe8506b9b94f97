import type { SparseRows } from './sparse-rows.ts'

/** Weights of a multinomial logistic regression: class c's weight of column j at `weights[j * classes + c]`. */
export type Regression = {
  readonly classes: number
  readonly weights: Float64Array
  readonly offsets: Float64Array
}

const rounds = 120
const step = 0.1
/** Decay rates of the running means in Adam (Kingma and Ba 2015). */
const keepMean = 0.9
const keepSquare = 0.99

/**
 * Fits a multinomial logistic regression with an L2 penalty by full-batch Adam steps that grow smaller. No chance is
 * involved: the same rows give the same weights.
 */
export function fitRegression(
  rows: SparseRows,
  labels: Int32Array,
  classes: number,
  penalty: number,
): Regression {
  const weights = new Float64Array(rows.columnCount * classes)
  const offsets = new Float64Array(classes)
  const forWeights = adam(weights)
  const forOffsets = adam(offsets)
  const gradient = new Float64Array(weights.length)
  for (let round = 1; round <= rounds; round++) {
    const length = step * (1 - (round - 1) / rounds)
    for (let at = 0; at < weights.length; at++) gradient[at] = penalty * (weights[at] as number)
    const offsetGradient = new Float64Array(classes)
    for (let row = 0; row < rows.rows; row++) {
      const miss = chances({ classes, weights, offsets }, rows, row)
      const label = labels[row] as number
      miss[label] = (miss[label] as number) - 1
      addGradient(gradient, offsetGradient, rows, row, miss)
    }
    forWeights(gradient, length, round)
    forOffsets(offsetGradient, length, round)
  }
  return { classes, weights, offsets }
}

/** The chance of each class for one row; they add up to 1. */
export function chances(
  { classes, weights, offsets }: Regression,
  rows: SparseRows,
  row: number,
): Float64Array {
  const score = offsets.slice()
  for (let at = rows.starts[row] as number; at < (rows.starts[row + 1] as number); at++) {
    const from = (rows.columns[at] as number) * classes
    const value = rows.values[at] as number
    for (let c = 0; c < classes; c++) score[c] = (score[c] as number) + value * (weights[from + c] as number)
  }
  const most = score.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  let total = 0
  for (let c = 0; c < classes; c++) {
    score[c] = Math.exp((score[c] as number) - most)
    total += score[c] as number
  }
  return score.map((value) => value / total)
}

function addGradient(
  gradient: Float64Array,
  offsets: Float64Array,
  rows: SparseRows,
  row: number,
  miss: Float64Array,
): void {
  const classes = miss.length
  for (let c = 0; c < classes; c++) offsets[c] = (offsets[c] as number) + (miss[c] as number) / rows.rows
  for (let at = rows.starts[row] as number; at < (rows.starts[row + 1] as number); at++) {
    const from = (rows.columns[at] as number) * classes
    const value = (rows.values[at] as number) / rows.rows
    for (let c = 0; c < classes; c++)
      gradient[from + c] = (gradient[from + c] as number) + value * (miss[c] as number)
  }
}

/** A step of Adam over one array of weights, in place. */
function adam(weights: Float64Array): (gradient: Float64Array, length: number, round: number) => void {
  const mean = new Float64Array(weights.length)
  const square = new Float64Array(weights.length)
  return (gradient, length, round) => {
    const meanScale = 1 / (1 - keepMean ** round)
    const squareScale = 1 / (1 - keepSquare ** round)
    for (let at = 0; at < weights.length; at++) {
      const slope = gradient[at] as number
      const m = keepMean * (mean[at] as number) + (1 - keepMean) * slope
      const s = keepSquare * (square[at] as number) + (1 - keepSquare) * slope * slope
      mean[at] = m
      square[at] = s
      weights[at] = (weights[at] as number) - (length * m * meanScale) / (Math.sqrt(s * squareScale) + 1e-8)
    }
  }
}
