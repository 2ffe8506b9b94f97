import type { MapState } from '@evenground/opinion-map'
import type { Store } from './store.ts'

/** The opinion map of a round as it was last fitted, for choosing what to ask next; none before the first fit. */
export async function storedMap({ db }: Store, round: string): Promise<MapState | undefined> {
  const row = await db.selectFrom('groundMap').select('state').where('roundId', '=', round).executeTakeFirst()
  // Written by the job that fits it, from this very type.
  return (row?.state ?? undefined) as MapState | undefined
}
