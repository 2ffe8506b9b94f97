import pg from 'pg'
import { runningAdmin } from '../../src/store/embedded/running-admin.ts'
import { pause } from '../drive/server.ts'

/** How the words that people were told are safe stand in the database. */
export interface Kept {
  readonly missing: readonly string[]
  readonly doubled: readonly string[]
}

/** Opens the database of a data folder as its administrator, past everything the program would say about it. */
export async function openKept(data: string): Promise<pg.Client> {
  for (let tries = 0; ; tries += 1) {
    const admin = await runningAdmin(data)
    if (admin) {
      const client = new pg.Client({ ...admin, database: 'evenground' })
      client.on('error', () => {}) // killed with the server; the next look opens another
      await client.connect()
      return client
    }
    if (tries > 100) throw new Error(`no PostgreSQL answers in ${data}`)
    await pause(100)
  }
}

/** Looks for every one of these words, as voices and among those that wait. */
export async function findKept(data: string, words: readonly string[]): Promise<Kept> {
  const client = await openKept(data)
  try {
    const { rows } = await client.query<{ words: string; times: number }>(
      `select words, count(*)::int as times from (select words from voice union all select words from waiting_voice) kept
       where words = any ($1) group by words`,
      [words],
    )
    const times = new Map(rows.map((row) => [row.words, row.times]))
    return {
      missing: words.filter((each) => !times.has(each)),
      doubled: words.filter((each) => (times.get(each) ?? 0) > 1),
    }
  } finally {
    await client.end()
  }
}

/** Words that are kept and that nobody sent, and answers without their row in the ledger: there must be none of either. */
export async function findUnexplained(
  data: string,
  sent: ReadonlySet<string>,
): Promise<{ unsent: number; unledgered: number }> {
  const client = await openKept(data)
  try {
    const kept = await client.query<{ words: string }>(
      'select words from voice union all select words from waiting_voice',
    )
    const { rows } = await client.query<{ answers: number; entries: number }>(
      `select (select count(*)::int from answer) as answers,
        (select count(*)::int from ledger_entry where verb = 'answered') as entries`,
    )
    const [found] = rows
    return {
      unsent: kept.rows.filter((row) => !sent.has(row.words)).length,
      unledgered: Math.abs((found?.answers ?? 0) - (found?.entries ?? 0)),
    }
  } finally {
    await client.end()
  }
}
