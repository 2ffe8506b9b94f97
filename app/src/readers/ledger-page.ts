import { protect } from '@evenground/fairness'
import { deedsByStep, type StepDeeds } from '../domain/deed.ts'
import type { Database } from '../store/database.ts'
import { ledgerHead } from '../store/ledger.ts'
import { type Deed, deedsBySide, deedsOf } from '../store/ledger-pages.ts'
import { reading } from '../store/store.ts'
import { type LevelView, type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'

/** The record of a project: how level each step is, and what was done, newest first. */
export interface LedgerView {
  readonly me: Me
  readonly head: ProjectHead
  readonly steps: readonly (Pick<StepDeeds, 'step'> & { readonly level: Omit<LevelView, 'aim'> })[]
  readonly deeds: readonly Deed[]
  readonly older: string | null
  readonly seal: { readonly hash: string; readonly on: string } | null
}

const onePage = 50

export function readLedger(
  database: Database,
  reader: ProjectReading,
  before: string | null,
): Promise<LedgerView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const head = await readHead(store, reader.project)
    if (!head) return undefined
    const found = await deedsOf(store, reader.project, before, onePage + 1)
    const deeds = found.slice(0, onePage)
    const seal = await ledgerHead(store)
    return {
      me: reader.me,
      head,
      steps: deedsByStep(await deedsBySide(store, reader.project)).map(({ step, lived, learned }) => ({
        step,
        level: { lived: protect(lived), learned: protect(learned) },
      })),
      deeds,
      older: found.length > onePage ? (deeds.at(-1)?.id ?? null) : null,
      seal: seal && { hash: seal.hash.toString('hex'), on: seal.sealedAt.toISOString().slice(0, 10) },
    }
  })
}
