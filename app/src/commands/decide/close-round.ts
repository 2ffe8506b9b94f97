import { tellDissent, tellObjections } from '@evenground/fairness'
import { countRound, daysAfter, type RoundResult } from '../../domain/decision.ts'
import { ledger } from '../../domain/ledger.ts'
import type { Side } from '../../domain/side.ts'
import { clearBox, holdBallots, type KeptBallot, voterHash } from '../../store/ballot-box.ts'
import { countOpenConcerns } from '../../store/concerns.ts'
import { keepResult } from '../../store/decision-results.ts'
import {
  type DecisionRow,
  dueDecisions,
  endVoting,
  holdDecision,
  moveClosing,
  newestRound,
  type RoundRow,
} from '../../store/decisions.ts'
import { frozen } from '../../store/disputes.ts'
import { noteInLedger } from '../../store/ledger.ts'
import { peopleNamed } from '../../store/people.ts'
import { changing } from '../../store/store.ts'
import { type VoterRow, votersOf } from '../../store/voters.ts'
import type { Doing, World } from '../command.ts'
import { standsStill } from './stands-still.ts'

type Closing = Pick<Doing, 'store' | 'key' | 'at'>

/**
 * Ends voting, counts, and takes the box away. Under consent it waits, with the box closed, while a worry is open. What was decided is
 * done by nobody: the ledger names neither the last who voted nor a side.
 */
export async function closeRound(doing: Closing, decision: DecisionRow, round: RoundRow): Promise<boolean> {
  const { store, key, at } = doing
  const { id, project } = decision
  const ballots = await holdBallots(store, key, round)
  if (!ballots) return false
  if (!round.closedAt) await endVoting(store, round, at)
  const voters = await votersOf(store, project, round)
  const seated = (side: Side) => voters.filter((voter) => voter.side === side).length
  const seats = { lived: seated('lived'), learned: seated('learned') }
  const openConcerns = (await countOpenConcerns(store, project)).get(id) ?? 0
  const { rule, quorum } = round
  const counted = countRound({ rule, quorum, ballots, seats, openConcerns })
  if (counted === 'waiting') return !round.closedAt
  const dissent = await dissentIn(doing, round, { counted, ballots, voters })
  await keepResult(store, round, { ...counted, openConcerns, at, dissent })
  await clearBox(store, round)
  const { result, blockedBy } = counted
  const note = ledger('decided', { decision: id, round: round.round, rule, result, blockedBy }, project)
  await noteInLedger(store, { person: null, side: null }, [note])
  return true
}

interface Counted {
  readonly counted: RoundResult
  readonly ballots: readonly KeptBallot[]
  readonly voters: readonly VoterRow[]
}

/** The words of those who were outvoted, or who objected: without side or time, in an order that points to nobody. */
async function dissentIn(
  { store, key }: Closing,
  round: RoundRow,
  { counted, ballots, voters }: Counted,
): Promise<readonly { readonly words: string; readonly person: string | null }[]> {
  if (counted.result === 'no quorum') return []
  const other = counted.result === 'carried' || round.rule === 'consent' ? 'against' : 'for'
  const said = ballots.flatMap(({ voter, choice, words, named }) => {
    if (choice !== other || !words) return []
    const person = named ? voters.find((each) => voterHash(key, round, each.person) === voter)?.person : null
    return [{ words, person: person ?? null }]
  })
  const unnamed = said
    .filter(({ person }) => person === null)
    .map(({ words }) => ({ words, mayBeRead: true }))
  const names = await peopleNamed(
    store,
    said.flatMap(({ person }) => person ?? []),
  )
  const named = tellDissent(
    said.flatMap(({ words, person }) => (person ? [{ words, name: `${names.get(person)} ${person}` }] : [])),
  )
  return [
    ...named.map(({ words, name }) => ({ words, person: name?.slice(name.lastIndexOf(' ') + 1) ?? null })),
    ...tellObjections(unnamed).words.map((words) => ({ words, person: null })),
  ]
}

/** Counts every round whose last day is over. A dispute that lasts moves that day behind its end, so that nobody loses their vote to it. */
export async function closeDue(world: World): Promise<void> {
  const at = world.now()
  const today = at.toISOString().slice(0, 10)
  for (const { organisation, project, decision: id } of await dueDecisions(world.database, today)) {
    const changed = await changing(world.database, organisation, async (store) => {
      const decision = await holdDecision(store, project, id)
      if (!decision || decision.withdrawnAt) return false
      const round = await newestRound(store, decision)
      const subject = decision.kind === 'other' ? 'everything' : decision.kind
      const until = await frozen(store, project, subject, at)
      if (until && !round.closedAt) {
        await moveClosing(store, round, daysAfter(until.toISOString().slice(0, 10), 1))
        return true
      }
      if (await standsStill(store, project, decision.kind, at)) return false
      return closeRound({ store, key: world.key, at }, decision, round)
    })
    if (changed) world.announce(project)
  }
}
