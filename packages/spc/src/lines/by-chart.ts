import type { ChartKind } from '../request.ts'
import { casesBetweenLines } from './cases-between.ts'
import { countLines } from './count.ts'
import { iPrimeLines } from './i-prime.ts'
import type { LineMaker } from './lines.ts'
import { movingRangeLines } from './mr.ts'
import { runLines } from './run.ts'
import { proportionLines, proportionPrimeLines, rateLines, ratePrimeLines } from './shares.ts'
import { deviationLines, xbarLines } from './subgrouped.ts'
import { timeBetweenLines } from './time-between.ts'
import { xmrLines } from './xmr.ts'

/** Which lines each chart draws. */
export const linesByChart: Record<ChartKind, LineMaker> = {
  run: runLines,
  xmr: xmrLines,
  mr: movingRangeLines,
  'i-prime': iPrimeLines,
  t: timeBetweenLines,
  g: casesBetweenLines,
  p: proportionLines,
  'p-prime': proportionPrimeLines,
  u: rateLines,
  'u-prime': ratePrimeLines,
  c: countLines,
  xbar: xbarLines,
  s: deviationLines,
}
