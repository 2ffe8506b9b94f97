import type { Random } from './random.ts'
import type { Reading } from './reading.ts'
import type { Dense } from './sparse-rows.ts'
import { textVectors } from './text-vectors.ts'
import { learnWordVectors } from './word-vectors.ts'

/** A vector for every saying, and the sayings it was learned from: all of them, or a sample where there are very many. */
type LearnedVectors = {
  readonly vectors: Dense
  readonly learnedFrom: Int32Array
  readonly sampled: boolean
}

/** Up to so many different texts everything is learned from all of them; above, from a random sample. */
const learnFromAllUpTo = 20_000
const sampleSize = 8_000

/** Learns word vectors from the sayings themselves and gives each saying its own. */
export function learnVectors({ features, spread, copies }: Reading, random: Random): LearnedVectors {
  const everySaying = Int32Array.from(copies.keys())
  const sampled = copies.length > learnFromAllUpTo
  const learnedFrom = sampled ? sample(copies.length, sampleSize, random) : everySaying
  const learned = learnWordVectors(features, learnedFrom, spread.length, random)
  return { vectors: textVectors(features, spread, everySaying, learned), learnedFrom, sampled }
}

/** `wanted` different numbers below `count`, ascending. */
function sample(count: number, wanted: number, random: Random): Int32Array {
  const numbers = Int32Array.from({ length: count }, (_, index) => index)
  for (let at = 0; at < wanted; at++) {
    const other = at + Math.floor(random() * (count - at))
    const here = numbers[at] as number
    numbers[at] = numbers[other] as number
    numbers[other] = here
  }
  return numbers.slice(0, wanted).sort()
}
