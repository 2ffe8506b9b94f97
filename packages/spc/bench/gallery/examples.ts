import type { ChartRequest } from '../../src/request.ts'
import { controlCharts } from './control-charts.ts'
import { dotCharts } from './dot-charts.ts'
import type { Example } from './example.ts'
import { week, weeks } from './numbers.ts'
import { runCharts } from './run-charts.ts'

/** Every chart and every verdict. */
export const examples: readonly Example[] = [...runCharts, ...controlCharts, ...dotCharts]

/** Requests that are refused, with a reason each. */
export const refusals: readonly ChartRequest[] = [
  { chart: 'run', readings: [] },
  { chart: 'p', readings: [{ x: week(0), y: 12, n: 10 }] },
  {
    chart: 't',
    readings: [
      { x: 1, y: 3 },
      { x: 2, y: 0 },
    ],
  },
  { chart: 'c', readings: [{ x: 1, y: -1 }] },
  { chart: 'xmr', rules: 'making-data-count', limitsFromFirst: 6, readings: weeks([1, 2, 3]) },
]
