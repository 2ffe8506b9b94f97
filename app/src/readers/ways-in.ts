import type { Language } from '../domain/language.ts'
import { conversationsOf } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'
import { getProject } from '../store/projects.ts'
import { reading } from '../store/store.ts'
import {
  type AnswerView,
  answerView,
  type ConversationDoor,
  conversationDoor,
  inLanguage,
  isStill,
} from './answer.ts'
import { type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'

/** All ways in of one conversation. */
export interface WaysInView {
  readonly me: Me
  readonly head: ProjectHead
  readonly id: string
  readonly code: string
  readonly questions: readonly string[]
  readonly languages: readonly Language[]
  readonly open: boolean
  /** Where the program is reached. */
  readonly origin: string
}

/** Something to print for a conversation, as its people read it. */
export interface PrintedView {
  readonly me: Me
  readonly head: ProjectHead
  readonly id: string
  readonly asked: AnswerView
  readonly origin: string
}

/** What somebody types an answer into who types it for somebody. */
export interface TypingView {
  readonly me: Me
  readonly head: ProjectHead
  readonly conversations: readonly { readonly id: string; readonly question: string }[]
  /** The one they chose, in the language of the person who speaks. */
  readonly chosen: { readonly id: string; readonly asked: AnswerView } | null
}

export const readWaysIn = (
  database: Database,
  reader: ProjectReading,
  id: string,
): Promise<WaysInView | undefined> =>
  reading(database, reader.organisation, async (store) => {
    const head = await readHead(store, reader.project)
    const door = await conversationDoor(store, id)
    if (!head || door?.project.id !== reader.project) return undefined
    const asked = answerView(door, reader.language, reader.today)
    const { code, languages, open } = asked
    const questions = asked.questions.map(({ words }) => words)
    return { me: reader.me, head, id, code, questions, languages, open, origin: reader.origin }
  })

export const readPrinted = (
  database: Database,
  reader: ProjectReading,
  id: string,
  language: string,
): Promise<PrintedView | undefined> =>
  reading(database, reader.organisation, async (store) => {
    const head = await readHead(store, reader.project)
    const door = await conversationDoor(store, id)
    const spoken = door?.conversation.languages.find((each) => each === language)
    if (!head || !spoken || door?.project.id !== reader.project) return undefined
    return { me: reader.me, head, id, asked: answerView(door, spoken, reader.today), origin: reader.origin }
  })

/** Where somebody types for others, with the door of the conversation they chose. */
export const readTyping = (
  database: Database,
  reader: ProjectReading,
  wished: { readonly conversation: string | undefined; readonly language: string | undefined },
): Promise<{ readonly view: TypingView; readonly door: ConversationDoor | null } | undefined> =>
  reading(database, reader.organisation, async (store) => {
    const head = await readHead(store, reader.project)
    const project = await getProject(store, reader.project)
    if (!head || !project) return undefined
    // A sheet that was filled in on the last day comes back after it.
    const open = isStill(project)
      ? []
      : (await conversationsOf(store, project.id)).filter(({ closed }) => !closed)
    const id = open.length === 1 ? open[0]?.id : open.find((each) => each.id === wished.conversation)?.id
    const door = id === undefined ? undefined : await conversationDoor(store, id)
    const conversations = open.map((each) => ({
      id: each.id,
      question: inLanguage(each.questions[0] ?? {}, reader.language),
    }))
    const view = {
      me: reader.me,
      head,
      conversations,
      chosen: door ? chosenOf(door, reader, wished.language) : null,
    }
    return { view, door: door ?? null }
  })

function chosenOf(door: ConversationDoor, { language, today }: ProjectReading, wished: string | undefined) {
  const { id, languages } = door.conversation
  const spoken =
    languages.find((each) => each === wished) ?? languages.find((each) => each === language) ?? languages[0]
  return { id, asked: answerView(door, spoken ?? language, today) }
}
