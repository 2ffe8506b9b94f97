import { hash32, mix } from './hash.ts'
import type { Text } from './text.ts'

/** What made a suggestion, so that it can be told, repeated and undone. */
export type MadeBy = {
  readonly package: '@evenground/themes'
  readonly version: string
  readonly method: string
  readonly seed: number
  readonly settings: Readonly<Record<string, number | string | null>>
  /** The same for the same texts in any order; 16 hexadecimal digits. Tells inputs apart; it is no protection. */
  readonly input: string
}

/** The version of this package; a test holds it to package.json. */
export const version = '0.1.0'

/** Signs a suggestion with what made it. */
export function madeBy(
  method: string,
  texts: readonly Text[],
  seed: number,
  settings: Readonly<Record<string, number | string | null>>,
): MadeBy {
  return { package: '@evenground/themes', version, method, seed, settings, input: inputHash(texts) }
}

/** A sum over texts, so the order leaves no trace; two sums make the 64 bits. */
function inputHash(texts: readonly Text[]): string {
  let low = 0
  let high = 0
  for (const { id, text, language, person, channel } of texts) {
    let first = 1
    let second = 2
    for (const field of [id, text, language, person, channel]) {
      first = mix(Math.imul(first, 31) ^ (field === undefined ? 0 : hash32(field, 1)))
      second = mix(Math.imul(second, 33) + (field === undefined ? 0 : hash32(field, 2)))
    }
    low = (low + first) >>> 0
    high = (high + second) >>> 0
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
}
