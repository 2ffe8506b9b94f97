/** The two kinds of experience: of using a service, or caring for someone who does; and of working in it, studying or running it. */
export type Side = 'lived' | 'learned'

/** Both sides, in the order in which they are told. */
export const sides = ['lived', 'learned'] as const

/** One thing for each side. */
export type BySide<T> = { readonly lived: T; readonly learned: T }

/** Makes one thing for each side. */
export const bySide = <T>(make: (side: Side) => T): BySide<T> => ({
  lived: make('lived'),
  learned: make('learned'),
})
