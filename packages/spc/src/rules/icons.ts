import type {
  AssuranceIcon,
  AssuranceRefusal,
  Judgement,
  MakingDataCount,
  Phase,
  Point,
  Side,
} from '../chart.ts'
import type { Conventions } from '../conventions.ts'
import type { Direction } from '../request.ts'

/** What a special cause on one side means where a direction is better. */
export function judge(side: Side | null, direction: Direction): Judgement {
  if (side === null) return 'common'
  if (direction === 'neutral') return 'neutral'
  return (side === 'above') === (direction === 'increase') ? 'improvement' : 'concern'
}

function assuranceOf(last: Point, target: number, direction: Direction): AssuranceIcon {
  if (last.upper !== null && target > last.upper) return direction === 'increase' ? 'fail' : 'pass'
  if (last.lower !== null && target < last.lower) return direction === 'increase' ? 'pass' : 'fail'
  return 'hit-or-miss'
}

type Context = {
  readonly phase: Phase
  readonly target: number | null
  readonly direction: Direction
  readonly conventions: Conventions
}

function whyNoAssurance(
  last: Point,
  judged: Point,
  points: number,
  context: Context,
): AssuranceRefusal | null {
  if (context.target === null) return 'no-target'
  if (context.direction === 'neutral') return 'neutral-direction'
  if (context.conventions.assurance === 'always') return null
  if (last.upper === null || last.lower === null) return 'no-limits'
  if (points < context.conventions.trialBelow) return 'too-few-points'
  return judged.judgement === 'common' ? null : 'process-signals'
}

/** The two icons of Making Data Count, from the last point and the limits of the last phase. */
export function makingDataCountOf(points: readonly Point[], context: Context): MakingDataCount {
  const last = points.at(-1)
  const known = points.findLast((point) => point.y !== null)
  const judged = (context.conventions.lastMissing === 'last-known' ? known : last) ?? last
  if (!last || !judged) {
    return {
      variation: 'common-cause',
      judgedAt: null,
      lastMissing: false,
      assurance: null,
      assuranceRefused: 'no-limits',
    }
  }
  const inPhase = points.filter((point) => point.phase === context.phase.phase && point.y !== null).length
  const refused = whyNoAssurance(last, judged, inPhase, context)
  const height = judged.side === 'above' ? 'high' : 'low'
  return {
    variation: judged.judgement === 'common' ? 'common-cause' : `${judged.judgement}-${height}`,
    judgedAt: judged.position,
    lastMissing: last.y === null,
    assurance: refused ? null : assuranceOf(last, context.target ?? 0, context.direction),
    assuranceRefused: refused,
  }
}
