declare const sealed: unique symbol

/** What a count is a count of. It decides who may ever see it exactly: see `display`. */
export type Subject =
  /** Voices, seats, placings and votes that are closed: partners see these exactly. */
  | 'voices'
  /** Votes while the ballot is open: nobody sees these. */
  | 'open votes'
  /** People by age, ethnicity, disability and the like: protected for everyone. */
  | 'equality'

/**
 * A count of people that nothing outside this package can read.
 *
 * It has no number in it that code could reach: adding it, comparing it or putting it into a page is a type error, and at
 * run time turning it into text, a number or JSON throws. The only way out is `display`, which needs an audience.
 */
export interface Protected<T> {
  readonly [sealed]: T
}

interface Kept<T> {
  readonly value: T
  readonly subject: Subject
}

const vault = new WeakMap<object, Kept<unknown>>()

const refuse = (): never => {
  throw new TypeError('A protected count cannot be read. Ask display(count, audience) what may be shown.')
}

const seal: object = Object.freeze(
  Object.defineProperties(Object.create(null), {
    [Symbol.toPrimitive]: { value: refuse },
    toString: { value: refuse },
    toJSON: { value: refuse },
  }),
)

/**
 * Puts a count of people under protection. Do this to every count before it leaves the store.
 *
 * @param count a whole number of people, 0 or more
 * @param subject what is counted; `'voices'` unless told
 * @throws RangeError when it is not a count
 * @example display(protect(12), publicAudience()) // { shown: 12 }
 */
export function protect(count: number, subject: Subject = 'voices'): Protected<number> {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a count of people: ${count}`)
  return keep(count, subject)
}

/** Puts any counts under protection, unchecked. For the files of this folder only. */
export function keep<T>(value: T, subject: Subject): Protected<T> {
  const kept = Object.freeze(Object.create(seal)) as Protected<T>
  vault.set(kept, { value, subject })
  return kept
}

/** Opens a protected count. For the files of this folder only: the package's door does not lead here. */
export function open<T>(kept: Protected<T>): Kept<T> {
  const found = vault.get(kept)
  if (!found) throw new TypeError('This count was not protected here')
  return found as Kept<T>
}
