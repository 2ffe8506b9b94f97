import { createHash } from 'node:crypto'
import type { Side } from './side.ts'

/** What the ledger can hold: ids, enumerations and counts; never words. */
export type LedgerObject = Readonly<Record<string, string | number | boolean | null>>

/** One thing that was done, as a command hands it to the ledger. Who, when and from which side is added where it is kept. */
export interface LedgerNote {
  readonly verb: string
  readonly object: LedgerObject
  readonly project?: string
  /** True where only the side is kept, not who of it. */
  readonly unnamed?: boolean
}

export const ledger = (verb: string, object: LedgerObject, project?: string): LedgerNote =>
  project ? { verb, object, project } : { verb, object }

/** The same, of something that is done from a side and by nobody: the ledger does not keep who. */
export const unnamed = (note: LedgerNote): LedgerNote => ({ ...note, unnamed: true })

/** A sealed entry as it stands in the database, times in UTC with microseconds, `object` as PostgreSQL writes jsonb. */
export interface SealedEntry {
  readonly organisation: string
  readonly seq: string
  readonly id: string
  readonly project: string | null
  readonly at: string
  readonly actor: string | null
  readonly side: Side | null
  /** `null` where there is a seal and its entry is gone. */
  readonly verb: string | null
  readonly object: string
  readonly sealedAt: string
  readonly hash: Buffer
}

/** Where a chain begins: no entry, but the organisation it belongs to. */
export const chainStart = (organisation: string): Buffer =>
  createHash('sha256').update(`evenground ledger ${organisation}`).digest()

/** The hash an entry must carry when it follows `before`. The database's `ledger_line` states the same. */
export function sealOf(before: Buffer, entry: SealedEntry): Buffer {
  const line = [
    entry.seq,
    entry.organisation,
    entry.id,
    entry.project ?? '-',
    entry.at,
    entry.actor ?? '-',
    entry.side ?? '-',
    entry.verb ?? '-',
    entry.object,
    entry.sealedAt,
  ].join('|')
  return createHash('sha256').update(before).update(line).digest()
}
