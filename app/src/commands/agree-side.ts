import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { livedAgree, standsAs } from '../domain/side.ts'
import { closeHostingOffers } from '../store/hosting.ts'
import { holdSeat, keepSeat } from '../store/seats.ts'
import { countSideVotes, keepSideVote } from '../store/side-votes.ts'
import { command } from './command.ts'

/**
 * One lived partner says whether somebody who came as lived, and is employed by the service, sits with them. It is for the lived
 * partners alone to say, about their own side; more than half of them make it so, and unmake it. What each said is theirs alone,
 * so that the ledger holds that somebody spoke and what came of it, not what they said.
 */
export const agreeSide = command({
  input: z.object({
    person: Id,
    agrees: z.enum(['yes', 'no'], 'error.choose').transform((said) => said === 'yes'),
  }),
  may: 'see-project',
  async run({ store, by, at }, { person, agrees }) {
    if (!by.project || by.side !== 'lived' || person === by.person) return problem('not-found')
    const seat = await holdSeat(store, by.project, person)
    if (!seat?.employed || seat.cameAs !== 'lived') return problem('not-found')
    await keepSideVote(store, { project: by.project, about: person, voter: by.person, agrees, at })
    const count = await countSideVotes(store, by.project, person)
    const agreed = livedAgree(count)
    const spoke = ledger('spoke-on-side', { person }, by.project)
    if (agreed === seat.agreed) return done({ agreed }, spoke)
    const side = standsAs({ ...seat, agreed })
    await keepSeat(store, by.project, person, { ...seat, agreed, side, convener: false })
    await closeHostingOffers(store, by.project, person, at)
    return done(
      { agreed },
      spoke,
      ledger('agreed-side', { person, agreed, yes: count.yes, lived: count.lived }, by.project),
      ledger('changed-side', { person, seat: side }, by.project),
      ...(seat.convener ? [ledger('stopped-hosting', { person }, by.project)] : []),
    )
  },
})
