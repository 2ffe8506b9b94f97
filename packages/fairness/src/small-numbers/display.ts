import type { Audience } from './audience.ts'
import { open, type Protected, type Subject } from './protected.ts'
import { roundCount } from './round.ts'
import { checkRule, type Rule } from './rule.ts'

declare const released: unique symbol

/** A number that has been through the door and may be put into a page. Only this package makes them. */
export type Released = number & { readonly [released]: true }

/** What may be shown of one count. `nearest` is there when the number was rounded. */
export type Display =
  | { readonly shown: Released; readonly nearest?: number }
  /** It is 1 or more, and fewer than `below`. */
  | { readonly hidden: 'fewer than'; readonly below: number }
  /** Left out so that a small number elsewhere stays private; how big it is is not said. */
  | { readonly hidden: 'to protect' }
  /** A ballot that is still open. */
  | { readonly hidden: 'until closed' }

/**
 * What an audience may be told of one count.
 *
 * Partners who may read the voices see exact counts, except of equality groups. Everyone else sees 0, or the number (rounded
 * when the rule rounds), or that it is fewer than the floor. Votes in an open ballot are shown to nobody.
 *
 * It looks at one count alone. Parts of a whole go through `displayParts`, and tables, or what is shown again later, through
 * `release`: they also make sure that no hidden one can be worked out from the others.
 *
 * @example display(protect(3), publicAudience(rules.uk_hes)) // { hidden: 'fewer than', below: 8 }
 */
export function display(count: Protected<number>, audience: Audience): Display {
  const { value: people, subject } = open(count)
  if (subject === 'open votes') return { hidden: 'until closed' }
  return seesExactly(audience, subject) ? { shown: people as Released } : underRule(people, audience.rule)
}

/** Whether this audience sees counts of this subject as they are. */
export const seesExactly = (audience: Audience, subject: Subject): boolean =>
  audience.kind === 'partner' && subject === 'voices'

/** One raw count under one rule. Throws RangeError for a rule that would protect nobody. */
export function underRule(people: number, rule: Rule): Display {
  checkRule(rule)
  if (people > 0 && people < rule.floor) return { hidden: 'fewer than', below: rule.floor }
  const shown = roundCount(people, rule.nearest) as Released
  return rule.nearest === 1 || people === 0 ? { shown } : { shown, nearest: rule.nearest }
}

/** Whether there is a number to be seen. */
export const isShown = (part: Display): part is Extract<Display, { shown: Released }> => 'shown' in part
