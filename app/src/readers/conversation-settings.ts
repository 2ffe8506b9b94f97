import { type NotPeople, notPeople } from '@evenground/fairness'
import type { EqualityQuestion } from '../domain/equality.ts'
import type { Language } from '../domain/language.ts'
import { getConversation } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'
import { safetyReady } from '../store/duties.ts'
import {
  type PossibleReader,
  possibleReaders,
  type ReaderByLanguage,
  readersOf,
} from '../store/language-readers.ts'
import { reading } from '../store/store.ts'
import { inLanguage, isOpen } from './answer.ts'
import { type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'

/** Who may be named as a reader, for whoever opens a conversation. */
export interface NewConversationView {
  readonly me: Me
  readonly head: ProjectHead
  /** The person who looks at the page, who stands in the lists as "me". */
  readonly self: string
  readonly people: readonly PossibleReader[]
  /** Whether there are the safety contacts that a project needs. */
  readonly safe: boolean
}

/** What partners may set of a conversation. */
export interface ConversationSettingsView extends NewConversationView {
  readonly conversation: string
  readonly questions: readonly string[]
  readonly open: boolean
  readonly closed: boolean
  readonly languages: readonly Language[]
  readonly readers: ReaderByLanguage
  readonly opensOn: string | null
  readonly closesOn: string | null
  readonly mostAnswers: NotPeople | null
  readonly mostWords: NotPeople | null
  readonly forChildren: boolean
  readonly equality: readonly EqualityQuestion[]
}

export const readNewConversation = (
  database: Database,
  reader: ProjectReading,
  self: string,
): Promise<NewConversationView | undefined> =>
  reading(database, reader.organisation, async (store) => {
    const head = await readHead(store, reader.project)
    const people = await possibleReaders(store, reader.project)
    return head && { me: reader.me, head, self, people, safe: await safetyReady(store, reader.project) }
  })

export const readConversationSettings = (
  database: Database,
  reader: ProjectReading,
  self: string,
  id: string,
): Promise<ConversationSettingsView | undefined> =>
  reading(database, reader.organisation, async (store) => {
    const head = await readHead(store, reader.project)
    const found = await getConversation(store, id)
    if (!head || !found || found.project !== reader.project) return undefined
    return {
      me: reader.me,
      head,
      self,
      people: await possibleReaders(store, reader.project),
      safe: await safetyReady(store, reader.project),
      conversation: found.id,
      questions: found.questions.map((wording) => inLanguage(wording, reader.language)),
      open: isOpen(found, reader.today),
      closed: found.closed,
      languages: found.languages,
      readers: await readersOf(store, id),
      opensOn: found.opensOn,
      closesOn: found.closesOn,
      mostAnswers: found.mostAnswers === null ? null : notPeople(found.mostAnswers),
      mostWords: found.mostWords === null ? null : notPeople(found.mostWords),
      forChildren: found.forChildren,
      equality: found.equality,
    }
  })
