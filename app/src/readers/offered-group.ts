import { type Protected, protect } from '@evenground/fairness'
import { getOffering, type OfferedGroupRow, openGroups } from '../store/offered-groups.ts'
import { getVoices } from '../store/read-voices.ts'
import type { Store } from '../store/store.ts'
import { placingsOf } from '../store/themes.ts'
import type { VoiceRow } from '../store/voices.ts'

/** A group that was offered, with those of its voices that nobody placed. */
export interface OfferedGroupView {
  readonly id: string
  readonly answers: Protected<number>
  /** Words that these voices share; none where one of them was taken back or changed since, as they could be theirs. */
  readonly phrases: readonly string[]
}

export interface OpenOffer {
  readonly view: OfferedGroupView
  readonly voices: readonly VoiceRow[]
}

/** The groups on offer that still are groups: of at least two voices that this partner may read and that nobody placed. */
export async function openOffers(
  store: Store,
  reader: { readonly project: string; readonly person: string },
): Promise<readonly OpenOffer[]> {
  const rows = await openGroups(store, reader.project)
  const ids = rows.flatMap(({ voices }) => voices)
  const readable = await getVoices(store, reader, ids)
  const placed = await placingsOf(store, reader.project, ids)
  const madeOn = (await getOffering(store, reader.project))?.madeAt.toISOString().slice(0, 10) ?? ''
  return rows.flatMap((row) => offerOf(row, { readable, placed, madeOn }) ?? [])
}

function offerOf(
  { id, phrases, voices, quotes }: OfferedGroupRow,
  known: {
    readonly readable: ReadonlyMap<string, VoiceRow>
    readonly placed: ReadonlyMap<string, unknown>
    readonly madeOn: string
  },
): OpenOffer | undefined {
  const open = [...new Set([...quotes, ...voices])].flatMap((voice) =>
    known.placed.has(voice) ? [] : (known.readable.get(voice) ?? []),
  )
  if (open.length < 2) return undefined
  const whole = voices.every((voice) => {
    const row = known.readable.get(voice)
    return row !== undefined && (row.changedOn ?? '') < known.madeOn
  })
  return { view: { id, answers: protect(open.length), phrases: whole ? phrases : [] }, voices: open }
}
