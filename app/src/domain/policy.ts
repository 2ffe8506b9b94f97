import { type Duty, duties } from './duty.ts'
import type { Side } from './side.ts'

/** Who asks: signed in or not, of which side, with which duties. Duties never make a vote bigger. */
export interface Asking {
  readonly steward: boolean
  readonly side: Side | null
  readonly duties?: readonly Duty[]
  /** Has a seat or a duty here and does not work for the service. */
  readonly outside?: boolean
}

export const roles = ['anyone', 'steward', 'lived', 'learned', ...duties, 'outsider'] as const
export type Role = (typeof roles)[number]

/**
 * Who may do what, readable aloud. `lived` and `learned` are partners of the project at hand, and have the same rights;
 * a test holds the two columns against each other. The steward looks after the installation and reads no voices by that duty.
 * A convener hosts and has duties for it, not a bigger vote; safety contacts, readers and helpers do their one thing.
 * An outsider does not work for the service: some people want one of them to read their words first.
 */
export const policy = {
  answer: ['anyone'],
  'follow-own-words': ['anyone'],
  'read-reply': ['anyone'],
  'see-project': ['lived', 'learned'],
  'read-voices': ['lived', 'learned'],
  'share-voice': ['lived', 'learned'],
  'export-voices': ['lived', 'learned'],
  'open-conversation': ['lived', 'learned'],
  'set-conversation': ['lived', 'learned'],
  'leave-note': ['lived', 'learned', 'safety'],
  'ask-exact-words': ['lived', 'learned'],
  'invite-partner': ['lived', 'learned'],
  'host-project': ['convener'],
  'say-own-side': ['lived', 'learned'],
  'pause-project': ['lived', 'learned'],
  'open-dispute': ['lived', 'learned'],
  'end-project': ['lived', 'learned'],
  'see-own-duty': ['safety', 'reader', 'helper'],
  'print-ways-in': ['lived', 'learned'],
  'import-voices': ['lived', 'learned'],
  'type-for-someone': ['lived', 'learned', 'helper'],
  'no-contact': ['convener', 'steward'],
  'read-language': ['reader'],
  'read-held': ['safety'],
  'read-first': ['safety', 'outsider'],
  'agree-confidentiality': ['lived', 'learned', 'safety', 'reader', 'helper'],
  gather: ['lived', 'learned'],
  'offer-pay': ['convener'],
  'pay-claims': ['convener'],
  'write-statements': ['lived', 'learned'],
  'see-ground': ['lived', 'learned'],
  'use-room': ['lived', 'learned'],
  'park-idea': ['lived', 'learned'],
  'fix-now': ['lived', 'learned'],
  guess: ['lived', 'learned'],
  'make-sense': ['lived', 'learned'],
  decide: ['lived', 'learned'],
  'make-project': ['steward'],
  'see-outbox': ['steward'],
  'organisation-settings': ['steward'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof policy

/** What shows somebody's words: whoever does it has agreed before to keep them to themselves. */
export const needsAgreement: ReadonlySet<Action> = new Set<Action>([
  'read-voices',
  'share-voice',
  'export-voices',
  'read-held',
  'read-first',
  'read-language',
  'type-for-someone',
  'make-sense',
])

/** The roles somebody has at once. */
function rolesOf(asking: Asking | null): ReadonlySet<Role> {
  const held = new Set<Role>(['anyone'])
  if (asking?.steward) held.add('steward')
  if (asking?.side) held.add(asking.side)
  for (const duty of asking?.duties ?? []) held.add(duty)
  if (asking?.outside) held.add('outsider')
  return held
}

/** Whether the table lets somebody do something. */
export function may(asking: Asking | null, action: Action): boolean {
  const held = rolesOf(asking)
  return policy[action].some((role) => held.has(role))
}
