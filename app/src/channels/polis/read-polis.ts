import { createHash } from 'node:crypto'
import { mostComments, mostVotes, type PolisComment, type PolisVotes } from '../../domain/polis.ts'
import { textOf } from '../csv/encoding.ts'
import { readRows } from '../csv/read-rows.ts'

/** A file that is not the one that was asked for, or too much. */
export class NotPolis extends Error {
  readonly error: 'error.polis-comments' | 'error.polis-votes' | 'error.polis-many'
  constructor(error: NotPolis['error']) {
    super(error)
    this.error = error
  }
}

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** The bytes of a file as they pass, and afterwards what they were, so that the same file is known again. */
export function fingerprinted(bytes: Bytes): {
  readonly passing: AsyncIterable<Uint8Array>
  readonly fingerprint: () => string
} {
  const hash = createHash('sha256')
  async function* passing() {
    for await (const piece of bytes) {
      hash.update(piece)
      yield piece
    }
  }
  return { passing: passing(), fingerprint: () => hash.digest('hex') }
}

/** The rows of a file by the names of its columns. */
async function* named(
  bytes: Bytes,
  columns: readonly string[],
  error: NotPolis['error'],
): AsyncGenerator<readonly string[]> {
  let places: readonly number[] | undefined
  for await (const { cells } of readRows(textOf(bytes, 'utf-8'), ',')) {
    if (places) {
      yield places.map((at) => cells[at] ?? '')
      continue
    }
    const names = cells.map((cell) => cell.trim().toLowerCase())
    places = columns.map((column) => names.indexOf(column))
    if (places.some((at, column) => at < 0 && columns[column] !== 'timestamp')) throw new NotPolis(error)
  }
  if (!places) throw new NotPolis(error)
}

const whole = /^-?\d{1,9}$/

/** Reads comments.csv. What has no number or no words is no statement. */
export async function readComments(bytes: Bytes): Promise<readonly PolisComment[]> {
  const comments = new Map<number, PolisComment>()
  for await (const [number = '', moderated = '', words = ''] of named(
    bytes,
    ['comment-id', 'moderated', 'comment-body'],
    'error.polis-comments',
  )) {
    const text = words.replace(/^'(?=[=+\-@])/, '').trim()
    if (!whole.test(number.trim()) || !text) continue
    comments.set(Number(number), { number: Number(number), words: text, shown: moderated.trim() !== '-1' })
    if (comments.size > mostComments) throw new NotPolis('error.polis-many')
  }
  if (comments.size === 0) throw new NotPolis('error.polis-comments')
  return [...comments.values()].sort((one, other) => one.number - other.number)
}

/** Reads votes.csv, however its rows stand, into seventeen bytes an answer; the last of a person to a statement counts. */
export async function readVotes(bytes: Bytes): Promise<PolisVotes> {
  let size = 0
  let room = 4096
  let columns = makeColumns(room)
  for await (const cells of named(
    bytes,
    ['comment-id', 'voter-id', 'vote', 'timestamp'],
    'error.polis-votes',
  )) {
    const [comment = '', voter = '', vote = '', time = ''] = cells.map((cell) => cell.trim())
    if (!whole.test(comment) || !whole.test(voter) || !/^-?[01]$/.test(vote))
      throw new NotPolis('error.polis-votes')
    if (size >= mostVotes) throw new NotPolis('error.polis-many')
    if (size === room) {
      room *= 2
      columns = grown(columns, room)
    }
    columns.voter[size] = Number(voter)
    columns.comment[size] = Number(comment)
    columns.vote[size] = Number(vote)
    columns.time[size] = /^\d{1,15}$/.test(time) ? Number(time) : Number.NaN
    size++
  }
  if (size === 0) throw new NotPolis('error.polis-votes')
  return lastOnly({ ...columns, size })
}

const makeColumns = (room: number) => ({
  voter: new Int32Array(room),
  comment: new Int32Array(room),
  vote: new Int8Array(room),
  time: new Float64Array(room),
})

function grown(columns: ReturnType<typeof makeColumns>, room: number): ReturnType<typeof makeColumns> {
  const wider = makeColumns(room)
  wider.voter.set(columns.voter)
  wider.comment.set(columns.comment)
  wider.vote.set(columns.vote)
  wider.time.set(columns.time)
  return wider
}

/** The files are in no order of time: sorted by it, the last row of a person and a statement is the one that counts. */
function lastOnly({ size, voter, comment, vote, time }: PolisVotes): PolisVotes {
  const order = Uint32Array.from({ length: size }, (_, at) => at)
  const number = (column: Int32Array | Float64Array, at: number) => column[at] as number
  order.sort(
    (a, b) =>
      number(voter, a) - number(voter, b) ||
      number(comment, a) - number(comment, b) ||
      (number(time, a) || 0) - (number(time, b) || 0) ||
      a - b,
  )
  const same = (a: number, b: number) => voter[a] === voter[b] && comment[a] === comment[b]
  const last = order.filter((at, place) => place === size - 1 || !same(at, order[place + 1] as number))
  const pick = makeColumns(last.length)
  last.forEach((at, place) => {
    pick.voter[place] = number(voter, at)
    pick.comment[place] = number(comment, at)
    pick.vote[place] = vote[at] as number
    pick.time[place] = number(time, at)
  })
  return { ...pick, size: last.length }
}
