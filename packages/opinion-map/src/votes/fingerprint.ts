import { mix } from '../random.ts'
import type { Ballots } from './ballots.ts'

/** 64 bits in hexadecimal that say which last answers went in, whatever their order: to tell results apart, not to keep secrets. */
export function fingerprint({ people, statements, answers }: Ballots): string {
  const columns = Uint32Array.from(statements, textHash)
  let high = 0
  let low = 0
  for (const [row, person] of people.entries()) {
    const own = textHash(person)
    let sum = 0
    for (let e = answers.start[row] as number; e < (answers.start[row + 1] as number); e++)
      sum =
        (sum +
          mix(
            (columns[answers.at[e] as number] as number) +
              Math.imul((answers.vote[e] as number) + 2, 0x9e3779b1),
          )) |
        0
    const mixed = mix(sum ^ own)
    high = (high + mixed) | 0
    low = (low + mix(Math.imul(mixed, 0x85ebca77) ^ own)) | 0
  }
  return [high, low].map((each) => (each >>> 0).toString(16).padStart(8, '0')).join('')
}

/** FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), mixed. */
function textHash(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mix(hash)
}
