import type { SparseRows } from './sparse-rows.ts'

/** Words and letter runs of a text by name; a word stands for itself, a run begins with `#`. */
export function offerFeatures(words: readonly string[]): string[] {
  const features = [...words]
  for (const word of words) {
    const letters = Array.from(`_${word}_`)
    for (const length of [3, 4]) {
      for (let start = 0; start + length <= letters.length; start++) {
        features.push(`#${letters.slice(start, start + length).join('')}`)
      }
    }
  }
  return features
}

/** The features of the texts people placed, numbered, and how telling each is (inverse document frequency over all texts). */
type KnownFeatures = { readonly places: ReadonlyMap<string, number>; readonly telling: Float64Array }

export function knowFeatures(
  taught: readonly (readonly string[])[],
  count: number,
  featuresOf: (place: number) => readonly string[],
): KnownFeatures {
  const places = new Map<string, number>()
  for (const features of taught) {
    for (const feature of features) if (!places.has(feature)) places.set(feature, places.size)
  }
  const found = new Int32Array(places.size)
  for (let text = 0; text < count; text++) {
    for (const feature of new Set(featuresOf(text))) {
      const place = places.get(feature)
      if (place !== undefined) found[place] = (found[place] as number) + 1
    }
  }
  return { places, telling: Float64Array.from(found, (texts) => Math.log((1 + count) / (1 + texts))) }
}

/**
 * One row a text: its known features by TF-IDF, scaled to length 1, and beside them its vector (already of length 1
 * or 0), so that both kinds of evidence weigh the same.
 */
export function featureRows(
  texts: readonly (readonly string[])[],
  known: KnownFeatures,
  vectors: readonly Float32Array[],
  width: number,
): SparseRows {
  const starts = new Int32Array(texts.length + 1)
  const columns: number[] = []
  const values: number[] = []
  texts.forEach((features, row) => {
    const uses = countKnown(features, known)
    const weighed = [...uses].map(
      ([place, count]) => [place, (1 + Math.log(count)) * (known.telling[place] as number)] as const,
    )
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0))
    for (const [place, weight] of weighed) {
      columns.push(place)
      values.push(length > 0 ? weight / length : 0)
    }
    vectors[row]?.forEach((value, j) => {
      columns.push(known.places.size + j)
      values.push(value)
    })
    starts[row + 1] = columns.length
  })
  return {
    rows: texts.length,
    columnCount: known.places.size + width,
    starts,
    columns: Int32Array.from(columns),
    values: Float32Array.from(values),
  }
}

function countKnown(features: readonly string[], { places }: KnownFeatures): Map<number, number> {
  const uses = new Map<number, number>()
  for (const feature of features) {
    const place = places.get(feature)
    if (place !== undefined) uses.set(place, (uses.get(place) ?? 0) + 1)
  }
  return uses
}

/** Whether there is something to go by: a vector, a word seen before, or at least half of the letter runs (a slip of the pen). */
export function hasGround(
  features: readonly string[],
  { places }: KnownFeatures,
  vector: Float32Array,
): boolean {
  if (vector.some((value) => value !== 0)) return true
  const known = features.filter((feature) => places.has(feature))
  return (
    known.some((feature) => !feature.startsWith('#')) ||
    (known.length > 0 && known.length * 2 >= features.length)
  )
}
