import type { PairChoice } from '@evenground/ranking'
import { sql } from 'kysely'
import type { Store } from './store.ts'

/** The quick choices of a round, with how its statements were answered, from which a ranking begins. */
export interface RoundChoices {
  readonly choices: readonly PairChoice[]
  readonly items: readonly string[]
  readonly agreement: Readonly<Record<string, { readonly agree: number; readonly answered: number }>>
  readonly newest: string | null
}

const together = 20_000
const mostChoices = 1_000_000

export async function readRoundChoices(store: Store, round: string): Promise<RoundChoices> {
  const { db } = store
  const { rows: answered } = await sql<{ id: string; agree: number; answered: number }>`
    select s.id, count(*) filter (where a.vote = 1)::int as agree, count(a.vote)::int as answered
    from statement s left join statement_answer a on a.organisation_id = s.organisation_id and a.statement_id = s.id and a.round_id = s.round_id
    where s.round_id = ${round} and s.state = 'approved' group by s.id order by s.id`.execute(db)
  const known = new Set(answered.map(({ id }) => id))
  const choices: PairChoice[] = []
  let newest = Number.NEGATIVE_INFINITY
  for await (const { at, ...choice } of rowsOf(store, round)) {
    if (!known.has(choice.left) || !known.has(choice.right)) continue
    choices.push({ ...choice, at })
    if (at > newest) newest = at
  }
  return {
    choices,
    items: answered.map(({ id }) => id),
    agreement: Object.fromEntries(answered.map(({ id, ...counts }) => [id, counts])),
    newest: newest > 0 ? new Date(Math.floor(newest) + 1).toISOString() : null,
  }
}

async function* rowsOf({ db }: Store, round: string): AsyncGenerator<PairChoice & { readonly at: number }> {
  let after: string | undefined
  for (let read = 0; read < mostChoices; read += together) {
    const { rows } = await sql<{
      id: string
      person: string
      left: string
      right: string
      chosen: 'left' | 'right' | 'both'
      at: number
    }>`
      select id, participant as person, left_id as left, right_id as right, chosen, (extract(epoch from at) * 1000)::float8 as at
      from choice where round_id = ${round} and (${after === undefined} or id > ${after ?? null}::uuid)
      order by id limit ${together}`.execute(db)
    for (const { id: _, ...row } of rows) yield row
    after = rows.at(-1)?.id
    if (rows.length < together) return
  }
}
