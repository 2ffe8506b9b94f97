import { mix } from '../random.ts'
import { type Answers, rowCount } from './answers.ts'

/** What keys are made from. */
export type Refining = {
  readonly answers: Answers
  /** 1, or -1 where the votes are to be read turned round. */
  readonly turn: 1 | -1
  readonly weight: Float64Array
}

/** Writes each person's key, 64 bits in two halves: their weight, and the keys of the statements they answered, with their votes. */
export function keysOfPeople(
  { answers, turn, weight }: Refining,
  statements: Uint32Array,
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

/** Each statement's key: the keys of the people who answered it, with their votes. */
export function keysOfStatements(
  { answers, turn }: Refining,
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

/** Answers looked at, at most, while ties are broken: about a quarter of a second. */
const MOST_LOOKS = 8_000_000

/** Rounds that one mark may take, about. */
const ROUNDS = 8

/**
 * The statements' keys, with ties broken as far as answers can: statements of one key that are answered differently are told apart
 * by further rounds; where those say no more, one of them is marked, and the rounds go on from there. Marked is the one whose mark
 * tells most apart (of equals, the first by `byId`). In perfectly regular votes, such as rings of one length, any choice then gives
 * the same picture, with other people in the same roles. Where that would take too long, one mark is tried instead of all, and in the end ties are left.
 */
export function breakTies(
  refining: Refining,
  keys: Uint32Array,
  byId: (a: number, b: number) => number,
): Uint32Array {
  if (new Set(keys).size === keys.length) return keys
  const contents = contentsOf(refining.answers, keys.length)
  if (!firstTie(keys, contents, byId)) return keys
  const apart = numbered(keys, aloneIn(refining.answers, keys.length), byId)
  if (!firstTie(apart, contents, byId)) return apart
  const look = {
    left: Math.floor(MOST_LOOKS / (2 * Math.max(1, refining.answers.at.length))),
    most: new Set(contents).size,
  }
  let current = settled(refining, apart, look)
  for (
    let tie = firstTie(current, contents, byId);
    tie && look.left > 0;
    tie = firstTie(current, contents, byId)
  ) {
    const tried = tie.sort(byId).slice(0, tie.length * ROUNDS > look.left ? 1 : tie.length)
    const marked = tried.map((column) => settled(refining, withMark(current, column), look))
    current = marked.reduce((best, each) => (signature(each) < signature(best) ? each : best))
  }
  return current
}

/** The statements whose people answered nothing else: of one key, they may stand in any order, people and all. */
function aloneIn({ start, at }: Answers, columns: number): number[] {
  const shared = new Uint8Array(columns)
  for (let person = 0; person + 1 < start.length; person++) {
    const from = start[person] as number
    const upto = start[person + 1] as number
    if (upto - from > 1) for (let e = from; e < upto; e++) shared[at[e] as number] = 1
  }
  return Array.from(shared.keys()).filter((column) => shared[column] === 0)
}

/** The keys, with those of some statements told apart in the order of ids. */
function numbered(keys: Uint32Array, columns: number[], byId: (a: number, b: number) => number): Uint32Array {
  const apart = keys.slice()
  const seen = new Map<number, number>()
  for (const column of columns.sort(byId)) {
    const key = keys[column] as number
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    apart[column] = mix(key ^ mix(before + 1))
  }
  return apart
}

/** What was answered to each statement, and by whom: equal only where two statements were answered alike by the same people. */
function contentsOf({ start, at, vote }: Answers, columns: number): Uint32Array {
  const contents = new Uint32Array(columns)
  for (let person = 0; person + 1 < start.length; person++) {
    for (let e = start[person] as number; e < (start[person + 1] as number); e++) {
      const column = at[e] as number
      contents[column] = (contents[column] as number) + mix(mix(person + 1) + (vote[e] as number) + 2)
    }
  }
  return contents
}

/** The statements that share the smallest key that is shared by statements with different answers; the first of each content. */
function firstTie(
  keys: Uint32Array,
  contents: Uint32Array,
  byId: (a: number, b: number) => number,
): number[] | undefined {
  const byKey = new Map<number, Map<number, number>>()
  let least: number | undefined
  for (const [column, key] of keys.entries()) {
    const own = byKey.get(key) ?? new Map<number, number>()
    byKey.set(key, own)
    const content = contents[column] as number
    const known = own.get(content)
    if (known === undefined || byId(column, known) < 0) own.set(content, column)
    if (own.size > 1 && (least === undefined || key < least)) least = key
  }
  return least === undefined ? undefined : [...(byKey.get(least) as Map<number, number>).values()]
}

/** How many rounds are left, and how many different statements there are to tell apart. */
type Look = { left: number; readonly most: number }

/** Rounds until all different statements are told apart, or no more of them are. */
function settled(refining: Refining, keys: Uint32Array, look: Look): Uint32Array {
  const high = new Uint32Array(rowCount(refining.answers))
  const low = new Uint32Array(high.length)
  let current = keys
  let apart = new Set(current).size
  while (look.left-- > 0) {
    keysOfPeople(refining, current, high, low)
    const before = current
    current = keysOfStatements(refining, high, keys.length).map((each, column) =>
      mix(each ^ mix((before[column] as number) + 1)),
    )
    const now = new Set(current).size
    if (now === apart || now >= look.most) break
    apart = now
  }
  return current
}

const withMark = (keys: Uint32Array, column: number): Uint32Array =>
  keys.map((key, at) => (at === column ? mix(key ^ 0x7f4a7c15) : key))

/** Small where most statements are told apart; of equals, by the keys themselves, whatever their order. */
function signature(keys: Uint32Array): number {
  const sum = keys.reduce((total, key) => (total + mix(key ^ 0x165667b1)) >>> 0, 0)
  return (keys.length - new Set(keys).size) * 2 ** 32 + sum
}
