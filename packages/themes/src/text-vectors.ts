import type { Lists } from './reading.ts'
import { type Dense, toUnitRows } from './sparse-rows.ts'

/**
 * A unit vector for each chosen saying: the mean of its features' vectors, each weighted by how telling the feature
 * is (TF-IDF with a logarithm on both). Sayings without a known feature are rows of zeros.
 */
export function textVectors(features: Lists, spread: Int32Array, chosen: Int32Array, learned: Dense): Dense {
  const { width } = learned
  const telling = weights(spread, features.starts.length - 1)
  const cells = new Float32Array(chosen.length * width)
  for (let index = 0; index < chosen.length; index++) {
    const saying = chosen[index] as number
    const end = features.starts[saying + 1] as number
    for (let at = features.starts[saying] as number; at < end; ) {
      const feature = features.items[at] as number
      const begin = at
      while (at < end && features.items[at] === feature) at++
      const weight = (1 + Math.log(at - begin)) * (telling[feature] as number)
      for (let j = 0; j < width; j++)
        cells[index * width + j] =
          (cells[index * width + j] as number) + weight * (learned.cells[feature * width + j] as number)
    }
  }
  return toUnitRows({ rows: chosen.length, width, cells })
}

const weights = (spread: Int32Array, sayings: number): Float64Array =>
  Float64Array.from(spread, (found) => Math.log((1 + sayings) / (1 + found)))
