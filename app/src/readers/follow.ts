import { type NotPeople, notPeople } from '@evenground/fairness'
import type { Language } from '../domain/language.ts'
import { sharingState } from '../domain/sharing.ts'
import type { Consent } from '../domain/voice.ts'
import { asksAtKey } from '../store/ask-words.ts'
import { getContact } from '../store/contacts.ts'
import { type ConversationRow, getConversation } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'
import type { FoundKey } from '../store/doors.ts'
import { type LeftAs, notesAtKey } from '../store/notes.ts'
import { getOrganisation } from '../store/organisations.ts'
import type { OutsideKey } from '../store/outside-key.ts'
import { getProject, type ProjectRow } from '../store/projects.ts'
import { sharingsOfAnswer } from '../store/sharing.ts'
import { latestRound } from '../store/statement-rounds.ts'
import { statementsOf } from '../store/statements.ts'
import { reading, type Store } from '../store/store.ts'
import { type OwnVoice, voicesOfAnswer } from '../store/voices.ts'
import { inLanguage, isStill } from './answer.ts'
import { type AskedBy, askedBy, replyAddress } from './asked-by.ts'
import { roundIsOpen } from './statement-door.ts'

/** A note at a key, as its holder reads it. */
export interface OwnNoteView {
  readonly id: string
  readonly as: LeftAs
  readonly leftOn: string
  readonly words: string
  readonly back: string | null
  readonly complaint: boolean
  readonly handed: boolean
}

/** "May we use exactly these words, here?" Until it is answered, `may` is null, and that means no. */
export interface OwnAskView {
  readonly id: string
  readonly excerpt: string
  readonly place: string
  readonly may: boolean | null
}

/** Whether somebody is told by email; null where that is not offered. */
export type Telling = 'no' | 'unconfirmed' | 'weekly' | 'each-time' | null

/** Where somebody's words went, behind their key. Words of any kind stay hidden until asked for. */
export interface FollowView {
  readonly by: AskedBy
  readonly language: Language
  readonly saidOn: string
  readonly changedOn: string | null
  readonly consent: Consent
  /** Whether some of these words stand on the public page today. */
  readonly public: boolean
  readonly forChildren: boolean
  readonly withdrawn: boolean
  /** How much of these words somebody else reads before the team may. */
  readonly readFirst: 'all' | 'part' | 'nothing'
  readonly shown: boolean
  readonly answers: readonly {
    readonly number: NotPeople
    readonly question: string
    readonly words: string | null
  }[]
  readonly mostWords: NotPeople | null
  /** Whether a note or a question waits for an answer. */
  readonly waits: boolean
  readonly notes: readonly OwnNoteView[]
  readonly asks: readonly OwnAskView[]
  readonly telling: Telling
  /** The code of the page where wishes are answered, while it is open. */
  readonly wishes: string | null
  readonly repliesBy: string | null
  readonly replyAddress: string
}

interface Following {
  readonly database: Database
  readonly key: OutsideKey
  /** Whether mail is sent at all. */
  readonly mails: boolean
  readonly today: string
}

/** What the holder of a key sees. Words, notes and questions are left out unless `show`. */
export function readFollow(
  { database, key, mails, today }: Following,
  found: FoundKey,
  language: Language,
  show: boolean,
): Promise<FollowView | undefined> {
  return reading(database, found.organisation, async (store) => {
    const conversation = await getConversation(store, found.conversation)
    const voices = await voicesOfAnswer(store, found.conversation, found.answer)
    const project = conversation && (await getProject(store, conversation.project))
    const [first] = voices
    if (!conversation || !project || !first) return undefined
    const notes = await notesAtKey(store, key, found)
    const asks = await asksAtKey(store, found)
    const sharings = await sharingsOfAnswer(store, project.id, found.answer)
    const withdrawn = voices.every((voice) => voice.words === null)
    return {
      by: askedBy(await getOrganisation(store), project),
      language,
      ...partsOf(voices, conversation, language, show),
      saidOn: first.saidOn,
      public: sharings.some((each) => each.reach === 'public' && sharingState(each, today) === 'shared'),
      forChildren: conversation.forChildren,
      withdrawn,
      readFirst: readFirst(voices),
      shown: show,
      mostWords: conversation.mostWords === null ? null : notPeople(conversation.mostWords),
      waits: notes.some((note) => note.back === null) || asks.some((ask) => ask.may === null),
      notes: show ? notes.map(({ voice: _, backHeld: __, ...note }) => note) : [],
      asks: show ? asks.map(({ id, excerpt, place, may }) => ({ id, excerpt, place, may })) : [],
      telling: mails && !conversation.forChildren && !withdrawn ? await tellingOf(store, found) : null,
      wishes: await openWishes(store, project, today),
      repliesBy: project.repliesBy,
      replyAddress: replyAddress(project),
    }
  })
}

function readFirst(voices: readonly OwnVoice[]): FollowView['readFirst'] {
  const still = voices.filter((voice) => voice.words !== null)
  if (!still.some(({ waits }) => waits)) return 'nothing'
  return still.every(({ waits }) => waits) ? 'all' : 'part'
}

/** What all voices of one answer have in common, and each one's words where they are to be seen. */
function partsOf(
  voices: readonly OwnVoice[],
  conversation: ConversationRow,
  language: Language,
  show: boolean,
): Pick<FollowView, 'consent' | 'changedOn' | 'answers'> {
  const changed = voices.flatMap(({ changedOn }) => (changedOn ? [changedOn] : []))
  return {
    consent: voices[0]?.consent ?? 'team',
    changedOn: changed.toSorted().at(-1) ?? null,
    answers: voices.map((voice) => ({
      number: notPeople(voice.question),
      question: inLanguage(conversation.questions[voice.question - 1] ?? {}, language),
      words: show ? voice.words : null,
    })),
  }
}

/** Where this person can say if they agree with what others wish; null while nobody is asked. */
async function openWishes(store: Store, project: ProjectRow, today: string): Promise<string | null> {
  const round = await latestRound(store, project.id)
  if (!round || isStill(project) || !roundIsOpen(round, today)) return null
  return (await statementsOf(store, project.id)).length > 0 ? round.code : null
}

async function tellingOf(store: Store, found: FoundKey): Promise<Telling> {
  const contact = await getContact(store, found)
  if (!contact) return 'no'
  if (!contact.confirmed) return 'unconfirmed'
  return contact.eachTime ? 'each-time' : 'weekly'
}
