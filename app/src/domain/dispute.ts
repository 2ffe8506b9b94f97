/** What a dispute can be about; while it lasts, that is frozen. `everything` freezes all of them. */
export const disputed = [
  'everything',
  'conversation',
  'sharing',
  'themes',
  'priority',
  'test',
  'ending',
] as const
export type Disputed = (typeof disputed)[number]

/** How long what it is about is frozen. */
export const frozenDays = 7
