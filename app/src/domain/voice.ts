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

/** The side a speaker's experience stands on, where they said it. */
export function sideOf(speaker: Speaker | null): Side | null {
  if (speaker === 'uses' || speaker === 'cares') return 'lived'
  return speaker === 'works' ? 'learned' : null
}
