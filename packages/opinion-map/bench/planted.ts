import { below, type Random, seeded } from '../src/random.ts'
import type { VoteColumns } from '../src/votes/vote.ts'

/** Coprime to every number of statements used here, so that a person's statements are all different. */
const STRIDES = [7, 11, 13, 17, 19, 23, 29, 31, 37, 41] as const

/**
 * A made-up conversation: people of three planted groups, each answering the same number of statements, spread evenly; four statements
 * in ten divide the groups. Person i is in group i % 3.
 */
export function planted(people: number, statements: number, votes: number, seed: number): VoteColumns {
  const random = seeded(seed, 71)
  const rates = Array.from({ length: 3 * statements }, () => rateOf(random))
  const shared = Array.from({ length: statements }, (_, j) => (j % 10 < 4 ? undefined : rateOf(random)))
  const person = new Uint32Array(votes)
  const statement = new Uint32Array(votes)
  const vote = new Int8Array(votes)
  let at = 0
  for (let p = 0; p < people; p++) {
    const share = Math.floor(((p + 1) * votes) / people) - at
    const from = below(random, statements)
    const stride = STRIDES.filter((each) => statements % each !== 0)[below(random, 5)] as number
    for (let i = 0; i < share; i++) {
      const j = (from + i * stride) % statements
      const rate = shared[j] ?? (rates[(p % 3) * statements + j] as number)
      person[at] = p
      statement[at] = j
      vote[at++] = random() < 0.12 ? 0 : random() < rate ? 1 : -1
    }
  }
  return { people: names(people), statements: names(statements), person, statement, vote }
}

const rateOf = (random: Random): number => 0.1 + 0.8 * random()

const names = (count: number): string[] => Array.from({ length: count }, (_, i) => String(i))
