import { sql } from 'kysely'
import type { LedgerNote, SealedEntry } from '../domain/ledger.ts'
import type { Side } from '../domain/side.ts'
import type { Database } from './database.ts'
import type { Store } from './store.ts'

export interface Doer {
  readonly person: string | null
  readonly side: Side | null
}

/** Puts what was done into the ledger, in the transaction of the change itself. The sealer chains it later. */
export async function noteInLedger(
  { db, organisation }: Store,
  doer: Doer,
  notes: readonly LedgerNote[],
): Promise<void> {
  if (notes.length === 0) return
  await db
    .insertInto('ledgerEntry')
    .values(
      notes.map((note) => ({
        organisationId: organisation,
        projectId: note.project ?? null,
        actor: note.unnamed ? null : doer.person,
        side: doer.side,
        verb: note.verb,
        object: JSON.stringify(note.object),
      })),
    )
    .execute()
}

/** Chains what waits and is older than every running transaction. Returns how many entries were sealed. */
export async function sealLedger({ kysely }: Database, most: number): Promise<number> {
  const { rows } = await sql<{ sealed: number }>`select seal_ledger(${most}) as sealed`.execute(kysely)
  return rows[0]?.sealed ?? 0
}

export interface LedgerHead {
  readonly hash: Buffer
  readonly entries: number
  readonly sealedAt: Date
}

/** The newest seal of an organisation: whoever keeps it can later prove that nothing before it was changed. */
export async function ledgerHead({ db }: Store): Promise<LedgerHead | null> {
  const row = await db
    .selectFrom('ledgerSeal')
    .select(['hash', 'seq', 'sealedAt'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { hash: row.hash, entries: Number(row.seq), sealedAt: row.sealedAt } : null
}

/** Sealed entries in order, from just after `after`, as they are needed to check the chain. For the owner of the database. */
export async function sealedEntries(
  { kysely }: Database,
  organisation: string,
  after: string,
  most: number,
): Promise<readonly SealedEntry[]> {
  const { rows } = await sql<SealedEntry>`
    select s.organisation_id as organisation, s.seq::text, s.entry_id::text as id, e.project_id as project,
      to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.actor, e.side, e.verb, e.object::text as object,
      to_char(s.sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as sealed_at, s.hash
    from ledger_seal s left join ledger_entry e on e.organisation_id = s.organisation_id and e.id = s.entry_id
    where s.organisation_id = ${organisation} and s.seq > ${after}::bigint order by s.seq limit ${most}`.execute(
    kysely,
  )
  return rows
}

/** An organisation whose ledger is to be checked; `bare` when it has projects and yet neither an entry nor a seal. */
export interface LedgerKeeper {
  readonly organisation: string
  readonly bare: boolean
}

/** Every organisation, and whatever else a ledger speaks of: one that was wiped out must not go unseen. For the owner of the database. */
export async function ledgerKeepers({ kysely }: Database): Promise<readonly LedgerKeeper[]> {
  const { rows } = await sql<LedgerKeeper>`
    select o.id as organisation,
      exists (select from project p where p.organisation_id = o.id)
      and not exists (select from ledger_entry e where e.organisation_id = o.id)
      and not exists (select from ledger_seal s where s.organisation_id = o.id) as bare
    from (select organisation_id as id from organisation union select organisation_id from ledger_seal
      union select organisation_id from ledger_entry) o order by o.id`.execute(kysely)
  return rows
}

/** Entries without a seal: those that wait for the sealer rightly, and those that nobody announced. For the owner of the database. */
export async function unsealedEntries(
  { kysely }: Database,
  organisation: string,
): Promise<{ waiting: number; strange: readonly string[] }> {
  const { rows } = await sql<{ id: string; waits: boolean }>`
    select e.id::text, u.entry_id is not null
      and e.at between now() - interval '10 minutes' and now() + interval '5 seconds' as waits
    from ledger_entry e left join ledger_unsealed u on u.entry_id = e.id
    where e.organisation_id = ${organisation}
      and not exists (select from ledger_seal s where s.organisation_id = e.organisation_id and s.entry_id = e.id)
    order by e.id`.execute(kysely)
  return {
    waiting: rows.filter((row) => row.waits).length,
    strange: rows.filter((row) => !row.waits).map((row) => row.id),
  }
}
