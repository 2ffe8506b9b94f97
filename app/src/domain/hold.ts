import { type Asking, may } from './policy.ts'
import type { HoldReason } from './voice.ts'

/** What somebody did with held words, as the log of the hold keeps it. */
export const holdDeeds = ['looked', 'released', 'struck', 'retold', 'kept', 'noted'] as const
export type HoldDeed = (typeof holdDeeds)[number]

/** Why words stay held after a safety contact read them. */
export const keepReasons = [
  'being-helped',
  'ask-another',
  'asking-the-person',
  'not-for-the-team',
  'spam',
] as const
export type KeepReason = (typeof keepReasons)[number]

/**
 * Who may open held words, and decide on them.
 *
 * Safety contacts may; but words that somebody wants read first by a person who does not work here are for such a person only, and
 * where that is the one reason, a partner who does not work here will do. Where words may need a person soon, any safety contact
 * may: then that somebody looks at all comes first, and the form says so.
 */
export function mayOpenHeld(asking: Asking, held: readonly HoldReason[]): boolean {
  const safety = may(asking, 'read-held')
  if (!held.includes('first-read') || held.includes('needs-a-person')) return safety
  if (asking.outside !== true) return false
  return safety || held.every((reason) => reason === 'first-read')
}

/** Whether the words may only be told by their reader, or also let go as they are: both are that reader's choice. */
export const mayRetell = (held: readonly HoldReason[]): boolean => held.includes('first-read')
