import type { Runs, Side } from '../chart.ts'
import type { RunsRefusal } from '../refusal.ts'
import type { RunRules } from '../request.ts'
import { type Box, bestBox } from './best-box.ts'
import { crossingsMin, longestRunMax } from './binomial-crossings.ts'

/** One point as run rules see it. */
export type RunPoint = { readonly position: number; readonly value: number | null }

type Run = { from: number; to: number; side: Side; length: number }

/** Runs of neighbours on one side; points missing or on the centre are dropped and neither break nor extend. */
export function runsOf(points: readonly RunPoint[], centre: number): Run[] {
  const runs: Run[] = []
  for (const { position, value } of points) {
    if (value === null || value === centre) continue
    const side: Side = value > centre ? 'above' : 'below'
    const last = runs.at(-1)
    if (last?.side === side) {
      last.to = position
      last.length += 1
    } else runs.push({ from: position, to: position, side, length: 1 })
  }
  return runs
}

const nothing = { longestRun: null, longestRunMax: null, crossings: null, crossingsMin: null, longest: null }
const quiet = { longRun: false, fewCrossings: false, signal: false }

export type RunsSettings = {
  /** The box methods use their own limits from 10 to 100 useful points, and Anhøj's outside that. */
  readonly method: RunRules
  /** Report Anhøj's limits beside a verdict by a box method, as qicharts2 does. */
  readonly reportAnhoej: boolean
  readonly minimumUseful: number
  /** A reason why these rules are not used on this chart; the numbers are still computed. */
  readonly off: RunsRefusal | null
}

type Limits = Pick<Box, 'longestRunMax' | 'crossingsMin'>
type Verdict = Pick<Runs, 'longRun' | 'fewCrossings'>

/** Whether a longest run and a number of crossings lie outside the limits; in a cut corner, both together do. */
function verdict(longest: number, crossings: number, limits: Limits & Partial<Box>): Verdict {
  const { longestRunMax: most, crossingsMin: fewest } = limits
  const inCorner =
    (crossings === fewest && longest > (limits.longestAtFewest ?? most)) ||
    (longest === most && crossings < (limits.fewestAtLongest ?? fewest))
  return { longRun: longest > most || inCorner, fewCrossings: crossings < fewest || inCorner }
}

/**
 * Anhøj's two run rules: a signal if the longest run is longer, or the crossings fewer, than chance makes usual.
 * The answer is one yes or no for the phase, never for single points.
 *
 * Source: Anhøj & Olesen 2014, doi:10.1371/journal.pone.0113825.
 */
export function analyseRuns(
  points: readonly RunPoint[],
  centre: number | null,
  settings: RunsSettings,
): Runs {
  const runs = centre === null ? [] : runsOf(points, centre)
  const useful = runs.reduce((total, run) => total + run.length, 0)
  const counted = { observed: points.length, useful }
  const [first, ...others] = runs
  if (!first) return { ...counted, ...nothing, ...quiet, refused: settings.off ?? 'no-useful-points' }

  const longest = others.reduce((best, run) => (run.length > best.length ? run : best), first)
  const anhoej: Limits = { longestRunMax: longestRunMax(useful), crossingsMin: crossingsMin(useful) }
  const box = settings.method === 'anhoej' ? null : bestBox(useful, settings.method === 'cut-box')
  const limits = box ?? anhoej
  const reported = settings.reportAnhoej ? anhoej : limits
  const refused = settings.off ?? (useful < settings.minimumUseful ? 'too-few-useful-points' : null)
  const found = refused === null ? verdict(longest.length, others.length, limits) : quiet
  return {
    ...counted,
    longestRun: longest.length,
    longestRunMax: reported.longestRunMax,
    crossings: others.length,
    crossingsMin: reported.crossingsMin,
    longest: { from: longest.from, to: longest.to, side: longest.side },
    longRun: found.longRun,
    fewCrossings: found.fewCrossings,
    signal: found.longRun || found.fewCrossings,
    refused,
  }
}
