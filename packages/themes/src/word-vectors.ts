import { countPairs } from './pair-counts.ts'
import type { Random } from './random.ts'
import type { Lists } from './reading.ts'
import { type Dense, type SparseRows, toUnitRows } from './sparse-rows.ts'
import { truncatedSvd } from './truncated-svd.ts'

const vectorWidth = 48
const mostFeatures = 5000
/** From this many sayings on, a pair met only once is left to chance, and the directions need less polish. */
const pairsRepeatFrom = 5000

/**
 * A vector for every feature, learned from which features are found together in the same sayings: positive pointwise
 * mutual information, then its strongest directions (Bullinaria and Levy 2007). Features too rare to learn from have a vector
 * of zeros. Rows are unit length.
 */
export function learnWordVectors(
  features: Lists,
  chosen: Int32Array,
  featureCount: number,
  random: Random,
): Dense {
  const common = mostCommon(features, chosen, featureCount)
  const pairs = countPairs(
    features,
    chosen,
    common.place,
    common.count,
    chosen.length < pairsRepeatFrom ? 1 : 2,
  )
  const { rows } = truncatedSvd(surprise(pairs), vectorWidth, random, chosen.length < pairsRepeatFrom ? 3 : 2)
  const { width } = rows
  const learned = { rows: featureCount, width, cells: new Float32Array(featureCount * width) }
  for (let feature = 0; feature < featureCount; feature++) {
    const from = (common.place[feature] as number) * width
    if (from >= 0) learned.cells.set(rows.cells.subarray(from, from + width), feature * width)
  }
  return toUnitRows(learned)
}

/** The features found in at least two of the chosen sayings, the most common ones when there are very many. */
function mostCommon(features: Lists, chosen: Int32Array, featureCount: number) {
  const found = new Int32Array(featureCount)
  for (const saying of chosen) {
    for (let at = features.starts[saying] as number; at < (features.starts[saying + 1] as number); at++) {
      if (at === features.starts[saying] || features.items[at] !== features.items[at - 1])
        found[features.items[at] as number] = (found[features.items[at] as number] as number) + 1
    }
  }
  const fewest = chosen.length < 40 ? 1 : 2
  const able = Array.from(found.keys()).filter((feature) => (found[feature] as number) >= fewest)
  able.sort((a, b) => (found[b] as number) - (found[a] as number) || a - b)
  const place = new Int32Array(featureCount).fill(-1)
  const kept = able.slice(0, mostFeatures).sort((a, b) => a - b)
  kept.forEach((feature, index) => {
    place[feature] = index
  })
  return { place, count: kept.length }
}

/** Counts to positive pointwise mutual information; pairs no more common than chance are left out. */
function surprise(pairs: SparseRows): SparseRows {
  const totals = new Float64Array(pairs.rows)
  for (let row = 0; row < pairs.rows; row++) {
    for (let at = pairs.starts[row] as number; at < (pairs.starts[row + 1] as number); at++)
      totals[row] = (totals[row] as number) + (pairs.values[at] as number)
  }
  const all = totals.reduce((sum, value) => sum + value, 0)
  const starts = new Int32Array(pairs.rows + 1)
  const columns = new Int32Array(pairs.columns.length)
  const values = new Float32Array(pairs.columns.length)
  let end = 0
  for (let row = 0; row < pairs.rows; row++) {
    for (let at = pairs.starts[row] as number; at < (pairs.starts[row + 1] as number); at++) {
      const column = pairs.columns[at] as number
      const value = Math.log(
        ((pairs.values[at] as number) * all) / ((totals[row] as number) * (totals[column] as number)),
      )
      if (value <= 0) continue
      columns[end] = column
      values[end++] = value
    }
    starts[row + 1] = end
  }
  return { ...pairs, starts, columns: columns.slice(0, end), values: values.slice(0, end) }
}
