import { type NotPeople, notPeople, type Protected, protect } from '@evenground/fairness'
import { daysBetween } from '../domain/pace.ts'
import type { Side } from '../domain/side.ts'
import { getAccessNeed, needsForConveners } from '../store/access-needs.ts'
import { agreedConfidentiality } from '../store/agreements.ts'
import type { Database } from '../store/database.ts'
import { getMandate, sponsorQuestions } from '../store/mandates.ts'
import type { OutsideKey } from '../store/outside-key.ts'
import { countSeats, getProject } from '../store/projects.ts'
import { populationServed, servedGroups } from '../store/served.ts'
import { reading, type Store } from '../store/store.ts'
import { waysOfWorking } from '../store/ways-of-working.ts'
import { belowHalf, type GatherWaiting, gatherWaiting } from './gather-waiting.ts'
import { type PayView, readPay } from './pay.ts'
import { type LevelView, type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'

export interface MandateView {
  readonly sponsor: string
  readonly role: string | null
  readonly contact: string | null
  readonly money: string | null
  readonly decidesAlone: readonly string[]
}

export interface SponsorQuestionView {
  readonly id: string
  readonly words: string
  readonly dueOn: string
  readonly answer: string | null
  readonly answeredOn: string | null
  /** By how many days an answer is late; `null` while it is not. */
  readonly lateDays: NotPeople | null
}

export interface WayView {
  readonly id: string
  readonly words: string
  readonly agreed: readonly { readonly name: string; readonly side: Side }[]
  /** Somebody of each side agreed. */
  readonly bothSides: boolean
  readonly mine: boolean
  readonly mayTakeBack: boolean
}

export interface NeedsView {
  readonly own: { readonly words: string | null; readonly conveners: boolean; readonly met: boolean } | null
  /** What partners let their conveners read; `null` for everyone else. */
  readonly shared: readonly { readonly name: string; readonly words: string; readonly met: boolean }[] | null
}

/** The step Gather of a project, as one partner sees it. */
export interface GatherView {
  readonly me: Me
  readonly head: ProjectHead
  readonly purpose: string
  readonly served: Protected<number> | null
  readonly groups: readonly {
    readonly id: string
    readonly name: string
    readonly people: Protected<number> | null
    readonly percent: NotPeople | null
    readonly source: string
    readonly countedOn: string | null
  }[]
  readonly mandate: MandateView | null
  readonly questions: readonly SponsorQuestionView[]
  readonly needs: NeedsView
  readonly ways: readonly WayView[]
  readonly pay: PayView
  readonly seats: LevelView
  readonly belowHalf: boolean
  readonly agreed: boolean
  readonly waiting: readonly GatherWaiting[]
}

/** Everything that the pages of the step Gather show one partner. */
export function readGather(
  { database, key }: { readonly database: Database; readonly key: OutsideKey },
  reader: ProjectReading,
): Promise<GatherView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const project = await getProject(store, reader.project)
    const head = await readHead(store, reader.project)
    if (!project || !head) return undefined
    const seats = await countSeats(store, project.id)
    const served = await populationServed(store, project.id)
    return {
      me: reader.me,
      head,
      purpose: project.purpose,
      served: served === null ? null : protect(served),
      groups: await readGroups(store, reader),
      mandate: (await getMandate(store, key, project.id)) ?? null,
      questions: await readQuestions(store, reader),
      needs: await readNeeds(store, key, reader),
      ways: await readWays(store, reader),
      pay: await readPay(store, key, reader),
      seats: {
        lived: protect(seats.lived),
        learned: protect(seats.learned),
        aim: notPeople(project.livedAim),
      },
      belowHalf: belowHalf(seats),
      agreed: await agreedConfidentiality(store, project.id, reader.person),
      waiting: await gatherWaiting(store, key, project.id, reader.person, reader.today),
    }
  })
}

async function readGroups(store: Store, { project }: ProjectReading): Promise<GatherView['groups']> {
  return (await servedGroups(store, project)).map((group) => ({
    ...group,
    people: group.people === null ? null : protect(group.people),
    percent: group.percent === null ? null : notPeople(group.percent),
  }))
}

async function readQuestions(
  store: Store,
  { project, today }: ProjectReading,
): Promise<readonly SponsorQuestionView[]> {
  const questions = await sponsorQuestions(store, project)
  return questions.map((question) => ({
    ...question,
    lateDays:
      question.answeredOn === null && question.dueOn < today
        ? notPeople(daysBetween(question.dueOn, today))
        : null,
  }))
}

async function readNeeds(
  store: Store,
  key: OutsideKey,
  { project, person, me }: ProjectReading,
): Promise<NeedsView> {
  const own = await getAccessNeed(store, key, project, person)
  const hosts = me.duties.includes('convener')
  return { own: own ?? null, shared: hosts ? await needsForConveners(store, key, project) : null }
}

async function readWays(store: Store, { project, person }: ProjectReading): Promise<readonly WayView[]> {
  const ways = await waysOfWorking(store, project)
  return ways.map(({ id, words, proposedBy, agreed }) => ({
    id,
    words,
    agreed: agreed.map(({ name, side }) => ({ name, side })),
    bothSides: (['lived', 'learned'] as const).every((side) => agreed.some((who) => who.side === side)),
    mine: agreed.some((who) => who.person === person),
    mayTakeBack: proposedBy === person && agreed.every((who) => who.person === person),
  }))
}
