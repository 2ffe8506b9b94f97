import type { ChartRequest, Direction, RuleSet, XmrRequest } from '../../src/request.ts'
import type { Voice } from '../../src/svg/marks.ts'
import { around, month, seeded, week } from './numbers.ts'

/** A chart of the gallery. All values are made up. */
export type Example = {
  readonly id: string
  readonly about: string
  readonly request: ChartRequest
  readonly voice?: Voice
  readonly warnings?: boolean
}

const round = (value: number, digits = 1) => Math.round(value * 10 ** digits) / 10 ** digits
const weeks = (values: readonly (number | null)[], notes: Record<number, string> = {}) =>
  values.map((y, index) => ({ x: week(index), y, ...(notes[index] ? { note: notes[index] } : {}) }))
const months = (values: readonly (number | null)[]) => values.map((y, index) => ({ x: month(index), y }))
const random = (seed: number, count: number, centre: number, spread: number, digits = 1) => {
  const next = seeded(seed)
  return Array.from({ length: count }, () => round(around(next, centre, spread), digits))
}
const shares = (seed: number, count: number, n: number, share: number) => {
  const next = seeded(seed)
  return Array.from({ length: count }, (_, index) => {
    const size = Math.round(n * (0.75 + 0.5 * next()))
    let y = 0
    for (let one = 0; one < size; one++) if (next() < share) y++
    return { x: week(index), y, n: size }
  })
}

const promised = [2, 3, 2, 1, 3, 2, 3, 2, 3, 4, 5, 5, 6, 6, 7, 7, 6, 7, 7, 6, 7]
const waits = [34, 31, 38, 29, 35, 33, 36, 30, 37, 32, 34, 35, 29, 27, 28, 25, 27, 24, 26, 23, 25, 24, 22, 25]

const runCharts: readonly Example[] = [
  {
    id: 'promise',
    about:
      'A promise: of seven people asked each week, how many were told how long the wait is. Before, testing, promised.',
    voice: 'lived',
    request: {
      chart: 'run',
      title: 'Told how long the wait is, of 7 people asked each week',
      unit: 'of 7',
      readings: weeks(promised, { 8: 'Test 1: a board', 10: 'Test 3: a text', 12: 'Test 5: a buzzer' }),
      phases: [
        { from: week(0), name: 'Before' },
        { from: week(8), name: 'Testing' },
        { from: week(14), name: 'Promised' },
      ],
    },
  },
  {
    id: 'run-changed',
    about: 'A run chart with a long run and few crossings.',
    request: {
      chart: 'run',
      title: 'Minutes until somebody says hello',
      unit: 'minutes',
      readings: weeks(waits),
      freeze: { through: week(11), because: 'before the first test' },
    },
  },
  {
    id: 'run-steady',
    about: 'A run chart without a signal.',
    request: {
      chart: 'run',
      title: 'Calls answered in the first minute',
      unit: '%',
      readings: weeks(random(11, 24, 62, 7, 0)),
      target: 75,
    },
  },
  {
    id: 'run-early',
    about: 'Too few points to tell.',
    request: { chart: 'run', title: 'Cards handed out', unit: 'cards', readings: weeks([5, 7, 6, 9, 4, 8]) },
  },
  {
    id: 'run-same',
    about: 'No variation at all.',
    request: {
      chart: 'run',
      title: 'Doors open on time',
      unit: 'doors',
      readings: weeks(Array.from({ length: 14 }, () => 4)),
    },
  },
  {
    id: 'run-ihi',
    about: 'IHI rules: a shift.',
    request: {
      chart: 'run',
      rules: 'ihi',
      title: 'Falls',
      unit: 'falls',
      readings: weeks([6, 5, 7, 6, 5, 7, 4, 6, 7, 5, 6, 7, 3, 4, 2, 3, 4, 3, 2, 4]),
      marked: [{ x: week(6), because: 'a storm' }],
    },
  },
  {
    id: 'run-mixed',
    about: 'IHI rules: too many runs, so check the values.',
    request: {
      chart: 'run',
      rules: 'ihi',
      title: 'Two wards in one chart',
      readings: weeks([2, 8, 3, 9, 2, 8, 1, 9, 2, 7, 3, 8, 2, 9, 3, 8]),
    },
  },
  {
    id: 'run-box',
    about: 'Best box rules.',
    request: {
      chart: 'run',
      rules: 'best-box',
      title: 'People at the meeting',
      unit: 'people',
      readings: weeks(random(5, 24, 14, 3, 0)),
    },
  },
]

