import type { Audience } from './audience.ts'
import { type Display, display, isShown, type Released } from './display.ts'
import type { Protected } from './protected.ts'

/** A percentage that may be shown, or why there is none. */
export type Share =
  | { readonly percent: Released }
  | Exclude<Display, { shown: Released }>
  | { readonly hidden: 'nobody asked' }

/**
 * One count as a percentage of another, from what is shown of both, so it can tell no more than they do: from rounded parts
 * where the rule rounds, and hidden where either is hidden. At most 100.
 *
 * @example share({ shown: 10, nearest: 5 }, { shown: 40, nearest: 5 }) // { percent: 25 }
 */
export function share(part: Display, whole: Display): Share {
  if (!isShown(whole)) return whole
  if (!isShown(part)) return part
  if (whole.shown === 0) return { hidden: 'nobody asked' }
  return { percent: Math.min(100, Math.round((100 * part.shown) / whole.shown)) as Released }
}

/**
 * A figure about some people (a mean, a ratio), shown only to those who may be told how many people it is about: below the
 * floor it is hidden. Source: the uk_hes rule shows means of 8 people or more.
 *
 * @example figureAbout(protect(3), 4.5, publicAudience()) // { hidden: 'fewer than', below: 8 }
 */
export function figureAbout(
  people: Protected<number>,
  figure: number,
  audience: Audience,
): { readonly figure: Released } | Exclude<Display, { shown: Released }> {
  const part = display(people, audience)
  return isShown(part) ? { figure: figure as Released } : part
}
