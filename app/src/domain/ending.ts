import type { Step } from './step.ts'

/** How a project ends: it never came to anything, or its work is done. */
export const endings = ['cancelled', 'closed'] as const
export type EndedHow = (typeof endings)[number]

/** What the public page says a project is. One that heard people and then stopped is named as that, whatever it calls itself. */
export type NamedEnding = 'cancelled' | 'closed' | 'stopped-after-listening'

/** The steps at which nothing but listening was done yet. */
const onlyListened: readonly Step[] = ['gather', 'listen']

export const nameEnding = (how: EndedHow, reached: { heard: boolean; step: Step }): NamedEnding =>
  reached.heard && onlyListened.includes(reached.step) ? 'stopped-after-listening' : how