const controlCharts: readonly Example[] = [
  {
    id: 'xmr',
    about: 'Single values (XmR), one of them left out and one outside the limits.',
    warnings: true,
    request: {
      chart: 'xmr',
      title: 'Minutes of wait on Monday',
      unit: 'minutes',
      readings: weeks([...random(21, 26, 30, 4), 52, 31]),
      exclude: [{ x: week(26), because: 'the lift was out' }],
    },
  },
  {
    id: 'xmr-nelson',
    about: 'XmR with Nelson rules.',
    request: {
      chart: 'xmr',
      rules: 'nelson',
      title: 'Hours of visits',
      unit: 'hours',
      readings: weeks([...random(22, 14, 20, 2), ...random(23, 10, 25, 2)]),
      freeze: { through: week(13) },
    },
  },
  {
    id: 'xmr-we',
    about: 'XmR with Western Electric rules.',
    request: {
      chart: 'xmr',
      rules: 'western-electric',
      title: 'Letters sent',
      unit: 'letters',
      readings: weeks([...random(31, 12, 50, 4), ...random(32, 10, 55, 1)]),
      freeze: { through: week(11) },
    },
  },
  {
    id: 'xmr-healthcare',
    about: 'XmR with the rules of Provost and Murray.',
    request: {
      chart: 'xmr',
      rules: 'healthcare',
      title: 'Beds empty at noon',
      unit: 'beds',
      readings: weeks(random(33, 24, 12, 2.2)),
    },
  },
  {
    id: 'xmr-same',
    about: 'No variation, so no limits.',
    request: {
      chart: 'xmr',
      title: 'Staff on shift',
      unit: 'people',
      readings: weeks(Array.from({ length: 14 }, () => 7)),
    },
  },
  {
    id: 'mr',
    about: 'Moving ranges.',
    request: {
      chart: 'mr',
      title: 'Change of the wait from week to week',
      unit: 'minutes',
      readings: weeks(random(21, 26, 30, 4)),
    },
  },
  {
    id: 'i-prime',
    about: 'Single values with different denominators (I′).',
    request: {
      chart: 'i-prime',
      title: 'Missed visits',
      unit: '%',
      multiply: 100,
      readings: shares(41, 24, 60, 0.25),
    },
  },
  {
    id: 't',
    about: 'Days between events (T).',
    request: {
      chart: 't',
      title: 'Days between falls',
      unit: 'days',
      readings: [50, 2, 29, 139, 3, 51, 4, 14, 38, 90, 5, 12, 7, 5, 14, 10, 14, 36, 18, 8, 11, 260].map(
        (y, index) => ({ x: index + 1, y }),
      ),
    },
  },
  {
    id: 'g',
    about: 'Cases between events (G).',
    request: {
      chart: 'g',
      title: 'Operations between infections',
      readings: [15, 15, 43, 37, 43, 30, 6, 34, 5, 20, 3, 8, 19, 87, 39, 2, 12, 32, 14, 17, 250].map(
        (y, index) => ({ x: index + 1, y }),
      ),
    },
  },
  {
    id: 'p',
    about: 'Shares (P), with stepped limits.',
    request: {
      chart: 'p',
      title: 'People who felt heard',
      unit: '%',
      multiply: 100,
      readings: shares(51, 24, 110, 0.62),
      target: 80,
    },
  },
  {
    id: 'p-standardised',
    about: 'The same shares in sigmas: straight limits.',
    request: {
      chart: 'p',
      standardised: true,
      title: 'People who felt heard, in sigmas',
      readings: shares(51, 24, 110, 0.62),
    },
  },
  {
    id: 'p-prime',
    about: 'Shares of thousands (P′).',
    request: {
      chart: 'p-prime',
      title: 'Seen within four hours',
      unit: '%',
      multiply: 100,
      readings: months(random(61, 24, 0.86, 0.02, 4)).map(({ x, y }) => ({
        x,
        y: Math.round((y ?? 0) * 15_000),
        n: 15_000,
      })),
    },
  },
  {
    id: 'u',
    about: 'Rates (U), in two phases.',
    request: {
      chart: 'u',
      title: 'Falls per 1,000 bed days',
      multiply: 1000,
      readings: [...shares(71, 12, 800, 0.012), ...shares(72, 12, 800, 0.006)].map((row, index) => ({
        ...row,
        x: week(index),
      })),
      phases: [{ from: week(12), name: 'Night lights' }],
    },
  },
  {
    id: 'u-prime',
    about: 'Rates in large exposures (U′).',
    request: {
      chart: 'u-prime',
      title: 'Calls per 1,000 people',
      multiply: 1000,
      readings: months(random(81, 20, 0.02, 0.0022, 5)).map(({ x, y }) => ({
        x,
        y: Math.round((y ?? 0) * 40_000),
        n: 40_000,
      })),
    },
  },
  {
    id: 'c',
    about: 'Counts (C).',
    request: {
      chart: 'c',
      title: 'Complaints',
      unit: 'complaints',
      readings: months([12, 9, 14, 11, 8, 13, 10, 15, 9, 12, 11, 7, 13, 10, 27, 11, 12, 9]),
    },
  },
  {
    id: 'xbar',
    about: 'Averages of five a day (Xbar).',
    request: {
      chart: 'xbar',
      title: 'Minutes on hold, five calls a day',
      unit: 'minutes',
      readings: random(91, 100, 12, 3).map((y, index) => ({ x: week(Math.floor(index / 5)), y })),
    },
  },
  {
    id: 's',
    about: 'How those five spread (S).',
    request: {
      chart: 's',
      title: 'Spread of minutes on hold',
      unit: 'minutes',
      readings: random(91, 100, 12, 3).map((y, index) => ({ x: week(Math.floor(index / 5)), y })),
    },
  },
  {
    id: 'p-places',
    about: 'Places instead of dates: no run rules.',
    request: {
      chart: 'p',
      title: 'Felt heard, by clinic',
      unit: '%',
      multiply: 100,
      readings: shares(95, 9, 120, 0.6).map((row, index) => ({
        ...row,
        x: ['Ash', 'Birch', 'Cedar', 'Elm', 'Fir', 'Hazel', 'Lime', 'Oak', 'Pine'][index] ?? '',
        y: index === 4 ? Math.round(row.n * 0.86) : row.y,
      })),
    },
  },
  {
    id: 'xmr-gaps',
    about: 'Missing values: no line and no range across the gap.',
    request: {
      chart: 'xmr',
      title: 'Visits a week',
      unit: 'visits',
      readings: weeks(
        random(97, 24, 40, 5, 0).map((y, index) => (index === 6 || index === 7 || index === 15 ? null : y)),
      ),
    },
  },
]

