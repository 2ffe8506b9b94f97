import type { Tally } from './tally.ts'

/** What Polis gives a statement about the conversation itself: 7 squared. */
const META = 49

/** Polis' weight for showing a statement next: agreeable, extreme and little seen statements come first. */
export function priorityOf(clustered: Tally, column: number, extremity: number, meta: boolean): number {
  if (meta) return META
  const seen = clustered.seen[column] as number
  const agree = clustered.agree[column] as number
  const passed = (seen - agree - (clustered.disagree[column] as number) + 1) / (seen + 2)
  const importance = (1 - passed) * (extremity + 1) * ((agree + 1) / (seen + 2))
  return (importance * (1 + 8 * 2 ** (-seen / 5))) ** 2
}
