import { type Duty, duties } from './duty.ts'
import type { Side } from './side.ts'

/** Who asks: signed in or not, of which side, with which duties. Duties never make a vote bigger. */
export interface Asking {
  readonly steward: boolean
  readonly side: Side | null
  readonly duties?: readonly Duty[]
}

export const roles = ['anyone', 'steward', 'lived', 'learned', ...duties] as const
export type Role = (typeof roles)[number]

/**
 * Who may do what, readable aloud. `lived` and `learned` are partners of the project at hand, and have the same rights;
 * a test holds the two columns against each other. The steward looks after the installation and reads no voices by that duty.
 * A convener hosts and has duties for it, not a bigger vote; safety contacts, readers and helpers do their one thing.
 */
export const policy = {
  answer: ['anyone'],
  'follow-own-words': ['anyone'],
  'read-reply': ['anyone'],
  'see-project': ['lived', 'learned'],
  'read-voices': ['lived', 'learned'],
  'open-conversation': ['lived', 'learned'],
  'invite-partner': ['lived', 'learned'],
  'host-project': ['convener'],
  'type-for-someone': ['lived', 'learned', 'helper'],
  'read-language': ['reader'],
  'read-held': ['safety'],
  'agree-confidentiality': ['lived', 'learned', 'safety', 'reader', 'helper'],
  gather: ['lived', 'learned'],
  'make-project': ['steward'],
  'see-outbox': ['steward'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof policy

/** What shows somebody's words: whoever does it has agreed before to keep them to themselves. */
export const needsAgreement: ReadonlySet<Action> = new Set<Action>([
  'read-voices',
  'read-held',
  'read-language',
  'type-for-someone',
])

/** The roles somebody has at once. */
function rolesOf(asking: Asking | null): ReadonlySet<Role> {
  const held = new Set<Role>(['anyone'])
  if (asking?.steward) held.add('steward')
  if (asking?.side) held.add(asking.side)
  for (const duty of asking?.duties ?? []) held.add(duty)
  return held
}

/** Whether the table lets somebody do something. */
export function may(asking: Asking | null, action: Action): boolean {
  const held = rolesOf(asking)
  return policy[action].some((role) => held.has(role))
}
