import { display, isShown, type Protected, partnerAudience } from '@evenground/fairness'

/** A count as partners may see it; only for pages that only partners see. */
export function exactCount(kept: Protected<number>): number {
  const part = display(kept, partnerAudience())
  return isShown(part) ? part.shown : 0
}