const dots = (
  id: string,
  about: string,
  direction: Direction,
  values: readonly (number | null)[],
  target?: number,
): Example => ({
  id,
  about,
  request: {
    chart: 'xmr',
    rules: 'making-data-count' satisfies RuleSet,
    title: `Making Data Count: ${about.toLowerCase().replace(/\.$/, '')}`,
    unit: 'people',
    direction,
    readings: months(values),
    limitsFromFirst: 12,
    ...(target === undefined ? {} : { target }),
  } satisfies XmrRequest,
})

const quiet = [50, 53, 48, 51, 47, 52, 49, 54, 48, 51, 50, 47, 53, 49]
const dotCharts: readonly Example[] = [
  dots('dots-common', 'Common cause, target met or missed by chance.', 'increase', quiet, 51),
  dots('dots-pass', 'Common cause, target met again and again.', 'increase', quiet, 35),
  dots('dots-fail', 'Common cause, target missed again and again.', 'increase', quiet, 70),
  dots('dots-improvement-high', 'Getting better, high.', 'increase', [...quiet, 55, 57, 58, 59, 62, 63, 66]),
  dots(
    'dots-improvement-low',
    'Getting better, low.',
    'decrease',
    [...quiet, 46, 45, 47, 46, 48, 45, 46],
    55,
  ),
  dots('dots-concern-high', 'Getting worse, high.', 'decrease', [...quiet, 57, 51, 58]),
  dots('dots-concern-low', 'Getting worse, low.', 'increase', [...quiet, 49, 36]),
  dots('dots-neutral-high', 'Something changed, high.', 'neutral', [...quiet, 64]),
  dots('dots-neutral-low', 'Something changed, low.', 'neutral', [...quiet, 37]),
  dots('dots-missing', 'The last value is missing.', 'increase', [...quiet, null], 51),
]

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
