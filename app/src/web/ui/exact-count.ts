import { display, isShown, type Protected, partnerAudience } from '@evenground/fairness'

/** A count as partners may see it; only for pages that only partners see, and for counts that partners see as they are. */
export function exactCount(kept: Protected<number>): number {
  const part = display(kept, partnerAudience())
  if (!isShown(part)) throw new TypeError('partners may not see this count as it is')
  return part.shown
}
