/** Times charts and plays the anytime-valid bound: npm run -s bench */
import { performance } from 'node:perf_hooks'
import { computeChart } from '../src/compute-chart.ts'
import { drawChart } from '../src/svg/draw-chart.ts'
import { english } from '../src/words/english.ts'
import { everTooHigh, playedTooHigh } from './ever-too-high.ts'
import { around, seeded, week } from './gallery/numbers.ts'

const round = (value: number, digits = 1) => Math.round(value * 10 ** digits) / 10 ** digits

function computedAndDrawn(points: number, seed: number): string {
  const next = seeded(seed)
  const readings = Array.from({ length: points }, (_, index) => ({ x: week(index), y: around(next, 20, 3) }))
  const result = computeChart({ chart: 'xmr', readings })
  if (!result.ok) throw new Error(result.refusal.reason)
  return drawChart(result.chart, { say: english })
}

const cpuNow = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/** A thousand charts, three times over; the middle time counts. Processor time tells how busy the machine was besides. */
function manyCharts() {
  const times = [0, 1, 2].map((again) => {
    const [start, cpuStart] = [performance.now(), cpuNow()]
    for (let chart = 0; chart < 1_000; chart++) computedAndDrawn(60, again * 1_000 + chart)
    return { milliseconds: round(performance.now() - start), cpuMilliseconds: round(cpuNow() - cpuStart) }
  })
  const middle = [...times].sort((one, other) => one.milliseconds - other.milliseconds)[1]
  return {
    charts: 1_000,
    points: 60,
    ...middle,
    goal: 1_000,
    met: (middle?.milliseconds ?? 0) < 1_000,
    times,
  }
}

function largeChart() {
  const next = seeded(1)
  const readings = Array.from({ length: 100_000 }, (_, index) => ({ x: index, y: around(next, 20, 3) }))
  const [start, cpuStart] = [performance.now(), cpuNow()]
  const result = computeChart({ chart: 'xmr', readings })
  const [computed, cpuComputed] = [performance.now(), cpuNow()]
  if (!result.ok) throw new Error(result.refusal.reason)
  const drawn = drawChart(result.chart, { say: english })
  const done = performance.now()
  return {
    points: 100_000,
    computeMilliseconds: round(computed - start),
    computeCpuMilliseconds: round(cpuComputed - cpuStart),
    drawMilliseconds: round(done - computed),
    drawCpuMilliseconds: round(cpuNow() - cpuComputed),
    bytes: drawn.length,
  }
}

/** Share of runs in which a claim is ever above the truth, looking after each of 1,000 checks: played and exact. */
function anytime() {
  const [runs, looks] = [4_000, 1_000]
  const rates = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99].map((rate, index) => ({
    rate,
    played: round(playedTooHigh(rate, looks, runs, seeded(100 + index)), 4),
    exact: round(everTooHigh(rate, looks, 'any-time'), 4),
  }))
  return {
    runs,
    looks,
    rates,
    goal: 0.05,
    met: rates.every(({ played, exact }) => played <= 0.05 && exact <= 0.05),
  }
}

const result = {
  xmr: manyCharts(),
  large: largeChart(),
  anytime: anytime(),
  plannedBoundLookedAtAnyTime: { rate: 0.9, looks: 200, exact: round(everTooHigh(0.9, 200, 'planned'), 4) },
}
for (const { rate, played, exact } of result.anytime.rates)
  console.log(`true rate ${rate}: claimed too much in ${played} of runs (exactly ${exact})`)
console.log(JSON.stringify(result))
