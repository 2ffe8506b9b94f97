import type { Database } from '../store/database.ts'
import { waitingMail } from '../store/mail.ts'
import { openMail } from '../store/mail-words.ts'
import type { OutsideKey } from '../store/outside-key.ts'

/** One mail that has not left, as the steward may hand it over. */
export interface WaitingMail {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly since: string
}

const mostShown = 100

export async function readOutbox({
  database,
  key,
}: {
  database: Database
  key: OutsideKey
}): Promise<readonly WaitingMail[]> {
  const rows = await waitingMail(database, mostShown)
  return rows.map((row) => ({
    id: row.id,
    since: row.createdAt.toISOString().slice(0, 10),
    ...openMail(key, row.sealed),
  }))
}
