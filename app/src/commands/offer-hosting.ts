import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { hostsOf, offerHostingTo } from '../store/hosting.ts'
import { holdProject, othersSeated } from '../store/projects.ts'
import { holdSeat } from '../store/seats.ts'
import { command } from './command.ts'

/**
 * Offers hosting to a partner. While somebody of that side hosts, it is theirs to hand over; where nobody does, any partner offers
 * it. Nobody takes it for themselves, but one who is alone here.
 */
export const offerHosting = command({
  input: z.object({ person: Id }),
  may: 'see-project',
  async run({ store, by, at }, { person }) {
    if (!by.project) return problem('not-found')
    await holdProject(store, by.project)
    const seat = await holdSeat(store, by.project, person)
    if (!seat) return problem('not-found')
    const host = (await hostsOf(store, by.project))[seat.side]
    if (host && (host !== by.person || host === person)) return problem('not-yours')
    if (person === by.person && (await othersSeated(store, by.project, by.person)) > 0)
      return problem('not-yours')
    const fresh = await offerHostingTo(store, { project: by.project, to: person, by: by.person, at })
    return fresh ? done(null, ledger('offered-hosting', { person, seat: seat.side }, by.project)) : done(null)
  },
})
