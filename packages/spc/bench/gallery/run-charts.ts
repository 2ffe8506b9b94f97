import type { Example } from './example.ts'
import { random, week, weeks } from './numbers.ts'

const promised = [2, 3, 2, 1, 3, 2, 3, 2, 3, 4, 5, 5, 6, 6, 7, 7, 6, 7, 7, 6, 7]
const waits = [34, 31, 38, 29, 35, 33, 36, 30, 37, 32, 34, 35, 29, 27, 28, 25, 27, 24, 26, 23, 25, 24, 22, 25]

/** Run charts, with and without a signal. */
export const runCharts: readonly Example[] = [
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
