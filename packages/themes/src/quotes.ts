import { byCodeUnit, type Text } from './text.ts'

/** A text that could be quoted: where it stands, how near the middle of its group (cosine, -1 to 1), how many words it has. */
export type Candidate = {
  readonly text: Text
  readonly vector: Float32Array
  readonly nearness: number
  readonly words: number
}

/** What makes a quote less fit, taken from its nearness. Likeness to a chosen quote counts by its square: twins much, cousins little. */
const sameness = 0.8
const sameChannel = 0.1
const tooShort = 0.2
const tooLong = 0.1
const fewestWords = 4
const mostWords = 60

/**
 * Up to `wanted` quotes that stand for a group, best first: near its middle, unlike those chosen already (maximal
 * marginal relevance, Carbonell and Goldstein 1998), from another person whenever there is one, rather from another
 * channel, rather four to sixty words long. The order of the candidates leaves no trace.
 */
export function representativeQuotes(candidates: readonly Candidate[], wanted = 3): Text[] {
  const left = candidates.map((candidate) => ({ candidate, fitness: fitness(candidate), likest: 0 }))
  const chosen: Text[] = []
  while (chosen.length < wanted && left.length > 0) {
    const channels = new Set(chosen.map((text) => text.channel))
    const people = new Set(chosen.map((text) => text.person))
    const fresh = left.filter(
      ({ candidate: { text } }) => text.person === undefined || !people.has(text.person),
    )
    const worth = (entry: Entry) =>
      entry.fitness -
      sameness * entry.likest ** 2 -
      (channels.has(entry.candidate.text.channel ?? '') ? sameChannel : 0)
    const best = (fresh.length > 0 ? fresh : left).reduce((a, b) => better(a, b, worth))
    chosen.push(best.candidate.text)
    left.splice(left.indexOf(best), 1)
    for (const entry of left)
      entry.likest = Math.max(entry.likest, dot(entry.candidate.vector, best.candidate.vector))
  }
  return chosen
}

type Entry = { readonly candidate: Candidate; readonly fitness: number; likest: number }

function fitness({ nearness, words }: Candidate): number {
  return nearness - (words < fewestWords ? tooShort : 0) - (words > mostWords ? tooLong : 0)
}

function better(a: Entry, b: Entry, worth: (entry: Entry) => number): Entry {
  const difference = worth(a) - worth(b)
  if (difference !== 0) return difference > 0 ? a : b
  return byCodeUnit(a.candidate.text.id, b.candidate.text.id) <= 0 ? a : b
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let j = 0; j < a.length; j++) sum += (a[j] as number) * (b[j] as number)
  return sum
}
