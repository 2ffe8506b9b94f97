import { type Display, isShown, type Released } from './display.ts'

/** Words that may stand beside a count, or why none do. */
export type Quotes = { readonly quotes: readonly string[] } | Exclude<Display, { shown: Released }>

/**
 * Quotes of the people of one place in a view: hidden where its count is hidden, since words can point to a person as a small
 * number can. Also hidden when there are more quotes than people are said to be.
 *
 * @example quotesBeside({ hidden: 'fewer than', below: 8 }, ['The bell is too high']) // { hidden: 'fewer than', below: 8 }
 */
export function quotesBeside(part: Display, quotes: readonly string[]): Quotes {
  if (!isShown(part)) return part
  return quotes.length <= part.shown ? { quotes: [...quotes] } : { hidden: 'to protect' }
}
