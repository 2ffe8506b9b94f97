/** What must be said beside every figure about voice, in this order. */
export const caveats = [
  'Talk is not influence.',
  'Silence may be chosen.',
  'Equal is not always fair.',
  'Measuring changes how people behave.',
] as const
