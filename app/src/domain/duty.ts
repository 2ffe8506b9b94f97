/**
 * What somebody looks after in a project. A `convener` hosts it, with one of the other side; a `safety` contact sees held voices
 * first; a `reader` reads a language; a `helper` may only type an answer for someone. A duty is no seat and no bigger vote.
 */
export const duties = ['convener', 'safety', 'reader', 'helper'] as const
export type Duty = (typeof duties)[number]

/** The duties that are offered by an invitation, like a seat. Hosting is offered to one who sits here. */
export const lookedAfter = ['safety', 'reader', 'helper'] as const
export type LookedAfter = (typeof lookedAfter)[number]
