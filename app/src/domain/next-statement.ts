import { type MapState, next } from '@evenground/opinion-map'

/** -1 disagree, 0 not sure, 1 agree. */
export type StatementVote = -1 | 0 | 1

/** A statement that may be shown, with those that say nearly the same. */
export interface ShownStatement {
  readonly id: string
  readonly theme?: string
  /** The participant who added it; it is never shown to them. */
  readonly author?: string
  readonly alike: readonly string[]
}

export interface Asked {
  readonly person: string
  readonly answers: readonly (readonly [statement: string, vote: StatementVote, ...more: unknown[]])[]
}

export interface Drawn {
  readonly statement: string
  /** The chance with which it came up, above 0. */
  readonly chance: number
}

/**
 * The statement to show somebody next: by what the map can learn of them where there is one, else those that fewest people have
 * answered first. `undefined` when they have answered all.
 */
export function nextStatement(
  map: MapState | undefined,
  asked: Asked,
  statements: readonly ShownStatement[],
  seed: number,
  answered: ReadonlyMap<string, number>,
): Drawn | undefined {
  if (!map) return leastAnswered(asked, statements, seed, answered)
  const given = {
    person: asked.person,
    answers: asked.answers.map(([id, vote]): [string, StatementVote] => [id, vote]),
  }
  const found = next(map, given, statements, seed)
  if (found.statement !== null) return { statement: found.statement, chance: found.chance }
  // Near-duplicates are kept apart as long as there is something else.
  return found.because === 'all answered' ? undefined : leastAnswered(asked, statements, seed, answered)
}

/** This share of the draw is even, so that no chance is tiny. */
const even = 0.1

function leastAnswered(
  { person, answers }: Asked,
  statements: readonly ShownStatement[],
  seed: number,
  answered: ReadonlyMap<string, number>,
): Drawn | undefined {
  const done = new Set(answers.map(([id]) => id))
  const open = statements.filter(({ id, author }) => !done.has(id) && author !== person)
  const last = statements.find(({ id }) => id === answers.at(-1)?.[0])
  const apart = open.filter(({ id, alike }) => !last || !(last.alike.includes(id) || alike.includes(last.id)))
  const among = apart.length > 0 ? apart : open
  const times = among.map(({ id }) => answered.get(id) ?? 0)
  const least = Math.min(...times)
  const worth = times.map((many) => ((least + 1) / (many + 1)) ** 2)
  const sum = worth.reduce((total, each) => total + each, 0)
  const chances = worth.map((each) => ((1 - even) * each) / sum + even / among.length)
  const at = drawAt(chances, fractionOf(seed))
  const drawn = among[at]
  return drawn && { statement: drawn.id, chance: Math.min(1, chances[at] as number) }
}

const fractionOf = (seed: number): number => (seed >>> 0) / 2 ** 32

function drawAt(chances: readonly number[], at: number): number {
  let sum = 0
  const found = chances.findIndex((each) => {
    sum += each
    return at < sum
  })
  return found < 0 ? chances.length - 1 : found
}
