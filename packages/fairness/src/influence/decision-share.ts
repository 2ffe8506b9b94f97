import type { Estimate } from '../estimate.ts'
import { type BySide, bySide } from '../side.ts'
import { proportion } from '../statistics/proportion.ts'
import type { Origin } from './idea-survival.ts'

/**
 * The share of adopted decisions that began with each side. One that began with both counts half for each; one whose beginning
 * is not known counts for neither. Null when nothing was adopted.
 *
 * With the exact 95 % interval of a share. A decision has an origin when its thread leads back to a voice, theme or idea of a
 * side. It cannot say how weighty a decision was.
 *
 * @example decisionShare(['lived', 'joint', 'learned', null]).lived // { value: 0.375, ... }
 */
export function decisionShare(origins: readonly (Origin | null)[]): BySide<Estimate | null> {
  const joint = origins.filter((origin) => origin === 'joint').length
  return bySide((side) =>
    proportion(origins.filter((origin) => origin === side).length + joint / 2, origins.length),
  )
}
