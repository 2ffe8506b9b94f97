import { mix } from './hash.ts'
import { alike, type Shingles, shingles, signature } from './min-hash.ts'
import { sameWords } from './same-words.ts'
import { byCodeUnit, requireDistinctIds, type Text } from './text.ts'

/** Texts that say the same, or nearly. To be shown together and counted apart; ids in code unit order. */
export type Duplicates = {
  readonly kind: 'same words' | 'nearly the same'
  readonly ids: readonly string[]
  /** The lowest likeness by which a text joined the set, 0 to 1 (Jaccard of letter runs); 1 for the same words. */
  readonly likeness: number
}

const bands = 8
const rowsPerBand = 4
/** In one crowded bucket a text is compared with at most so many others, so that time stays bounded. */
const mostCompared = 40
const mostTexts = 2 ** 21

/**
 * Finds texts that are copies or near-copies: first the same words after normalising, then MinHash (32 hashes in 8
 * bands of 4; Broder 1997) for candidates and the true Jaccard likeness of their letter runs to decide. A pair of
 * likeness .8 is found with probability .98. Sets are chains: each text is like some other in the set, perhaps not
 * like all. Texts without words are in no set. The same input gives the same output in any order.
 *
 * @param likeness from 0 (exclusive) to 1: how much two texts must share
 * @example
 * nearDuplicates([{ id: '1', text: 'Thank you' }, { id: '2', text: 'thank you!' }])
 * // [{ kind: 'same words', ids: ['1', '2'], likeness: 1 }]
 */
export function nearDuplicates(texts: readonly Text[], likeness = 0.8): Duplicates[] {
  if (!(likeness > 0 && likeness <= 1)) throw new RangeError('likeness must be above 0 and at most 1')
  if (texts.length >= mostTexts) throw new RangeError(`at most ${mostTexts - 1} texts at a time`)
  requireDistinctIds(texts)
  const sayings = [...gather(texts)].sort(([a], [b]) => byCodeUnit(a, b))
  const sets = joined(sayings.length)
  linkAlike(
    sayings.map(([words]) => shingles(words)),
    likeness,
    sets,
  )
  const members = new Map<number, number[]>()
  sayings.forEach((_, index) => {
    const root = sets.root(index)
    const list = members.get(root)
    if (list) list.push(index)
    else members.set(root, [index])
  })
  return [...members]
    .map(([root, list]) =>
      describe(
        list.flatMap((index) => sayings[index]?.[1] ?? []),
        list.length,
        sets.weakest(root),
      ),
    )
    .filter((set) => set.ids.length > 1)
    .sort((a, b) => byCodeUnit(a.ids[0] ?? '', b.ids[0] ?? ''))
}

function gather(texts: readonly Text[]): Map<string, string[]> {
  const sayings = new Map<string, string[]>()
  for (const { id, text } of texts) {
    const words = sameWords(text)
    if (words === '') continue
    const ids = sayings.get(words)
    if (ids) ids.push(id)
    else sayings.set(words, [id])
  }
  return sayings
}

function describe(ids: readonly string[], sayings: number, weakest: number): Duplicates {
  const kind = sayings === 1 ? 'same words' : 'nearly the same'
  return { kind, ids: [...ids].sort(byCodeUnit), likeness: sayings === 1 ? 1 : weakest }
}

function linkAlike(texts: readonly Shingles[], likeness: number, sets: Joined): void {
  const width = bands * rowsPerBand
  const signatures = new Uint32Array(texts.length * width)
  for (const [index, runs] of texts.entries()) signatures.set(signature(runs, width), index * width)
  for (let band = 0; band < bands; band++) {
    const inOrder = orderByBucket(signatures, texts.length, band)
    for (const [at, { bucket, index }] of inOrder.entries()) {
      for (let back = 1; back <= Math.min(at, mostCompared); back++) {
        const other = inOrder[at - back] as (typeof inOrder)[number]
        if (other.bucket !== bucket) break
        if (sets.root(index) === sets.root(other.index)) continue
        const shared = alike(texts[index] as Shingles, texts[other.index] as Shingles)
        if (shared >= likeness) sets.join(index, other.index, shared)
      }
    }
  }
}

/** The texts that share a bucket of this band with another, bucket after bucket. */
function orderByBucket(
  signatures: Uint32Array,
  count: number,
  band: number,
): { bucket: number; index: number }[] {
  // Bucket and index in one number below 2 ** 53, so that plain numbers can be sorted.
  const keys = new Float64Array(count)
  for (let index = 0; index < count; index++)
    keys[index] = bucketOf(signatures, index, band) * mostTexts + index
  keys.sort()
  const bucketAt = (at: number) => Math.floor((keys[at] ?? -mostTexts) / mostTexts)
  const shared: { bucket: number; index: number }[] = []
  for (const [at, key] of keys.entries()) {
    const bucket = bucketAt(at)
    if (bucketAt(at - 1) === bucket || bucketAt(at + 1) === bucket)
      shared.push({ bucket, index: key % mostTexts })
  }
  return shared
}

function bucketOf(signatures: Uint32Array, index: number, band: number): number {
  const from = index * bands * rowsPerBand + band * rowsPerBand
  let key = 0
  for (let at = from; at < from + rowsPerBand; at++) key = mix(key ^ (signatures[at] as number))
  return key
}

type Joined = {
  root(index: number): number
  join(a: number, b: number, likeness: number): void
  weakest(root: number): number
}

/** Disjoint sets that remember the lowest likeness that joined them. */
function joined(count: number): Joined {
  const parent = Int32Array.from({ length: count }, (_, index) => index)
  const lowest = new Float64Array(count).fill(1)
  const root = (index: number): number => {
    let at = index
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number
      at = parent[at] as number
    }
    return at
  }
  return {
    root,
    join(a, b, likeness) {
      const [keep, give] = [root(a), root(b)].sort((x, y) => x - y) as [number, number]
      parent[give] = keep
      lowest[keep] = Math.min(lowest[keep] as number, lowest[give] as number, likeness)
    },
    weakest: (index) => lowest[index] as number,
  }
}
