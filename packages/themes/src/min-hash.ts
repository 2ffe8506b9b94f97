import { mix } from './hash.ts'

/** The distinct runs of letters of a text as 32-bit hashes, ascending. */
export type Shingles = Uint32Array

const runLength = 4
/** Chinese and Japanese say in two signs what others say in a word. */
const denseRunLength = 2
const dense = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u
/** A very long text is read up to this many letters. */
const longest = 20_000

/** All runs of four letters of normalised words (two in Chinese and Japanese); a shorter text is one run. */
export function shingles(words: string): Shingles {
  const length = Math.min(dense.test(words) ? denseRunLength : runLength, words.length)
  const end = Math.min(words.length, longest) - length
  const hashes = new Uint32Array(end + 1)
  for (let start = 0; start <= end; start++) {
    let hash = 0x811c9dc5
    for (let at = start; at < start + length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193)
    hashes[start] = mix(hash)
  }
  hashes.sort()
  let kept = 1
  for (let at = 1; at <= end; at++) if (hashes[at] !== hashes[at - 1]) hashes[kept++] = hashes[at] as number
  return hashes.slice(0, kept)
}

/** The smallest value of each of `count` hash functions over the runs: equal for two texts as often as their Jaccard likeness. */
export function signature(runs: Shingles, count: number): Uint32Array {
  const smallest = new Uint32Array(count).fill(0xffffffff)
  const { multipliers, offsets } = functionsFor(count)
  for (const run of runs) {
    for (let h = 0; h < count; h++) {
      let value = Math.imul(run, multipliers[h] as number) + (offsets[h] as number)
      value = (value ^ (value >>> 15)) >>> 0
      if (value < (smallest[h] as number)) smallest[h] = value
    }
  }
  return smallest
}

/** The Jaccard likeness of two sets of runs: shared runs over all runs, 0 to 1. */
export function alike(a: Shingles, b: Shingles): number {
  let shared = 0
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const difference = (a[i] as number) - (b[j] as number)
    if (difference === 0) shared++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return shared / (a.length + b.length - shared)
}

type HashFunctions = { readonly multipliers: Int32Array; readonly offsets: Int32Array }
const made = new Map<number, HashFunctions>()

function functionsFor(count: number): HashFunctions {
  const found = made.get(count) ?? {
    multipliers: Int32Array.from({ length: count }, (_, h) => mix(2 * h + 1) | 1),
    offsets: Int32Array.from({ length: count }, (_, h) => mix(7919 * (h + 1))),
  }
  made.set(count, found)
  return found
}
