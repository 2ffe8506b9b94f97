import { type NotPeople, notPeople, type Protected, protect } from '@evenground/fairness'
import type { Duty } from '../domain/duty.ts'
import type { Language } from '../domain/language.ts'
import { daysBetween } from '../domain/pace.ts'
import type { Side } from '../domain/side.ts'
import type { Step } from '../domain/step.ts'
import { agreedConfidentiality } from '../store/agreements.ts'
import { conversationsOf, type ConversationRow as StoredConversation } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'
import { getOrganisation } from '../store/organisations.ts'
import { countSeats, getProject } from '../store/projects.ts'
import { newestVoices } from '../store/read-voices.ts'
import { reading, type Store } from '../store/store.ts'
import { countByConversation, countHeard, firstHeard, type PeopleHeard } from '../store/voices.ts'
import { inLanguage, isOpen } from './answer.ts'
import { replyAddress } from './asked-by.ts'
import { type HeldWaiting, heldWaiting } from './held-waiting.ts'
import { type PeopleWaiting, readPeopleWaiting } from './people-waiting.ts'
import { sharedToday } from './shared-voices.ts'
import { sharingWaiting } from './sharing-waiting.ts'
import { voicesAreOpen } from './voice-gate.ts'
import { quietConversations, type VoiceView, voiceView } from './voice-view.ts'

/** The signed-in person, as the head of each partners' page names them. */
export interface Me {
  readonly name: string
  readonly side: Side | null
  readonly steward: boolean
  readonly duties: readonly Duty[]
}

/** What the head of a partners' page needs. */
export interface ProjectHead {
  readonly id: string
  readonly title: string
  readonly organisation: string
  readonly place: string
}

/** Counts of one thing by side, with what the project aims for (the lived share, 0 to 1). */
export interface LevelView {
  readonly lived: Protected<number>
  readonly learned: Protected<number>
  readonly aim: NotPeople
}

export interface ConversationRow {
  readonly id: string
  readonly code: string
  readonly address: string
  readonly questions: readonly string[]
  readonly open: boolean
  readonly closesOn: string | null
  readonly voices: Protected<number>
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
  readonly held: HeldWaiting
  /** How many proposals to share a voice wait for this partner's word; none before they opened the voices. */
  readonly sharingWaits: NotPeople
  /** What waits among the partners themselves. */
  readonly people: readonly PeopleWaiting[]
  readonly replyAddress: string
}

/** Who reads a project, in which language, on which day, and where the program is reached. */
export interface ProjectReading {
  readonly me: Me
  readonly person: string
  readonly organisation: string
  readonly project: string
  readonly language: Language
  readonly today: string
  readonly origin: string
}

const latestShown = 6

export async function readHead(store: Store, project: string): Promise<ProjectHead | undefined> {
  const found = await getProject(store, project)
  return (
    found && {
      id: found.id,
      title: found.title,
      place: found.place,
      organisation: (await getOrganisation(store)).name,
    }
  )
}

/** Everything the home of a project shows its partners. */
export function readProject(database: Database, reader: ProjectReading): Promise<ProjectView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const project = await getProject(store, reader.project)
    const head = await readHead(store, reader.project)
    if (!project || !head) return undefined
    const conversations = await conversationsOf(store, project.id)
    const heard = await countHeard(store, project.id)
    const seats = await countSeats(store, project.id)
    const people = await countByConversation(store, project.id)
    const first = await firstHeard(store, project.id)
    const agreed = await agreedConfidentiality(store, project.id, reader.person)
    const opened = await voicesAreOpen(store, project.id, reader.person)
    const reads = agreed && opened
    const side = reader.me.side
    const sharing = reads ? await sharingWaiting(store, { ...reader, side }) : []
    const latest = reads ? await readLatest(store, reader, conversations) : []
    return {
      me: reader.me,
      head,
      purpose: project.purpose,
      here: conversations.length > 0 ? 'listen' : 'gather',
      day: first === null ? null : notPeople(daysBetween(first, reader.today) + 1),
      seats: {
        lived: protect(seats.lived),
        learned: protect(seats.learned),
        aim: notPeople(project.livedAim),
      },
      spoke: { ...protectHeard(heard), aim: notPeople(project.livedAim) },
      conversations: conversations.map((conversation) =>
        rowOf(conversation, reader, people.get(conversation.id) ?? 0),
      ),
      latest,
      agreed,
      opened,
      held: await heldWaiting(store, project.id, reader.person),
      sharingWaits: notPeople(sharing.length),
      people: await readPeopleWaiting(store, reader),
      replyAddress: replyAddress(project),
    }
  })
}

async function readLatest(
  store: Store,
  reader: ProjectReading,
  conversations: readonly StoredConversation[],
): Promise<readonly VoiceView[]> {
  const fewStaff = await quietConversations(store, reader.project)
  const shared = await sharedToday(store, reader.project, reader.today)
  const newest = await newestVoices(store, { ...reader, fewStaff }, latestShown)
  return newest.map((voice) =>
    voiceView(voice, { conversations, language: reader.language, fewStaff, shared }),
  )
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
