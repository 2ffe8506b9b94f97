import { kMeans } from '../groups/k-means.ts'
import { seeded } from '../random.ts'
import { type Answers, rowCount } from '../votes/answers.ts'
import type { Ballots } from '../votes/ballots.ts'
import type { Fitted } from './fitted.ts'

/** People looked at, at most, and peaks looked for, at most. */
const MOST_PEOPLE = 1500
const MOST_PEAKS = 4
/** Fewest people that make a peak, whatever the floor. */
const LEAST = 5
/** Half the width of each window, as a share of the way from one peak to the next. */
const WINDOW = 0.2
/** Midway between two peaks at most half as many stand as at the smaller peak, and fewer by this many standard deviations. */
const DENT = { share: 0.5, deviations: 3 }

/** One person's lean, spread evenly over what one answer more or less would make of it: few answers give few, far steps. */
type Lean = { readonly at: number; readonly half: number }

/**
 * Whether people fall into camps by how much they agree with everything: two to four clear peaks among their leans, with a dent
 * between them that a crowd with a single peak hardly ever has, whatever its shape. Then what looks like a habit of agreeing is a view that
 * divides people, and belongs among the axes. People whose answers count less are not looked at: on their own they make no camp.
 */
export function leansAreCamps(
  ballots: Ballots,
  fit: Fitted,
  settings: { readonly seed: number; readonly fewestAnswers: number; readonly floor: number },
): boolean {
  if (!leansMatter(ballots.answers, fit)) return false
  const fewest = Math.max(settings.floor, LEAST)
  const leans = leansOf(ballots, fit, settings.fewestAnswers)
  const points = {
    count: leans.length,
    width: 1,
    at: Float64Array.from(leans, ({ at }) => at),
    weight: new Float64Array(leans.length).fill(1),
  }
  for (let k = 2; k <= MOST_PEAKS && k * fewest <= leans.length; k++) {
    const { centres, group } = kMeans(points, k, 4, seeded(settings.seed, 7000 + k))
    const counts = Array.from(centres, (_, c) => group.reduce((sum, own) => sum + (own === c ? 1 : 0), 0))
    const peaks = centres.slice().sort()
    if (Math.min(...counts) >= fewest && dentsBetween(leans, peaks)) return true
  }
  return false
}

/** A variance of leans, in votes: less is nothing to speak of. */
const LEAST_LEAN = 0.001

/** Whether most of what a person's answers say about how readily they agree is more than chance. */
export function leansMatter(answers: Answers, { people, noise }: Fitted): boolean {
  const own = people.prior[0] as number
  return own > LEAST_LEAN && own > (noise * rowCount(answers)) / Math.max(1, answers.at.length)
}

function leansOf({ answers, weight }: Ballots, { people, noise }: Fitted, fewestAnswers: number): Lean[] {
  const size = 1 + people.rank
  const leans: Lean[] = []
  for (let row = 0; row < people.rows && leans.length < MOST_PEOPLE; row++) {
    const count = (answers.start[row + 1] as number) - (answers.start[row] as number)
    if (count < fewestAnswers || (weight[row] as number) < 1) continue
    const own = people.prior[0] as number
    leans.push({ at: people.mean[row * size] as number, half: own / (own + noise / count) / count })
  }
  return leans
}

function dentsBetween(leans: readonly Lean[], peaks: Float64Array): boolean {
  return peaks.subarray(1).every((right, i) => {
    const left = peaks[i] as number
    const way = right - left
    const [atLeft, midway, atRight] = [0, 0.5, 1].map((place) =>
      standing(leans, left + way * (place - WINDOW), left + way * (place + WINDOW)),
    ) as [number, number, number]
    const beside = Math.min(atLeft, atRight)
    // The square root of a count has a standard deviation of one half, whatever the count.
    return midway <= DENT.share * beside && 2 * (Math.sqrt(beside) - Math.sqrt(midway)) >= DENT.deviations
  })
}

/** How many stand between two places; who overlaps the edge counts in part. */
function standing(leans: readonly Lean[], from: number, upto: number): number {
  let sum = 0
  for (const { at, half } of leans) {
    const inside = Math.min(at + half, upto) - Math.max(at - half, from)
    if (inside > 0) sum += inside / (2 * half)
  }
  return sum
}
