import type { Child } from 'hono/jsx'

/** For messages whose `<lived>` and `<learned>` parts carry their side's mark. */
export const sideTags = {
  lived: (words: Child[]): Child => <span class="lived">{words}</span>,
  learned: (words: Child[]): Child => <span class="learned">{words}</span>,
}

/** For messages with a part that leads somewhere. The address is one of our own. */
export const linkTo =
  (address: string) =>
  (words: Child[]): Child => <a href={address}>{words}</a>

/** For messages with a part that is said louder. */
export const bold = (words: Child[]): Child => <b>{words}</b>
