import type { Example } from './example.ts'
import { months, random, shares, week, weeks } from './numbers.ts'

/** One of every control chart, and of every zone rule set. */
export const controlCharts: readonly Example[] = [
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
