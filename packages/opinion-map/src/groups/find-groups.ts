import type { Fitted } from '../position/fitted.ts'
import type { Standing } from '../position/standing.ts'
import type { Settings } from '../settings.ts'
import { pickRows } from '../votes/answers.ts'
import type { Ballots } from '../votes/ballots.ts'
import { chooseGroups } from './choose-groups.ts'
import type { Clustering, Points } from './k-means.ts'
import { type Clouds, cloudsOf, membership } from './membership.ts'
import type { GroupChoice } from './tried.ts'

/** People, at most, on whom groups are found and tested; everybody is then given their chances. */
const MOST_PEOPLE = 4000

export type FoundGroups = {
  readonly choice: GroupChoice
  readonly clouds: Clouds
  /** Everybody as one: where no groups are left after all. */
  readonly one: Clouds
  /** The people who shaped them. */
  readonly points: Points
}

/** Finds groups among people who answered enough. */
export function findGroups(
  ballots: Ballots,
  fit: Fitted,
  structure: boolean,
  standing: Standing,
  settings: Settings,
): FoundGroups {
  const { rank, scale } = standing
  const { rows, of } = enoughAnswers(ballots, settings.fewestAnswers)
  const points = {
    count: rows.length,
    width: rank,
    at: pick(standing.position, rows, rank),
    weight: pick(ballots.weight, rows, 1),
  }
  const spread = pick(standing.spread, rows, rank * rank)
  const sureOf = (clustering: Clustering): Int8Array => {
    const clouds = cloudsOf(points, clustering, spread)
    return Int8Array.from({ length: points.count }, (_, i) => {
      const place = points.at.subarray(i * rank, (i + 1) * rank)
      const chances = membership(
        clouds,
        place,
        spread.subarray(i * rank * rank, (i + 1) * rank * rank),
        scale,
      )
      const most = Math.max(...chances)
      return most >= settings.sureFrom ? chances.indexOf(most) : -1
    })
  }
  const choice =
    rows.length === 0
      ? nobody(rank)
      : chooseGroups({
          points,
          answers: pickRows(ballots.answers, rows),
          statements: ballots.statements.length,
          fit,
          structure,
          settings,
          sureness: { of: sureOf, peopleEach: of / rows.length },
        })
  const one = { k: 1, rank, centres: new Float64Array(rank), precision: new Float64Array(rank * rank) }
  return { choice, clouds: cloudsOf(points, choice.clustering, spread), one, points }
}

/** The first people who answered enough, and of how many they are a sample. */
function enoughAnswers({ answers, people }: Ballots, fewest: number): { rows: Uint32Array; of: number } {
  const rows: number[] = []
  let of = 0
  for (let row = 0; row < people.length; row++) {
    if ((answers.start[row + 1] as number) - (answers.start[row] as number) < fewest) continue
    of++
    if (rows.length < MOST_PEOPLE) rows.push(row)
  }
  return { rows: Uint32Array.from(rows), of }
}

function pick(from: Float64Array, rows: Uint32Array, width: number): Float64Array {
  const picked = new Float64Array(rows.length * width)
  for (const [i, row] of rows.entries()) picked.set(from.subarray(row * width, (row + 1) * width), i * width)
  return picked
}

const nobody = (rank: number): GroupChoice => ({
  clustering: { k: 1, centres: new Float64Array(rank), group: new Uint8Array(0), loss: 0 },
  tried: [],
  because: 'too few people',
  small: 0,
})
