import { type Protected, protect } from '@evenground/fairness'
import { type OfferedGroupRow, openGroups } from '../store/offered-groups.ts'
import { readableChanges } from '../store/read-voices.ts'
import type { Store } from '../store/store.ts'
import { placedAmong } from '../store/themes.ts'

/** A group that was offered, with those of its voices that nobody placed. */
export interface OfferedGroupView {
  readonly id: string
  readonly answers: Protected<number>
  /** Words that these voices share; none where one of them was taken back or changed since, as they could be theirs. */
  readonly phrases: readonly string[]
}

export interface OpenOffer {
  readonly view: OfferedGroupView
  /** The ids of its voices that are still open, those that stand for it first. */
  readonly voices: readonly string[]
}

/** The groups on offer that still are groups: of at least two voices that this partner may read and that nobody placed. */
export async function openOffers(
  store: Store,
  reader: { readonly project: string; readonly person: string },
): Promise<readonly OpenOffer[]> {
  const rows = await openGroups(store, reader.project)
  const ids = rows.flatMap(({ voices }) => voices)
  const changes = await readableChanges(store, reader, ids)
  const placed = await placedAmong(store, reader.project, ids)
  return rows.flatMap((row) => offerOf(row, changes, placed) ?? [])
}

/** `changes` holds the voices that this partner may read, each with the day it was changed. */
function offerOf(
  { id, phrases, voices, quotes, madeAt }: OfferedGroupRow & { readonly madeAt: Date },
  changes: ReadonlyMap<string, string | null>,
  placed: ReadonlySet<string>,
): OpenOffer | undefined {
  const open = [...new Set([...quotes, ...voices])].filter(
    (voice) => changes.has(voice) && !placed.has(voice),
  )
  if (open.length < 2) return undefined
  const madeOn = madeAt.toISOString().slice(0, 10)
  const asRead = (voice: string) => changes.has(voice) && (changes.get(voice) ?? '') < madeOn
  return {
    view: { id, answers: protect(open.length), phrases: voices.every(asRead) ? phrases : [] },
    voices: open,
  }
}
