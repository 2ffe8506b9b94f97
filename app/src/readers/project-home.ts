import { type NotPeople, notPeople, type Protected, protect } from '@evenground/fairness'
import type { Disputed } from '../domain/dispute.ts'
import { daysBetween } from '../domain/pace.ts'
import type { Side } from '../domain/side.ts'
import type { Step } from '../domain/step.ts'
import { agreedConfidentiality } from '../store/agreements.ts'
import { conversationsOf, type ConversationRow as StoredConversation } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'
import { openDisputes } from '../store/disputes.ts'
import { countIdeas } from '../store/ideas.ts'
import type { OutsideKey } from '../store/outside-key.ts'
import { countSeats, getProject, type ProjectRow } from '../store/projects.ts'
import { newestVoices } from '../store/read-voices.ts'
import { countDeeds, furthestStep, type StepMark, stepMarks } from '../store/step-marks.ts'
import { reading, type Store } from '../store/store.ts'
import { countHeardIn, firstHeard, type PeopleHeard } from '../store/voices.ts'
import { inLanguage, isOpen } from './answer.ts'
import { replyAddress } from './asked-by.ts'
import { type BlankPageView, readBlankPage } from './blank-page.ts'
import { type ToldFix, toldFixes } from './fixes.ts'
import { type GuessSeals, guessSeals } from './guesses.ts'
import { type HomeWaiting, homeWaiting } from './home-waiting.ts'
import { type LevelView, type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'
import { sharedToday } from './shared-voices.ts'
import { voicesAreOpen } from './voice-gate.ts'
import { quietConversations, type VoiceView, voiceView } from './voice-view.ts'

export interface ConversationRow {
  readonly id: string
  readonly code: string
  readonly address: string
  readonly questions: readonly string[]
  readonly open: boolean
  readonly closesOn: string | null
  readonly voices: Protected<number>
}

/** Something that is left alone while a dispute about it lasts. */
export interface Frozen {
  readonly subject: Disputed
  readonly until: string
}

/** The home of a project for its partners. */
export interface ProjectView {
  readonly me: Me
  readonly head: ProjectHead
  readonly purpose: string
  readonly here: Step
  readonly day: NotPeople | null
  readonly seats: LevelView
  readonly spoke: LevelView & { readonly unsaid: Protected<number>; readonly all: Protected<number> }
  readonly conversations: readonly ConversationRow[]
  /** Empty for whoever has not agreed yet to keep them to themselves, or has not opened the voices. */
  readonly latest: readonly VoiceView[]
  readonly agreed: boolean
  /** False until this partner sealed their guesses or chose to go on without. */
  readonly opened: boolean
  /** What waits for this partner, what is late first. */
  readonly waiting: readonly HomeWaiting[]
  /** Which side put its name to something in a step. */
  readonly marks: readonly StepMark[]
  readonly ideas: LevelView
  readonly deeds: LevelView
  readonly guesses: GuessSeals
  readonly blank: BlankPageView
  /** The newest repairs. */
  readonly fixes: readonly ToldFix[]
  /** What stands in the way, for everyone to see. */
  readonly trouble: { readonly paused: boolean; readonly ended: boolean; readonly frozen: readonly Frozen[] }
  readonly replyAddress: string
}

const latestShown = 6
const fixesShown = 3

/** Everything the home of a project shows its partners. */
export function readProject(
  { database, key }: { readonly database: Database; readonly key: OutsideKey },
  reader: ProjectReading,
): Promise<ProjectView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const project = await getProject(store, reader.project)
    const head = await readHead(store, reader.project)
    if (!project || !head) return undefined
    const conversations = await conversationsOf(store, project.id)
    const people = await countHeardIn(store, project.id)
    const heard = together([...people.values()])
    const first = await firstHeard(store, project.id)
    const agreed = await agreedConfidentiality(store, project.id, reader.person)
    const opened = await voicesAreOpen(store, project.id, reader.person)
    const rows = conversations.map((each) => rowOf(each, reader, people.get(each.id)?.all ?? 0))
    const guesses = await guessSeals(store, reader, reader.today)
    const known = { conversations: rows, spoke: heard.all, guesses, reads: agreed && opened }
    return {
      ...{ me: reader.me, head, purpose: project.purpose, agreed, opened, guesses },
      here: await furthestStep(store, project.id),
      day: first === null ? null : notPeople(daysBetween(first, reader.today) + 1),
      ...(await readLevels(store, project)),
      spoke: { ...protectHeard(heard), aim: notPeople(project.livedAim) },
      conversations: rows,
      latest: known.reads ? await readLatest(store, reader, conversations) : [],
      waiting: await homeWaiting(store, key, reader, known),
      marks: await stepMarks(store, project.id),
      blank: await readBlankPage(store, reader),
      fixes: (await toldFixes(store, project.id)).slice(0, fixesShown),
      trouble: await readTroubles(store, project, reader.today),
      replyAddress: replyAddress(project),
    }
  })
}

async function readLevels(store: Store, { id, livedAim }: ProjectRow) {
  const level = ({ lived, learned }: Record<Side, number>): LevelView => ({
    lived: protect(lived),
    learned: protect(learned),
    aim: notPeople(livedAim),
  })
  return {
    seats: level(await countSeats(store, id)),
    ideas: level(await countIdeas(store, id)),
    deeds: level(await countDeeds(store, id)),
  }
}

async function readTroubles(
  store: Store,
  { id, paused, ended }: ProjectRow,
  today: string,
): Promise<ProjectView['trouble']> {
  const disputes = await openDisputes(store, id, new Date(today))
  const frozen = disputes.map(({ subject, until }) => ({ subject, until: until.toISOString().slice(0, 10) }))
  return { paused: paused && ended === null, ended: ended !== null, frozen }
}

async function readLatest(
  store: Store,
  reader: ProjectReading,
  conversations: readonly StoredConversation[],
): Promise<readonly VoiceView[]> {
  const fewStaff = await quietConversations(store, reader.project)
  const shared = await sharedToday(store, reader.project, reader.today)
  // One of each person, so that whoever wrote to three questions does not fill the page alone.
  const newest = await newestVoices(store, { ...reader, fewStaff }, 3 * latestShown)
  const one = [...Map.groupBy(newest, ({ answer }) => answer).values()].flatMap(([first]) => first ?? [])
  return one
    .slice(0, latestShown)
    .map((voice) => voiceView(voice, { conversations, language: reader.language, fewStaff, shared }))
}

/** An answer is to one conversation, so that those of each add up. */
const together = (heard: readonly PeopleHeard[]): PeopleHeard => {
  const sum = (of: keyof PeopleHeard) => heard.reduce((all, each) => all + each[of], 0)
  return { lived: sum('lived'), learned: sum('learned'), unsaid: sum('unsaid'), all: sum('all') }
}

const protectHeard = (heard: PeopleHeard) => ({
  lived: protect(heard.lived),
  learned: protect(heard.learned),
  unsaid: protect(heard.unsaid),
  all: protect(heard.all),
})

const rowOf = (
  conversation: StoredConversation,
  reader: ProjectReading,
  people: number,
): ConversationRow => ({
  id: conversation.id,
  code: conversation.code,
  address: `${reader.origin}/c/${conversation.code}`,
  questions: conversation.questions.map((wording) => inLanguage(wording, reader.language)),
  open: isOpen(conversation, reader.today),
  closesOn: conversation.closesOn,
  voices: protect(people),
})
