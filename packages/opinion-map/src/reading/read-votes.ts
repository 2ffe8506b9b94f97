import type { Answer, VoteColumns } from '../votes/vote.ts'
import { csvRows } from './csv-rows.ts'
import { inputProblem } from './problem.ts'

/** Names a column may have, first choice first: ours, then those of a Polis export. */
const NAMES = {
  person: ['person', 'voter-id', 'participant', 'person-id'],
  statement: ['statement', 'comment-id', 'statement-id'],
  vote: ['vote', 'answer'],
  time: ['time', 'timestamp'],
} as const

const WORDS: ReadonlyMap<string, Answer> = new Map([
  ['1', 1],
  ['-1', -1],
  ['0', 0],
  ['agree', 1],
  ['disagree', -1],
  ['pass', 0],
])

/** What decoding puts in place of bytes that are no UTF-8: ids that differ there would become one. */
const NOT_TEXT = '\uFFFD'

/** Reads votes from pieces of comma separated text with a heading row. Name is for messages. */
export async function readVotes(pieces: AsyncIterable<string>, name: string): Promise<VoteColumns> {
  const store = growing()
  let place: Places | undefined
  let line = 0
  const feed = csvRows(
    (fields) => {
      line++
      if (!place) place = places(fields, name)
      else store.add(fields, place, `${name}, row ${line}`)
    },
    () => {
      throw unclosed(name, line + 1)
    },
  )
  for await (const piece of pieces) {
    if (piece.includes(NOT_TEXT)) throw inputProblem(`${name} is not UTF-8 text. Save it as UTF-8.`)
    feed(piece)
  }
  feed(undefined)
  if (!place)
    throw inputProblem(`${name} is empty. It needs a heading row: person,statement,vote and, if known, time.`)
  return store.columns(place)
}

export const unclosed = (name: string, row: number) =>
  inputProblem(`${name}, row ${row}: a quote (") is opened and never closed.`)

type Places = {
  readonly person: number
  readonly statement: number
  readonly vote: number
  readonly time: number
  /** Whether the times are those of a Polis export, which may be whole seconds. */
  readonly polis: boolean
}

function places(heading: readonly string[], name: string): Places {
  const clean = heading.map((each) => each.trim().toLowerCase())
  const find = (names: readonly string[]): number => {
    const found = names.find((each) => clean.includes(each))
    return found === undefined ? -1 : clean.indexOf(found)
  }
  const found = {
    person: find(NAMES.person),
    statement: find(NAMES.statement),
    vote: find(NAMES.vote),
    time: find(NAMES.time),
    polis: !clean.includes(NAMES.time[0]),
  }
  for (const column of ['person', 'statement', 'vote'] as const) {
    if (found[column] < 0 && clean.length === 1 && /[;\t]/.test(clean[0] ?? ''))
      throw inputProblem(
        `${name} has ${clean[0]?.includes(';') ? 'semicolons' : 'tabs'} between its columns. Save it with commas instead.`,
      )
    if (found[column] < 0)
      throw inputProblem(
        `${name} has no column "${column}". The heading row should read: person,statement,vote or person,statement,vote,time.`,
      )
  }
  return found
}

function growing() {
  const people = new Map<string, number>()
  const statements = new Map<string, number>()
  let person = new Uint32Array(1024)
  let statement = new Uint32Array(1024)
  let vote = new Int8Array(1024)
  let time = new Float64Array(1024)
  let count = 0
  const grow = (): void => {
    const room = count * 2
    person = copied(new Uint32Array(room), person)
    statement = copied(new Uint32Array(room), statement)
    vote = copied(new Int8Array(room), vote)
    time = copied(new Float64Array(room), time)
  }
  return {
    add(fields: readonly string[], place: Places, where: string): void {
      if (count === person.length) grow()
      person[count] = index(people, field(fields, place.person, 'person', where))
      statement[count] = index(statements, field(fields, place.statement, 'statement', where))
      vote[count] = answer(fields[place.vote], where)
      if (place.time >= 0) time[count] = moment(fields[place.time], where)
      count++
    },
    columns({ time: column, polis }: Places): VoteColumns {
      const times = column >= 0 ? time.subarray(0, count) : undefined
      if (times && polis) secondsToMilliseconds(times)
      return {
        people: [...people.keys()],
        statements: [...statements.keys()],
        person: person.subarray(0, count),
        statement: statement.subarray(0, count),
        vote: vote.subarray(0, count),
        ...(times ? { time: times } : {}),
      }
    },
  }
}

/** From 1973 to 5138 in seconds, and before 1973 in milliseconds. */
const SECONDS = { from: 1e8, below: 1e11 }

/**
 * Polis' open data has milliseconds under `timestamp`; the export of a Polis server has whole seconds (compdemocracy/polis, server,
 * sendVotesSummary). Seconds read as milliseconds would make everybody look hurried.
 */
function secondsToMilliseconds(times: Float64Array): void {
  const areSeconds = times.every(
    (each) => each === Number.NEGATIVE_INFINITY || (each >= SECONDS.from && each < SECONDS.below),
  )
  if (areSeconds) for (const [i, each] of times.entries()) times[i] = 1000 * each
}

function copied<T extends Uint32Array | Int8Array | Float64Array>(into: T, from: T): T {
  into.set(from)
  return into
}

function index(seen: Map<string, number>, id: string): number {
  const known = seen.get(id)
  if (known !== undefined) return known
  seen.set(id, seen.size)
  return seen.size - 1
}

function field(fields: readonly string[], place: number, column: string, where: string): string {
  const text = fields[place]?.trim() ?? ''
  if (text === '') throw inputProblem(`${where}: the ${column} is missing.`)
  return text
}

function answer(text: string | undefined, where: string): Answer {
  const found = WORDS.get(text?.trim().toLowerCase() ?? '')
  if (found === undefined)
    throw inputProblem(
      `${where}: "${text ?? ''}" is not a vote. Write 1 or agree, -1 or disagree, 0 or pass.`,
    )
  return found
}

/** Milliseconds: a number as it stands, or a date and time. */
function moment(text: string | undefined, where: string): number {
  const trimmed = text?.trim() ?? ''
  if (trimmed === '') return Number.NEGATIVE_INFINITY
  const time = /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : Date.parse(trimmed)
  if (!Number.isFinite(time))
    throw inputProblem(
      `${where}: "${trimmed}" is not a time. Write milliseconds, or a date like 2026-11-23T14:30:00Z.`,
    )
  return time
}
