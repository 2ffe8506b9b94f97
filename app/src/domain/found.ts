/** How somebody was found whom a seat or a duty is offered to. It stands on the partners' page, so that all see who is asked. */
export const foundBy = ['known', 'group', 'open-call', 'asked', 'work', 'other'] as const
export type FoundBy = (typeof foundBy)[number]
