import type { VoteColumns } from '@evenground/opinion-map'
import { sql } from 'kysely'
import type { Store } from './store.ts'

/** The answers of a round as columns, with the moment of the newest among them. */
export interface RoundVotes {
  readonly votes: VoteColumns
  readonly newest: string | null
}

interface Row {
  readonly participant: string
  readonly statement: string
  readonly vote: number
  readonly at: number
}

const together = 20_000

/** Reads all answers to a round's approved statements into columns of numbers, a page at a time: memory is a few bytes an answer. */
export async function readRoundVotes({ db }: Store, round: string): Promise<RoundVotes> {
  const columns = growing()
  let newest = Number.NEGATIVE_INFINITY
  let after: Row | undefined
  for (;;) {
    const { rows } = await sql<Row>`
      select a.participant, a.statement_id as statement, a.vote, (extract(epoch from a.at) * 1000)::float8 as at
      from statement_answer a
      join statement s on s.organisation_id = a.organisation_id and s.id = a.statement_id and s.state = 'approved'
      where a.round_id = ${round}
        and (${after === undefined} or (a.participant, a.statement_id) > (${after?.participant ?? null}::uuid, ${after?.statement ?? null}::uuid))
      order by a.participant, a.statement_id limit ${together}`.execute(db)
    for (const row of rows) {
      columns.add(row)
      if (row.at > newest) newest = row.at
    }
    after = rows.at(-1)
    // A little past it: a moment in milliseconds is a rounded one.
    if (rows.length < together)
      return {
        votes: columns.all(),
        newest: newest > 0 ? new Date(Math.floor(newest) + 1).toISOString() : null,
      }
  }
}

/** Columns that grow as rows come, by person. */
function growing() {
  const people: string[] = []
  const statements = new Map<string, number>()
  let size = 0
  let person = new Uint32Array(1024)
  let statement = new Uint32Array(1024)
  let vote = new Int8Array(1024)
  let time = new Float64Array(1024)
  const grow = () => {
    const longer = <T extends Uint32Array | Int8Array | Float64Array>(made: T, from: T): T => {
      made.set(from)
      return made
    }
    person = longer(new Uint32Array(size * 2), person)
    statement = longer(new Uint32Array(size * 2), statement)
    vote = longer(new Int8Array(size * 2), vote)
    time = longer(new Float64Array(size * 2), time)
  }
  return {
    add(row: Row) {
      if (size === person.length) grow()
      if (people.at(-1) !== row.participant) people.push(row.participant)
      const at = statements.get(row.statement) ?? statements.size
      statements.set(row.statement, at)
      person[size] = people.length - 1
      statement[size] = at
      vote[size] = row.vote
      time[size] = row.at
      size++
    },
    all: (): VoteColumns => ({
      people,
      statements: [...statements.keys()],
      person: person.slice(0, size),
      statement: statement.slice(0, size),
      vote: vote.slice(0, size),
      time: time.slice(0, size),
    }),
  }
}

/** How many people answered, or changed an answer, after a moment. */
export async function peopleSince({ db }: Store, round: string, moment: Date): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select count(distinct participant)::int as many from statement_answer where round_id = ${round} and at > ${moment}`.execute(
    db,
  )
  return rows[0]?.many ?? 0
}

export async function choosersSince({ db }: Store, round: string, moment: Date): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select count(distinct participant)::int as many from choice where round_id = ${round} and at > ${moment}`.execute(
    db,
  )
  return rows[0]?.many ?? 0
}
