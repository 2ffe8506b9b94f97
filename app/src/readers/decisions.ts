import {
  adviseRule,
  type NotPeople,
  notPeople,
  type Protected,
  protect,
  type RuleAdvice,
} from '@evenground/fairness'
import { type DecisionKind, type RoundState, roundState } from '../domain/decision.ts'
import { blankPage } from '../store/blank-page.ts'
import { countOpenConcerns } from '../store/concerns.ts'
import type { Database } from '../store/database.ts'
import { resultsOf } from '../store/decision-results.ts'
import { subjectsToChoose } from '../store/decision-subjects.ts'
import { decisionsOf, roundsOf } from '../store/decisions.ts'
import { countSeats } from '../store/projects.ts'
import { reading, type Store } from '../store/store.ts'
import { unvotedRounds } from '../store/voters.ts'
import { readSomeVoices, readSubjects, readsVoices, type SubjectView } from './decision-subjects.ts'
import { type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'
import type { VoiceView } from './voice-view.ts'

/** One proposal in the list. */
export interface DecisionLine {
  readonly id: string
  readonly kind: DecisionKind
  readonly words: string
  readonly state: RoundState | 'withdrawn'
  readonly round: NotPeople
  readonly closesOn: string
  readonly decidedOn: string | null
  readonly openConcerns: NotPeople
  /** Whether this partner's vote is waited for. */
  readonly waits: boolean
}

/** Everything that is or was put to both sides: what waits for one's vote first, then what is open, then what is settled. */
export interface DecisionsView {
  readonly me: Me
  readonly head: ProjectHead
  readonly open: readonly DecisionLine[]
  readonly settled: readonly DecisionLine[]
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/** The proposals of a project as lines, newest first. */
async function decisionLines(
  store: Store,
  { project, person, today }: Pick<ProjectReading, 'project' | 'person' | 'today'>,
): Promise<readonly DecisionLine[]> {
  const decisions = await decisionsOf(store, project)
  const ids = decisions.map(({ id }) => id)
  const rounds = await roundsOf(store, ids)
  const results = await resultsOf(store, ids)
  const concerns = await countOpenConcerns(store, project)
  const waiting = await unvotedRounds(store, project, person, today)
  return decisions.flatMap(({ id, kind, round: number, withdrawnAt }) => {
    const newest = (of: { decision: string; round: number }) => of.decision === id && of.round === number
    const round = rounds.find(newest)
    if (!round) return []
    const result = results.find(newest)
    const { words, closesOn, openedAt, closedAt } = round
    const course = {
      opened: openedAt !== null,
      closed: closedAt !== null,
      closesOn,
      result: result?.result ?? null,
    }
    return [
      {
        ...{ id, kind, words, closesOn },
        state: withdrawnAt ? ('withdrawn' as const) : roundState(course, today),
        round: notPeople(number),
        decidedOn: result ? dayOf(result.decidedAt) : null,
        openConcerns: notPeople(concerns.get(id) ?? 0),
        waits: waiting.includes(id),
      },
    ]
  })
}

const isOpen = ({ state }: DecisionLine): boolean =>
  state === 'proposed' || state === 'voting' || state === 'counting'

export function readDecisions(
  database: Database,
  reader: ProjectReading,
): Promise<DecisionsView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const head = await readHead(store, reader.project)
    if (!head) return undefined
    const lines = await decisionLines(store, reader)
    const open = lines.filter(isOpen)
    return {
      me: reader.me,
      head,
      open: [...open.filter(({ waits }) => waits), ...open.filter(({ waits }) => !waits)],
      settled: lines.filter((line) => !isOpen(line)),
    }
  })
}

/** The decisions in which somebody may vote and has not, the soonest to close first. For the home of a project. */
export const decisionsWaiting = async (
  store: Store,
  reader: Pick<ProjectReading, 'project' | 'person' | 'today'>,
): Promise<readonly DecisionLine[]> =>
  [...(await decisionLines(store, reader))]
    .filter(({ waits }) => waits)
    .sort((one, other) => (one.closesOn < other.closesOn ? -1 : 1))

/** Where somebody writes a proposal, or its amended round: who sits here, what rule that speaks for, and what it can stand on. */
export interface ProposeView {
  readonly me: Me
  readonly head: ProjectHead
  readonly seats: { readonly lived: Protected<number>; readonly learned: Protected<number> }
  readonly advice: Pick<RuleAdvice, 'rules' | 'offerPrivateObjection'>
  /** False while too little is heard to decide on a priority. */
  readonly enoughHeard: boolean
  readonly choose: readonly SubjectView[]
  /** Null for somebody who has not opened the voices. */
  readonly voices: readonly VoiceView[] | null
}

const mostVoices = 30

export function readPropose(database: Database, reader: ProjectReading): Promise<ProposeView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const { project } = reader
    const head = await readHead(store, project)
    if (!head) return undefined
    const seats = await countSeats(store, project)
    const { rules, offerPrivateObjection } = adviseRule(seats)
    return {
      me: reader.me,
      head,
      seats: { lived: protect(seats.lived), learned: protect(seats.learned) },
      advice: { rules, offerPrivateObjection },
      enoughHeard: (await blankPage(store, project)).state !== 'blank',
      choose: await readSubjects(store, reader, await subjectsToChoose(store, project)),
      voices: (await readsVoices(store, reader))
        ? await readSomeVoices(store, reader, { newest: mostVoices })
        : null,
    }
  })
}
