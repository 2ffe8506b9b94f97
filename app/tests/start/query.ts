import pg from 'pg'
import type { Admin } from '../../src/store/embedded/open-embedded.ts'

/** One statement on a connection of its own: the rows, each as its values. */
export async function query(admin: Admin, text: string): Promise<unknown[][]> {
  const client = new pg.Client({ ...admin, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {}) // a server killed under a connection: the query itself rejects
  await client.connect()
  try {
    const { rows } = await client.query({ text, rowMode: 'array' })
    return rows
  } finally {
    await client.end().catch(() => {})
  }
}
