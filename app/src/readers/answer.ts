import { type NotPeople, notPeople } from '@evenground/fairness'
import type { EqualityQuestion } from '../domain/equality.ts'
import type { Language } from '../domain/language.ts'
import { isPublicCode } from '../domain/public-code.ts'
import type { ConversationRow, Wording } from '../store/conversations.ts'
import { getConversation } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'
import { findConversation } from '../store/doors.ts'
import { getOrganisation, type OrganisationRow } from '../store/organisations.ts'
import { getProject, type ProjectRow } from '../store/projects.ts'
import { reading, type Store } from '../store/store.ts'
import { type AskedBy, askedBy, replyAddress } from './asked-by.ts'

/** The page where a participant answers. */
export interface AnswerView {
  readonly code: string
  readonly by: AskedBy
  readonly language: Language
  readonly languages: readonly Language[]
  readonly questions: readonly { readonly number: NotPeople; readonly words: string }[]
  /** Who asks and why, in the language it was written in; it is not translated. */
  readonly intro: { readonly words: string; readonly language: Language } | null
  readonly open: boolean
  /** Why it is not open: its first day is still to come, or as many answered as were to be asked. */
  readonly opensOn: string | null
  readonly full: boolean
  readonly closesOn: string | null
  /** The project has a break, or has ended: then none of its questions is open. */
  readonly still: 'paused' | 'ended' | null
  readonly mostWords: NotPeople | null
  readonly forChildren: boolean
  readonly equality: readonly EqualityQuestion[]
  readonly repliesBy: string | null
  readonly replyAddress: string
}

/** The page after an answer was kept. `key` is shown once, and only where one was asked for. */
export interface ThanksView {
  readonly code: string
  readonly by: AskedBy
  readonly language: Language
  readonly key: readonly string[] | null
  /** Whether we can tell them by email what happens: where mail is sent, and children were not asked. */
  readonly tells: boolean
  /** Whether people were asked about themselves. */
  readonly equality: boolean
  readonly repliesBy: string | null
  readonly replyAddress: string
}

/** A conversation with whose it is, as the public name in its link finds it. */
export interface ConversationDoor {
  readonly organisation: string
  readonly conversation: ConversationRow
  readonly asking: OrganisationRow
  readonly project: ProjectRow
}

// A conversation is read once for all who come in these few seconds; whether it is still open is asked again when an answer
// is kept. While the database is away the last one stands, so that nobody loses the page they are writing on.
const doorSeconds = 3
const mostDoors = 5000

interface KnownDoor {
  readonly until: number
  readonly door: Promise<ConversationDoor | undefined>
}

/** Finds conversations by the name in their link, keeping what it found for a moment. */
export function conversationDoors(database: Database, now: () => Date) {
  const found = new Map<string, KnownDoor>()
  return async (code: string): Promise<ConversationDoor | undefined> => {
    if (!isPublicCode(code)) return undefined
    const at = now().getTime()
    const known = found.get(code)
    if (known && known.until > at) return known.door
    if (found.size >= mostDoors) found.clear()
    const door = readDoor(database, code).catch((failure) => {
      if (known) return known.door
      found.delete(code)
      throw failure
    })
    found.set(code, { until: at + doorSeconds * 1000, door })
    return door
  }
}

async function readDoor(database: Database, code: string): Promise<ConversationDoor | undefined> {
  const whose = await findConversation(database, code)
  if (!whose) return undefined
  return reading(database, whose.organisation, (store) => conversationDoor(store, whose.conversation))
}

/** A conversation with whose it is, by its id. */
export async function conversationDoor(store: Store, id: string): Promise<ConversationDoor | undefined> {
  const conversation = await getConversation(store, id)
  const project = conversation && (await getProject(store, conversation.project))
  if (!conversation || !project) return undefined
  return {
    organisation: store.organisation,
    conversation: { ...conversation, closed: conversation.closed || isStill(project) },
    project,
    asking: await getOrganisation(store),
  }
}

/** Whether a project is paused or has ended: then no way in is open, and nothing that is there is lost. */
export const isStill = ({ paused, ended }: ProjectRow): boolean => paused || ended !== null

/** Whether people can answer on this day. */
export const isOpen = (
  conversation: Pick<ConversationRow, 'closed' | 'full' | 'opensOn' | 'closesOn'>,
  today: string,
): boolean =>
  !conversation.closed &&
  !conversation.full &&
  (conversation.opensOn === null || conversation.opensOn <= today) &&
  (conversation.closesOn === null || conversation.closesOn >= today)

/** The words in a language, or else in the first that there is. */
export const inLanguage = (wording: Wording, language: Language): string =>
  wording[language] ?? Object.values(wording)[0] ?? ''

/** The same with its language; `null` where nothing was written. */
function written(wording: Wording, language: Language): AnswerView['intro'] {
  const words = inLanguage(wording, language)
  const spoken = wording[language] ? language : (Object.keys(wording)[0] as Language | undefined)
  return words && spoken ? { words, language: spoken } : null
}

/** What the answer page shows, in one of the conversation's languages. */
export function answerView(door: ConversationDoor, language: Language, today: string): AnswerView {
  const { conversation, project, asking } = door
  return {
    code: conversation.code,
    by: askedBy(asking, project),
    language,
    languages: conversation.languages,
    questions: conversation.questions.map((wording, n) => ({
      number: notPeople(n + 1),
      words: inLanguage(wording, language),
    })),
    intro: written(conversation.intro, language),
    open: isOpen(conversation, today),
    opensOn: conversation.opensOn && conversation.opensOn > today ? conversation.opensOn : null,
    full: conversation.full,
    closesOn: conversation.closesOn,
    still: project.ended ? 'ended' : project.paused ? 'paused' : null,
    mostWords: conversation.mostWords === null ? null : notPeople(conversation.mostWords),
    forChildren: conversation.forChildren,
    equality: conversation.equality,
    repliesBy: project.repliesBy,
    replyAddress: replyAddress(project),
  }
}

export const thanksView = (
  door: ConversationDoor,
  language: Language,
  key: readonly string[] | null,
  mails: boolean,
): ThanksView => ({
  code: door.conversation.code,
  by: askedBy(door.asking, door.project),
  language,
  key,
  equality: door.conversation.equality.length > 0,
  tells: mails && key !== null && !door.conversation.forChildren,
  repliesBy: door.project.repliesBy,
  replyAddress: replyAddress(door.project),
})
