/** The two kinds of experience a project stands on. Both have the same rights. */
export const sides = ['lived', 'learned'] as const
export type Side = (typeof sides)[number]
