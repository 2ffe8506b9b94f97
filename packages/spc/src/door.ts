export { computeChart } from './compute-chart.ts'
