/** The steps of the path, in order; `tell` runs along all of them. */
export const steps = ['gather', 'listen', 'make-sense', 'choose', 'design', 'test', 'keep'] as const
export type Step = (typeof steps)[number]
