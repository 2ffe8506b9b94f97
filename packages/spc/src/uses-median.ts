import type { Chart } from './chart.ts'

/** Whether the drawn centre line is a median ("middle") or a mean ("average"). */
export const usesMedian = ({ chart }: Chart): boolean => chart === 'run' || chart === 'g'
