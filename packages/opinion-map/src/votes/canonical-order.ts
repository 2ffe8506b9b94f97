import { mix } from '../random.ts'
import { type Answers, rowCount } from './answers.ts'
import { breakTies, keysOfPeople, keysOfStatements } from './refine.ts'

/**
 * Orders people and statements by what was answered, not by how the input came or what anybody is called: sums of
 * floating-point numbers, seeded starts and samples then come out the same, to the byte, for any order of the input and for
 * any renaming of people. Each person's key is mixed from the keys of the statements they answered, and the other way round
 * (colour refinement, B. Weisfeiler and A. Leman, 1968; further ties: see `breakTies`). Keys are taken from the votes turned so
 * that agreement prevails, so flipping every vote keeps the order. People who answered exactly alike tie; they are exchangeable,
 * and `byId` breaks the tie.
 */
export function canonicalOrder(
  answers: Answers,
  columns: number,
  weight: Float64Array,
  seed: number,
  byId: { people: (a: number, b: number) => number; statements: (a: number, b: number) => number },
): { people: Uint32Array; statements: Uint32Array } {
  const refining = { answers, turn: prevailing(answers, columns), weight }
  const people = new Uint32Array(rowCount(answers)).fill(1)
  const low = new Uint32Array(rowCount(answers))
  let statements: Uint32Array = new Uint32Array(columns).fill(mix(seed))
  for (let round = 0; round < 2; round++) {
    keysOfPeople(refining, statements, people, low)
    statements = keysOfStatements(refining, people, columns)
  }
  statements = breakTies(refining, statements, byId.statements)
  keysOfPeople(refining, statements, people, low)
  return {
    people: spread(sorted(people, low, byId.people), people, low),
    statements: sorted(statements, statements, byId.statements),
  }
}

/** 1, or -1 where disagreement prevails and the votes are to be read turned round. */
function prevailing(answers: Answers, columns: number): 1 | -1 {
  const sums = new Float64Array(columns)
  let total = 0
  for (let e = 0; e < answers.at.length; e++) {
    const vote = answers.vote[e] as number
    sums[answers.at[e] as number] = (sums[answers.at[e] as number] as number) + vote
    total += vote
  }
  if (total !== 0) return total > 0 ? 1 : -1
  let cubes = 0
  for (const sum of sums) cubes += sum ** 3
  return cubes < 0 ? -1 : 1
}

/**
 * The order with people who answered exactly alike no longer side by side, so that the first so many are a fair sample of all:
 * where hundreds answered alike, they would else stand together, and could be all there is among the first.
 */
function spread(order: Uint32Array, high: Uint32Array, low: Uint32Array): Uint32Array {
  const place = new Uint32Array(order.length)
  const times = new Uint32Array(order.length)
  let alike = false
  for (let i = 0; i < order.length; i++) {
    const [person, before] = [order[i] as number, order[i - 1] ?? 0]
    const same = i > 0 && high[person] === high[before] && low[person] === low[before]
    alike ||= same
    times[person] = same ? (times[before] as number) + 1 : 0
    place[person] = mix((high[person] as number) ^ mix(times[person] as number))
  }
  if (!alike) return order
  return sorted(
    place,
    high,
    (a, b) => (low[a] as number) - (low[b] as number) || (times[a] as number) - (times[b] as number),
  )
}

function sorted(high: Uint32Array, low: Uint32Array, byId: (a: number, b: number) => number): Uint32Array {
  const order = Uint32Array.from(high, (_, i) => i)
  return order.sort(
    (a, b) =>
      (high[a] as number) - (high[b] as number) || (low[a] as number) - (low[b] as number) || byId(a, b),
  )
}
