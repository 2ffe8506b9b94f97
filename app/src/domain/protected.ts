declare const hidden: unique symbol

/** A count of people that cannot be read by accident: a page shows it only by asking what its audience may see. */
export interface Protected<T> {
  readonly [hidden]: T
}

/** Who looks: partners who may read the voices see exact counts, everyone else sees none below the floor. */
export type Audience = 'partners' | 'public'

export type ShownCount = { kind: 'exact'; count: number } | { kind: 'few'; below: number }

/** Counts of people below this are not told to the public. */
export const publicFloor = 8

const counts = new WeakMap<Protected<number>, number>()

/** Puts a count under protection. Readers do this to every count of people before it leaves them. */
export function protect(count: number): Protected<number> {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count of people: ${count}`)
  const kept = Object.freeze({}) as Protected<number>
  counts.set(kept, count)
  return kept
}

/** What an audience may be told of a protected count. Nobody at all is no secret: it is told as zero. */
export function shownTo(audience: Audience, kept: Protected<number>): ShownCount {
  const count = counts.get(kept)
  if (count === undefined) throw new TypeError('this count was not protected here')
  return audience === 'partners' || count === 0 || count >= publicFloor
    ? { kind: 'exact', count }
    : { kind: 'few', below: publicFloor }
}

/**
 * The parts of a whole, for the public: all of them or none. A part below the floor may not be told, nor worked out as
 * the whole less the others; so as soon as one must stay hidden, none is told. Parts of nobody hide nothing.
 */
export function protectParts<Part extends string>(
  parts: Readonly<Record<Part, number>>,
): Readonly<Record<Part, Protected<number>>> | null {
  const numbers = Object.values<number>(parts)
  if (numbers.some((count) => count > 0 && count < publicFloor)) return null
  return Object.fromEntries(
    Object.entries<number>(parts).map(([part, count]) => [part, protect(count)]),
  ) as Record<Part, Protected<number>>
}
