import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** Prepared inserts of one row each, one after the other on each of many sessions: how many a second the server commits. */
export async function rawInserts(
  connection: pg.ClientConfig,
  sessions: number,
  seconds: number,
  words: string,
): Promise<number> {
  const clients = Array.from({ length: sessions }, () => new pg.Client(connection))
  await Promise.all(clients.map((client) => client.connect()))
  const began = performance.now()
  const until = began + seconds * 1000
  let inserted = 0
  const insert = async (client: pg.Client) => {
    while (performance.now() < until) {
      await client.query({
        name: 'insert',
        text: 'insert into bare (id, words) values ($1, $2)',
        values: [randomUUID(), words],
      })
      inserted += 1
    }
  }
  await Promise.all(clients.map(insert))
  const rate = inserted / ((performance.now() - began) / 1000)
  await Promise.all(clients.map((client) => client.end()))
  return rate
}
