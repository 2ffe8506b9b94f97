import { z } from 'zod'
import { choiceNames, choicesByName } from '../../domain/decision.ts'
import { Id } from '../../domain/ids.ts'
import { ledger, unnamed } from '../../domain/ledger.ts'
import { done, type Outcome, problem } from '../../domain/problem.ts'
import { maybeWritten } from '../../domain/written.ts'
import { holdBallots, keepBallots, voterHash } from '../../store/ballot-box.ts'
import { type DecisionRow, holdDecision, newestRound, type RoundRow } from '../../store/decisions.ts'
import { markVoted, type VoterRow, votersOf } from '../../store/voters.ts'
import { command, type Doing } from '../command.ts'
import { closeRound } from './close-round.ts'
import { standsStill } from './stands-still.ts'

/** A ballot as a form sends it. `named`: its voter puts their name to the words. */
export const ballotFields = {
  choice: z.enum(choiceNames, 'error.choose').transform((name) => choicesByName[name]),
  words: maybeWritten({ most: 500 }),
  named: z
    .string()
    .optional()
    .transform((named) => named === 'yes'),
}

interface GivenBallot {
  readonly choice: 'for' | 'against' | 'stand aside'
  readonly words: string | null
  readonly named: boolean
}

interface Voting {
  readonly project: string
  readonly person: string
  readonly decision: string
  /** The round the form was for: a ballot never slips into the next one. */
  readonly round: number
}

/**
 * Puts a ballot into the box, in place of an earlier one of the same person. The ledger keeps that one of a side voted, not who; of
 * a ballot that is changed it keeps nothing. When everybody has voted, it is counted.
 */
export async function castBallot(
  doing: Pick<Doing, 'store' | 'key' | 'at'>,
  { project, person, decision: id, round: meant }: Voting,
  ballot: GivenBallot,
): Promise<Outcome<null>> {
  const { store, key, at } = doing
  const decision = await holdDecision(store, project, id)
  const round = decision && (await newestRound(store, decision))
  if (!decision || !round || decision.withdrawnAt) return problem('not-found')
  const voters = await votersOf(store, project, round)
  const voter = voters.find((each) => each.person === person && each.seated)
  const refusal = await cannotVote(doing, decision, round, voter)
  if (refusal) return refusal
  if (!voter || round.round !== meant) return problem('voting-over')
  const ballots = await holdBallots(store, key, round)
  if (!ballots) return problem('voting-over')
  const own = { voter: voterHash(key, round, person), side: voter.side, ...ballot }
  const others = ballots.filter((each) => each.voter !== own.voter)
  await keepBallots(store, key, round, [...others, own], voters.length)
  if (!voter.voted || voter.mailed) await markVoted(store, round, person)
  const waiting = voters.some((each) => each.seated && !each.voted && each.person !== person)
  if (!waiting) await closeRound({ store, key, at }, decision, round)
  if (voter.voted) return done(null)
  const note = ledger('voted', { decision: id, round: round.round, of: voter.side }, project)
  return done(null, unnamed(note))
}

async function cannotVote(
  { store, at }: Pick<Doing, 'store' | 'at'>,
  decision: DecisionRow,
  round: RoundRow,
  voter: VoterRow | undefined,
): Promise<Outcome<null> | null> {
  if (!round.openedAt) return problem('changed-since')
  if (round.closedAt || round.closesOn < at.toISOString().slice(0, 10)) return problem('voting-over')
  if (!voter) return problem('not-a-voter')
  const still = await standsStill(store, decision.project, decision.kind, at)
  return still && problem(still)
}

/** Votes, or votes otherwise, as long as voting is open. */
export const vote = command({
  input: z.object({ decision: Id, round: z.coerce.number().int(), ...ballotFields }),
  may: 'decide',
  run: (doing, { decision, round, ...ballot }) => {
    const { project, person } = doing.by
    if (!project) return Promise.resolve(problem('not-found'))
    return castBallot(doing, { project, person, decision, round }, ballot)
  },
})
