import type { Side } from './side.ts'

/** How a voice is tied to its speaker. `known`: an account; `pseudonymous`: a key of five words; `unlinked`: nothing at all. */
export const identities = ['known', 'pseudonymous', 'unlinked'] as const
export type Identity = (typeof identities)[number]

/** What a participant may say of themselves; always skippable. */
export const speakers = ['uses', 'cares', 'works', 'other'] as const
export type Speaker = (typeof speakers)[number]

/** Who may see the words, from narrow to wide. The narrowest is the default. */
export const consents = ['team', 'project', 'public'] as const
export type Consent = (typeof consents)[number]

/** How a voice came in. */
export const ways = ['link', 'paper', 'kiosk', 'typed', 'workshop', 'file', 'mail'] as const
export type Way = (typeof ways)[number]

/** Whose words they are: the person's own; their own, typed by another; a view about them; through an interpreter. */
export const comings = ['own', 'typed', 'about', 'interpreted'] as const
export type Coming = (typeof comings)[number]

/** Who reads a voice before anyone else does. */
export const firstReaders = ['anyone', 'outsider'] as const
export type FirstReader = (typeof firstReaders)[number]

/** Why a voice is held from partners until a safety contact lets it go. */
export const holdReasons = ['needs-a-person', 'personal-data', 'first-read', 'flood'] as const
export type HoldReason = (typeof holdReasons)[number]

/** The side a speaker's experience stands on, where they said it. */
export function sideOf(speaker: Speaker | null): Side | null {
  if (speaker === 'uses' || speaker === 'cares') return 'lived'
  return speaker === 'works' ? 'learned' : null
}
