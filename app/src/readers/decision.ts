import {
  type BySide,
  type Counterfactuals,
  type NotPeople,
  notPeople,
  type Protected,
  protect,
  type Tally,
} from '@evenground/fairness'
import {
  type BlockedStep,
  blockedStep,
  type DecisionKind,
  mayOpenVoting,
  quorumOf,
  type RoundResult,
  type RoundState,
  roundState,
  sayWhyBy,
} from '../domain/decision.ts'
import type { Side } from '../domain/side.ts'
import { type ConcernRow, concernsOf } from '../store/concerns.ts'
import type { Database } from '../store/database.ts'
import * as results from '../store/decision-results.ts'
import { subjectsOf } from '../store/decision-subjects.ts'
import {
  type DecisionRow,
  getDecision,
  type RoundRow,
  type RoundWords,
  roundsOf,
} from '../store/decisions.ts'
import { frozen } from '../store/disputes.ts'
import { getMandate, sponsorQuestions } from '../store/mandates.ts'
import type { OutsideKey } from '../store/outside-key.ts'
import { peopleNamed } from '../store/people.ts'
import { getProject } from '../store/projects.ts'
import { reading, type Store } from '../store/store.ts'
import { type VoterRow, votersOf } from '../store/voters.ts'
import { readSomeVoices, readSubjects, readsVoices, type SubjectView } from './decision-subjects.ts'
import { type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'
import type { VoiceView } from './voice-view.ts'

/** Counts of a vote, as partners see them after close. */
export type TallyView = { readonly [Part in keyof Tally]: Protected<number> }

export interface ResultView {
  readonly result: RoundResult['result']
  readonly blockedBy: Side | null
  readonly tallies: BySide<TallyView> | null
  readonly otherRules: Counterfactuals | null
  readonly dissent: readonly { readonly words: string; readonly name: string | null }[]
  /** Why a side stood in the way, in its own words. */
  readonly block: { readonly side: Side; readonly words: string; readonly name: string } | null
  readonly decidedOn: string
}

/** One round: what was proposed, how it is decided, and what came of it. */
export interface RoundView extends RoundWords {
  readonly round: NotPeople
  readonly name: string
  readonly side: Side
  readonly writtenOn: string
  readonly opened: { readonly name: string; readonly side: Side; readonly on: string } | null
  /** Who votes and who has, by side, once voting is open: never how. */
  readonly seats: BySide<Protected<number>> | null
  readonly voted: BySide<Protected<number>> | null
  readonly needed: BySide<Protected<number>> | null
  readonly result: ResultView | null
}

export interface ConcernView extends Pick<ConcernRow, 'id' | 'words' | 'name' | 'side' | 'answered'> {
  readonly on: string
  readonly own: boolean
  readonly answers: readonly {
    readonly words: string | null
    readonly name: string
    readonly side: Side
    readonly on: string
  }[]
}

/** One decision as a partner sees it: before, while and after people vote. How anybody voted is nowhere in it, one's own vote neither. */
export interface DecisionView {
  readonly me: Me
  readonly head: ProjectHead
  readonly id: string
  readonly kind: DecisionKind
  readonly state: RoundState | 'withdrawn'
  readonly round: RoundView
  readonly earlier: RoundView | null
  readonly stands: readonly SubjectView[]
  /** The voices it stands on that this partner may read, and whether there may be others. */
  readonly voices: readonly VoiceView[]
  readonly voicesShut: boolean
  readonly own: {
    readonly voter: boolean
    readonly voted: boolean
    readonly mailed: boolean
    readonly proposer: boolean
  }
  readonly mayOpen: boolean
  readonly still: 'paused' | 'ended' | 'frozen' | null
  readonly concerns: readonly ConcernView[]
  readonly next: BlockedStep
  readonly sayWhyBy: string | null
  readonly sponsor: SponsorAsked | null
}

interface SponsorAsked {
  readonly name: string | null
  readonly dueOn: string
  readonly answer: string | null
  readonly answeredOn: string | null
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

export function readDecision(
  database: Database,
  key: OutsideKey,
  reader: ProjectReading,
  id: string,
  at: Date,
): Promise<DecisionView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const { project, person, me } = reader
    const head = await readHead(store, project)
    const decision = await getDecision(store, project, id)
    if (!head || !decision) return undefined
    const rounds = await roundsOf(store, [id])
    const views = await readRounds(store, decision, rounds)
    const newest = rounds.find(({ round }) => round === decision.round)
    const round = views.find((view) => view.round === decision.round)
    if (!newest || !round) return undefined
    const voter = (await votersOf(store, project, newest)).find((each) => each.person === person)
    const reads = await readsVoices(store, reader)
    const subjects = await subjectsOf(store, id)
    const voices = subjects.flatMap((subject) => (subject.kind === 'voice' ? [subject.id] : []))
    return {
      ...{ me, head, id, kind: decision.kind, round },
      state: decision.withdrawnAt ? 'withdrawn' : stateOf(newest, round, reader.today),
      earlier: views.find((view) => view.round < decision.round) ?? null,
      stands: await readSubjects(store, reader, subjects),
      voices: reads ? await readSomeVoices(store, reader, voices) : [],
      voicesShut: !reads && voices.length > 0,
      own: {
        voter: voter?.seated ?? false,
        voted: voter?.voted ?? false,
        mailed: voter?.mailed ?? false,
        proposer: decision.by === person,
      },
      mayOpen: me.side !== null && mayOpenVoting(newest.rule, newest.side, me.side),
      still: await stillBy(store, decision, at),
      concerns: (await concernsOf(store, project, id)).map((concern) => concernView(concern, person)),
      ...nextOf(decision, round, reader.today),
      sponsor: await readSponsor(store, key, decision),
    }
  })
}

