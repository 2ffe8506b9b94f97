import type { RuleName } from '../chart.ts'
import type { ZoneRules } from '../request.ts'
import {
  alternating,
  beyondLimits,
  closeIn,
  farOut,
  mostOf,
  oneSide,
  rowOfSteps,
  type ZoneRule,
} from './zones.ts'

/**
 * The rules of each named set, in the order of their numbers.
 *
 * - Western Electric Statistical Quality Control Handbook, 1956.
 * - Nelson 1984, Journal of Quality Technology 16(4), 237-239.
 * - healthcare: Provost & Murray, The Health Care Data Guide.
 *
 * Each rule more adds false alarms.
 */
export const zoneRuleSets: Record<ZoneRules, readonly (readonly [RuleName, ZoneRule])[]> = {
  'western-electric': [
    ['western-electric-1', beyondLimits],
    ['western-electric-2', mostOf(2, 3, 2)],
    ['western-electric-3', mostOf(4, 5, 1)],
    ['western-electric-4', oneSide(8)],
  ],
  nelson: [
    ['nelson-1', beyondLimits],
    ['nelson-2', oneSide(9)],
    ['nelson-3', rowOfSteps(6)],
    ['nelson-4', alternating(14)],
    ['nelson-5', mostOf(2, 3, 2)],
    ['nelson-6', mostOf(4, 5, 1)],
    ['nelson-7', closeIn(15)],
    ['nelson-8', farOut(8)],
  ],
  healthcare: [
    ['healthcare-1', beyondLimits],
    ['healthcare-2', oneSide(8)],
    ['healthcare-3', rowOfSteps(6)],
    ['healthcare-4', mostOf(2, 3, 2)],
    ['healthcare-5', closeIn(15)],
  ],
}
