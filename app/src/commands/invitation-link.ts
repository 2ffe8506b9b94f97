import { keyFrom, readKey } from '../domain/key.ts'
import type { Language } from '../domain/language.ts'
import type { OutsideKey } from '../store/outside-key.ts'

/** The hash under which an invitation's link is kept: of its words as they were meant, or of a link from before there were words. */
export const invitationHash = (key: OutsideKey, link: string): Buffer =>
  key.hash('invitation', `link ${wordsIn(link)?.join(' ') ?? link}`)

/** The words of a link as somebody typed or followed it; nothing when they can be none. */
function wordsIn(link: string): readonly string[] | undefined {
  const [canonical] = readKey(link).canonicals
  if (canonical === undefined) return undefined
  return /^\d+$/.test(canonical) ? (canonical.match(/\d{4}/g) ?? []) : canonical.split(' ')
}

/** Five words of an invitation, as they stand in its link, so that a card can be typed from too; nothing when they can be none. */
export const linkOf = (typed: string): string | undefined => wordsIn(typed)?.join('-')

/**
 * The link of an offer. The same form gives the same link however often it is sent, so a retry can show it again although only
 * its hash is kept. It is words, in the language of whoever makes it, for a card that somebody types from.
 */
export const linkFrom = (key: OutsideKey, token: string, language: Language): string => {
  const words = keyFrom(key.hash('invitation', `form ${token}`), language)
  return linkOf(words.join(' ')) ?? words.join('-')
}
