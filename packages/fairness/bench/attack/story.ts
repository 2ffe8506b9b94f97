import type { Question } from '../../src/small-numbers/question.ts'
import type { Grouping, Region } from '../../src/small-numbers/region.ts'
import { type RuleName, rules } from '../../src/small-numbers/rule.ts'
import { between, pick } from '../random.ts'

/** People at one moment, and what is asked about them then. */
export interface Scene {
  readonly at: number
  readonly counts: readonly number[]
  readonly questions: readonly Question[]
}

/** A random project: people by groups, who join over time, and the views somebody asks for. */
export interface Story {
  readonly rule: RuleName
  readonly groupings: readonly Grouping[]
  readonly scenes: readonly Scene[]
}

/** Makes up a story. Small counts are common in it, as they are in life. */
export function makeStory(random: () => number): Story {
  const groups = (name: string, most: number): Grouping => ({
    name,
    groups: Array.from({ length: between(random, 2, most) }, (_, at) => `${name}${at}`),
  })
  const groupings = [groups('a', 4), groups('b', 4), groups('c', 2)]
  const size = groupings.reduce((product, grouping) => product * grouping.groups.length, 1)
  const large = between(random, 5, 60)
  let counts = Array.from({ length: size }, () => someone(random, large))
  const scenes = Array.from({ length: between(random, 1, 3) }, (_, at): Scene => {
    if (at > 0) counts = counts.map((count) => count + joined(random))
    const questions = Array.from({ length: between(random, 2, 4) }, () => ask(random, groupings))
    return { at, counts, questions }
  })
  return { rule: pick(random, Object.keys(rules) as RuleName[]), groupings, scenes }
}

function someone(random: () => number, large: number): number {
  const kind = random()
  return kind < 0.25 ? 0 : kind < 0.6 ? between(random, 1, 6) : between(random, 5, large)
}

const joined = (random: () => number): number =>
  random() < 0.6 ? 0 : random() < 0.7 ? between(random, 1, 4) : between(random, 5, 15)

/** One view: a total, a row of counts or a whole table, of everyone or of some. */
function ask(random: () => number, groupings: readonly Grouping[]): Question {
  const names = groupings.map(({ name }) => name).sort(() => random() - 0.5) as [string, string, string]
  const by = pick(random, [[], [names[0]], [names[0]], [names[0], names[1]], [names[0], names[1]]] as const)
  if (random() < 0.45) return { by }
  return { by, only: some(random, pick(random, groupings)) }
}

function some(random: () => number, { name, groups }: Grouping): Region {
  const chosen = groups.filter(() => random() < 0.6)
  return { [name]: chosen.length > 0 ? chosen : [groups[0] as string] }
}
