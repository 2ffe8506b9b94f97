import { z } from 'zod'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { standsAs } from '../domain/side.ts'
import { setOutside } from '../store/duties.ts'
import { closeHostingOffers } from '../store/hosting.ts'
import { holdSeat, keepSeat } from '../store/seats.ts'
import { command } from './command.ts'

/**
 * Says whether the service employs or pays oneself. Whoever it does sits as learned from now on; what was open before still counts
 * them as they stood then. Hosting is of a side, so that it ends where the side changes.
 */
export const sayEmployed = command({
  input: z.object({ employed: z.enum(['yes', 'no'], 'error.choose').transform((said) => said === 'yes') }),
  may: 'say-own-side',
  async run({ store, by, at }, { employed }) {
    if (!by.project) return problem('not-found')
    const seat = await holdSeat(store, by.project, by.person)
    if (!seat) return problem('not-found')
    if (seat.employed === employed) return done({ side: seat.side })
    const side = standsAs({ ...seat, employed })
    const moved = side !== seat.side
    await keepSeat(store, by.project, by.person, {
      ...seat,
      employed,
      side,
      convener: seat.convener && !moved,
    })
    // Hosting was offered for the side they stood on.
    if (moved) await closeHostingOffers(store, by.project, by.person, at)
    await setOutside(store, by.project, by.person, !employed)
    return done(
      { side },
      ledger('said-employed', { person: by.person, employed }, by.project),
      ...(moved ? [ledger('changed-side', { person: by.person, seat: side }, by.project)] : []),
      ...(moved && seat.convener ? [ledger('stopped-hosting', { person: by.person }, by.project)] : []),
    )
  },
})
