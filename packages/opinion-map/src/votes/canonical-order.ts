import { mix } from '../random.ts'
import { type Answers, rowCount } from './answers.ts'

/**
 * Orders people and statements by what was answered, not by how the input came or what anybody is called: sums of
 * floating-point numbers, seeded starts and samples then come out the same, to the byte, for any order of the input and for
 * any renaming of people. Each person's key is mixed from the keys of the statements they answered, and the other way round
 * (colour refinement, B. Weisfeiler and A. Leman, 1968). Keys are taken from the votes turned so that agreement prevails, so
 * flipping every vote keeps the order. People who answered exactly alike tie; they are exchangeable, and `byId` breaks the tie.
 */
export function canonicalOrder(
  answers: Answers,
  columns: number,
  weight: Float64Array,
  seed: number,
  byId: { people: (a: number, b: number) => number; statements: (a: number, b: number) => number },
): { people: Uint32Array; statements: Uint32Array } {
  const turn = prevailing(answers, columns)
  const people = new Uint32Array(rowCount(answers)).fill(1)
  const low = new Uint32Array(rowCount(answers))
  let statements = new Uint32Array(columns).fill(mix(seed))
  for (let round = 0; round < 2; round++) {
    keysOfPeople(answers, turn, statements, weight, people, low)
    statements = keysOfStatements(answers, turn, people, columns)
  }
  keysOfPeople(answers, turn, statements, weight, people, low)
  return {
    people: sorted(people, low, byId.people),
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

function keysOfPeople(
  answers: Answers,
  turn: 1 | -1,
  statements: Uint32Array,
  weight: Float64Array,
  high: Uint32Array,
  low: Uint32Array,
): void {
  const { start, at, vote } = answers
  for (let person = 0; person < high.length; person++) {
    let h = Math.round((weight[person] as number) * 1e6) | 0
    let l = h ^ 0x5bd1e995
    for (let e = start[person] as number; e < (start[person + 1] as number); e++) {
      const key =
        (statements[at[e] as number] as number) + Math.imul((vote[e] as number) * turn + 2, 0x632be5ab)
      const mixed = mix(key)
      h = (h + mixed) | 0
      l = (l + Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)) | 0
    }
    high[person] = mix(h)
    low[person] = mix(l)
  }
}

function keysOfStatements(
  answers: Answers,
  turn: 1 | -1,
  people: Uint32Array,
  columns: number,
): Uint32Array<ArrayBuffer> {
  const { start, at, vote } = answers
  const sums = new Uint32Array(columns)
  for (let person = 0; person + 1 < start.length; person++) {
    const key = people[person] as number
    for (let e = start[person] as number; e < (start[person + 1] as number); e++) {
      const column = at[e] as number
      const mixed = mix(key + Math.imul((vote[e] as number) * turn + 2, 0x632be5ab))
      sums[column] = ((sums[column] as number) + mixed) | 0
    }
  }
  for (let column = 0; column < columns; column++) sums[column] = mix(sums[column] as number)
  return sums
}

function sorted(high: Uint32Array, low: Uint32Array, byId: (a: number, b: number) => number): Uint32Array {
  const order = Uint32Array.from(high, (_, i) => i)
  return order.sort(
    (a, b) =>
      (high[a] as number) - (high[b] as number) || (low[a] as number) - (low[b] as number) || byId(a, b),
  )
}
