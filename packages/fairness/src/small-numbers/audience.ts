import { plainFloor, type Rule } from './rule.ts'

/** Who looks at a number, and the rule that protects people from them. */
export interface Audience {
  readonly kind: 'partner' | 'participant' | 'public'
  readonly rule: Rule
}

/** A partner who may read the voices: sees exact counts of voices, seats, placings and closed votes, never of equality groups. */
export const partnerAudience = (rule: Rule = plainFloor): Audience => ({ kind: 'partner', rule })

/** Somebody who answered: sees protected counts. */
export const participantAudience = (rule: Rule = plainFloor): Audience => ({ kind: 'participant', rule })

/** Anyone at all: sees protected counts. */
export const publicAudience = (rule: Rule = plainFloor): Audience => ({ kind: 'public', rule })
