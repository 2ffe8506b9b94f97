import { languageOf } from './language.ts'
import type { Reading } from './reading.ts'
import { type Dense, toUnitRows } from './sparse-rows.ts'
import { byCodeUnit, type Text } from './text.ts'

/** Texts that are worked on together, under the key of their language. */
export type LanguagePool = { readonly key: string; readonly texts: readonly Text[] }

/** Texts sorted by id and parted by language, or all in one pool (key `all`) where vectors bridge the languages. */
export function poolTexts(
  texts: readonly Text[],
  fallback: string | undefined,
  together: boolean,
): LanguagePool[] {
  const sorted = texts.toSorted((a, b) => byCodeUnit(a.id, b.id))
  if (together) return sorted.length > 0 ? [{ key: 'all', texts: sorted }] : []
  const pools = new Map<string, Text[]>()
  for (const text of sorted) {
    const { key } = languageOf(text.language ?? fallback)
    const own = pools.get(key)
    if (own) own.push(text)
    else pools.set(key, [text])
  }
  return [...pools].sort(([a], [b]) => byCodeUnit(a, b)).map(([key, own]) => ({ key, texts: own }))
}

/**
 * The mean direction of the given vectors of each saying's texts, as unit rows.
 *
 * @throws RangeError when the vector of a text with words is missing, of another width, or holds something that is no number
 */
export function sayingVectors(
  texts: readonly Text[],
  { sayingOf, copies }: Reading,
  byId: ReadonlyMap<string, Float32Array>,
): Dense {
  const width = byId.values().next().value?.length ?? 1
  const cells = new Float32Array(copies.length * width)
  texts.forEach(({ id }, index) => {
    const saying = sayingOf[index] as number
    if (saying < 0) return
    const vector = byId.get(id)
    if (vector?.length !== width || !vector.every(Number.isFinite)) {
      throw new RangeError(
        `The vector of text ${JSON.stringify(id)} is missing, of another width or not made of numbers`,
      )
    }
    for (let j = 0; j < width; j++)
      cells[saying * width + j] = (cells[saying * width + j] as number) + (vector[j] as number)
  })
  return toUnitRows({ rows: copies.length, width, cells })
}
