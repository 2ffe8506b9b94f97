import fc from 'fast-check'
import { seeded } from '../src/random.ts'
import type { Answer, Vote } from '../src/votes/vote.ts'

/** A made-up conversation: `camps` equally big camps with opposite leanings of the given strength, 0 for pure noise. */
export function conversation(made: {
  people: number
  statements: number
  camps: number
  strength: number
  answered: number
  seed: number
}): Vote[] {
  const random = seeded(made.seed, 91)
  const lean = Array.from(
    { length: Math.max(1, made.camps) * made.statements },
    () => (random() < 0.5 ? -1 : 1) * made.strength,
  )
  const votes: Vote[] = []
  for (let p = 0; p < made.people; p++) {
    for (let j = 0; j < made.statements; j++) {
      if (random() >= made.answered) continue
      const rate = 0.5 + 0.5 * (lean[(p % Math.max(1, made.camps)) * made.statements + j] as number)
      const vote: Answer = random() < 0.1 ? 0 : random() < rate ? 1 : -1
      votes.push({ person: `p${p}`, statement: `s${j}`, vote })
    }
  }
  return votes
}

/** Small conversations of one to three camps, for laws that hold for any votes. */
export const conversations = fc
  .record({
    people: fc.integer({ min: 12, max: 60 }),
    statements: fc.integer({ min: 4, max: 14 }),
    camps: fc.integer({ min: 1, max: 3 }),
    strength: fc.constantFrom(0, 0.4, 0.8),
    answered: fc.constantFrom(0.4, 0.8, 1),
    seed: fc.integer({ min: 0, max: 1_000_000 }),
  })
  .map(conversation)
  .filter((votes) => votes.length > 0)

/** The list in another order, drawn from a seed. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = seeded(seed, 92)
  return list
    .map((each) => [random(), each] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, each]) => each)
}
