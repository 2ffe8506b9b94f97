import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { answerHostingOffer, closeHostingOffers, hostsOf, setHost } from '../store/hosting.ts'
import { holdProject } from '../store/projects.ts'
import { holdSeat } from '../store/seats.ts'
import { command } from './command.ts'

/** Takes hosting on, or does not. Whoever hosted for this side and handed it over hosts no more from then on. */
export const answerHosting = command({
  input: z.object({ offer: Id, answer: z.enum(['yes', 'no'], 'error.choose') }),
  may: 'see-project',
  async run({ store, by, at }, { offer, answer }) {
    const { project } = by
    if (!project) return problem('not-found')
    await holdProject(store, project)
    const seat = await holdSeat(store, project, by.person)
    if (!seat) return problem('not-found')
    const accepted = answer === 'yes'
    const answered = await answerHostingOffer(store, { project, id: offer, to: by.person, accepted, at })
    if (!answered) return problem('changed-since')
    if (!accepted) return done(null, ledger('declined-hosting', { person: by.person }, project))
    const host = (await hostsOf(store, project))[seat.side]
    if (host && host !== answered.by) return problem('changed-since')
    if (host) await setHost(store, project, host, false)
    await setHost(store, project, by.person, true)
    await closeHostingOffers(store, project, by.person, at)
    return done(
      null,
      ...(host ? [ledger('stopped-hosting', { person: host }, project)] : []),
      ledger('hosts', { person: by.person, seat: seat.side }, project),
    )
  },
})
