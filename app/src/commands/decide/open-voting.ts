import { z } from 'zod'
import { mayOpenVoting } from '../../domain/decision.ts'
import { Id } from '../../domain/ids.ts'
import { ledger } from '../../domain/ledger.ts'
import { done, problem } from '../../domain/problem.ts'
import { maybeDay } from '../../domain/written.ts'
import { setUpBox } from '../../store/ballot-box.ts'
import { holdDecision, moveClosing, newestRound, openRound, withdraw } from '../../store/decisions.ts'
import { writeVoters } from '../../store/voters.ts'
import { command } from '../command.ts'
import { dayProblem } from './propose.ts'
import { mayDecide } from './stands-still.ts'

/** Opens voting. Who votes, and from which side, is fixed now: whoever has a seat. */
export const openVoting = command({
  input: z.object({ decision: Id, closesOn: maybeDay }),
  may: 'decide',
  async run({ store, by, at, key }, { decision: id, closesOn }) {
    const { project, side, person } = by
    if (!project || !side) return problem('not-found')
    const decision = await holdDecision(store, project, id)
    if (!decision) return problem('not-found')
    const round = await newestRound(store, decision)
    if (decision.withdrawnAt || round.openedAt) return problem('changed-since')
    const still = await mayDecide(store, project, decision.kind, at)
    if (still) return problem(still)
    if (!mayOpenVoting(round.rule, round.side, side)) return problem('other-side')
    const wrong = dayProblem(closesOn, at)
    if (closesOn === null || wrong) return problem('check-fields', { closesOn: wrong ?? 'error.date' })
    if (closesOn !== round.closesOn) await moveClosing(store, round, closesOn)
    await openRound(store, round, { by: person, side, at })
    const seats = await writeVoters(store, project, round)
    await setUpBox(store, key, round, seats.lived + seats.learned)
    return done(null, ledger('opened-voting', { decision: id, round: round.round, ...seats }, project))
  },
})

/** Takes one's own proposal off the table, as long as nobody votes on it. */
export const withdrawDecision = command({
  input: z.object({ decision: Id }),
  may: 'decide',
  async run({ store, by, at }, { decision: id }) {
    const { project, person } = by
    const decision = project && (await holdDecision(store, project, id))
    if (!project || !decision || decision.by !== person) return problem('not-found')
    const round = await newestRound(store, decision)
    if (decision.withdrawnAt || round.openedAt) return problem('changed-since')
    await withdraw(store, id, at)
    return done(null, ledger('withdrew-decision', { decision: id }, project))
  },
})
