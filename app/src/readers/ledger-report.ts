import { chainBegin, followChain, type LedgerFault } from '../domain/ledger-check.ts'
import type { Database } from '../store/database.ts'
import { type LedgerKeeper, ledgerKeepers, sealedEntries, unsealedEntries } from '../store/ledger.ts'

/** What a check of one organisation's ledger found. */
export interface LedgerReport {
  readonly organisation: string
  readonly entries: string
  readonly head: string
  readonly fault: LedgerFault | null
  /** Entries that stand there with no seal and do not wait for one: somebody put them in past the program. */
  readonly strange: readonly string[]
  readonly waiting: number
  /** Whether the head that was asked for is part of this chain; `null` when none was. */
  readonly holdsHead: boolean | null
}

const atOnce = 5000

/** Checks every chain from its beginning, as the owner of the database. */
export async function checkLedger(
  owner: Database,
  head: string | undefined,
): Promise<readonly LedgerReport[]> {
  const reports: LedgerReport[] = []
  for (const keeper of await ledgerKeepers(owner)) reports.push(await checkChain(owner, keeper, head))
  return reports
}

async function checkChain(
  owner: Database,
  { organisation, bare }: LedgerKeeper,
  head: string | undefined,
): Promise<LedgerReport> {
  let state = chainBegin(organisation)
  let fault: LedgerFault | null = bare ? { kind: 'empty' } : null
  let found = false
  for (;;) {
    const entries = await sealedEntries(owner, organisation, String(state.seq), atOnce)
    if (entries.length === 0) break
    const before = state.seq
    const step = followChain(state, entries)
    ;({ state, fault } = step)
    found ||= entries
      .slice(0, Number(state.seq - before))
      .some((entry) => entry.hash.toString('hex') === head)
    if (fault) break
  }
  const { waiting, strange } = await unsealedEntries(owner, organisation)
  return {
    organisation,
    entries: String(state.seq),
    head: state.hash.toString('hex'),
    fault,
    strange,
    waiting,
    holdsHead: head ? found : null,
  }
}