const stateOf = (
  { openedAt, closedAt, closesOn }: RoundRow,
  { result }: RoundView,
  today: string,
): RoundState =>
  roundState(
    { opened: openedAt !== null, closed: closedAt !== null, closesOn, result: result?.result ?? null },
    today,
  )

async function stillBy(
  store: Store,
  { project, kind }: DecisionRow,
  at: Date,
): Promise<DecisionView['still']> {
  const found = await getProject(store, project)
  if (found?.ended) return 'ended'
  if (found?.paused) return 'paused'
  return (await frozen(store, project, kind === 'other' ? 'everything' : kind, at)) ? 'frozen' : null
}

function nextOf(decision: DecisionRow, { result, round }: RoundView, today: string) {
  if (!result) return { next: null, sayWhyBy: null }
  const { blockedBy, decidedOn } = result
  const reasonGiven = result.block !== null
  const askedSponsor = decision.sponsorQuestion !== null
  const next = blockedStep({ round, blockedBy, decidedOn, reasonGiven, askedSponsor }, today)
  return { next, sayWhyBy: next === 'say-why' ? sayWhyBy(decidedOn) : null }
}

async function readSponsor(
  store: Store,
  key: OutsideKey,
  { project, sponsorQuestion }: DecisionRow,
): Promise<SponsorAsked | null> {
  if (sponsorQuestion === null) return null
  const asked = (await sponsorQuestions(store, project)).find(({ id }) => id === sponsorQuestion)
  if (!asked) return null
  const { dueOn, answer, answeredOn } = asked
  return { name: (await getMandate(store, key, project))?.sponsor ?? null, dueOn, answer, answeredOn }
}

const concernView = (
  { id, words, name, side, answered, raisedAt, by, answers }: ConcernRow,
  person: string,
): ConcernView => ({
  ...{ id, words, name, side, answered },
  on: dayOf(raisedAt),
  own: by === person,
  answers: answers.map((answer) => ({
    words: answer.words,
    name: answer.name,
    side: answer.side,
    on: dayOf(answer.saidAt),
  })),
})

async function readRounds(
  store: Store,
  { id, project }: DecisionRow,
  rounds: readonly RoundRow[],
): Promise<readonly RoundView[]> {
  const found = await results.resultsOf(store, [id])
  const blocks = await results.blocksOf(store, [id])
  const dissent = await results.dissentOf(store, id)
  const people = [
    ...rounds.flatMap(({ by, openedBy }) => (openedBy ? [by, openedBy] : [by])),
    ...blocks.map(({ by }) => by),
    ...dissent.flatMap(({ person }) => person ?? []),
  ]
  const names = await peopleNamed(store, people)
  const kept = { results: found, blocks, dissent, names }
  const views: RoundView[] = []
  for (const round of rounds) {
    const voters = round.openedAt ? await votersOf(store, project, round) : null
    views.push(roundView(round, voters, kept))
  }
  return views
}

interface Kept {
  readonly results: readonly results.ResultRow[]
  readonly blocks: readonly results.BlockRow[]
  readonly dissent: readonly results.DissentRow[]
  readonly names: ReadonlyMap<string, string>
}

function roundView(round: RoundRow, voters: readonly VoterRow[] | null, kept: Kept): RoundView {
  const { words, why, harm, seen, rule, quorum, closesOn, language, side } = round
  const count = (wanted: (voter: VoterRow) => boolean) => {
    const of = (each: Side) => (voters ?? []).filter((voter) => voter.side === each && wanted(voter)).length
    return { lived: of('lived'), learned: of('learned') }
  }
  const seats = count(() => true)
  const bySide = (counts: Record<Side, number>) =>
    voters && { lived: protect(counts.lived), learned: protect(counts.learned) }
  const nameOf = (person: string | null) => (person && kept.names.get(person)) ?? ''
  return {
    ...{ words, why, harm, seen, rule, quorum, closesOn, language, side },
    round: notPeople(round.round),
    name: nameOf(round.by),
    writtenOn: dayOf(round.writtenAt),
    opened:
      round.openedAt && round.openedSide
        ? { name: nameOf(round.openedBy), side: round.openedSide, on: dayOf(round.openedAt) }
        : null,
    seats: bySide(seats),
    voted: bySide(count(({ voted }) => voted)),
    needed: bySide(quorumOf(quorum, seats)),
    result: resultView(round.round, kept),
  }
}

function resultView(round: number, { results: found, blocks, dissent, names }: Kept): ResultView | null {
  const of = found.find((each) => each.round === round)
  if (!of) return null
  const block = blocks.find((each) => each.round === round)
  const nameOf = (person: string) => names.get(person) ?? ''
  return {
    result: of.result,
    blockedBy: of.blockedBy,
    tallies: of.tallies && { lived: tallyView(of.tallies.lived), learned: tallyView(of.tallies.learned) },
    otherRules: of.otherRules,
    dissent: dissent
      .filter((each) => each.round === round)
      .map(({ words, person }) => ({ words, name: person && nameOf(person) })),
    block: block ? { side: block.side, words: block.words, name: nameOf(block.by) } : null,
    decidedOn: dayOf(of.decidedAt),
  }
}

const tallyView = (votes: Tally): TallyView => ({
  for: protect(votes.for),
  against: protect(votes.against),
  standAside: protect(votes.standAside),
  counted: protect(votes.counted),
})
