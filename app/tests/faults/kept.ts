import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { runningAdmin } from '../../src/store/embedded/running-admin.ts'
import { outsideKey } from '../../src/store/outside-key.ts'
import { openWaiting } from '../../src/store/seal-waiting.ts'
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

/** All words that are kept: those of voices, and those that wait sealed, opened with the key outside the database. */
async function wordsKept(client: pg.Client, data: string): Promise<readonly string[]> {
  const key = outsideKey(readFileSync(join(data, 'secret', 'outside-key')))
  const voices = await client.query<{ words: string }>('select words from voice')
  const waiting = await client.query<{ sealed: Buffer }>('select sealed from waiting_voice')
  return [
    ...voices.rows.map(({ words }) => words),
    ...waiting.rows.flatMap(({ sealed }) => openWaiting(key, sealed).voices.map(({ words }) => words)),
  ]
}

/** Looks for every one of these words, as voices and among those that wait. */
export async function findKept(data: string, words: readonly string[]): Promise<Kept> {
  const client = await openKept(data)
  try {
    const times = new Map<string, number>()
    for (const each of await wordsKept(client, data)) times.set(each, (times.get(each) ?? 0) + 1)
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
    const kept = await wordsKept(client, data)
    const { rows } = await client.query<{ answers: number; entries: number }>(
      `select (select count(*)::int from answer) as answers,
        (select count(*)::int from ledger_entry where verb = 'answered') as entries`,
    )
    const [found] = rows
    return {
      unsent: kept.filter((words) => !sent.has(words)).length,
      unledgered: Math.abs((found?.answers ?? 0) - (found?.entries ?? 0)),
    }
  } finally {
    await client.end()
  }
}
