import { conversationsOf } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'
import { hiddenBy } from '../store/hidden-voices.ts'
import { reading } from '../store/store.ts'
import { inLanguage } from './answer.ts'
import { type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'

/** What a partner hid from themselves: the day and the question, never the words. */
export interface HiddenVoicesView {
  readonly me: Me
  readonly head: ProjectHead
  readonly hidden: readonly { readonly id: string; readonly on: string; readonly question: string }[]
}

export function readHiddenVoices(
  database: Database,
  reader: ProjectReading,
): Promise<HiddenVoicesView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const head = await readHead(store, reader.project)
    if (!head) return undefined
    const conversations = await conversationsOf(store, reader.project)
    const hidden = await hiddenBy(store, reader.project, reader.person)
    return {
      me: reader.me,
      head,
      hidden: hidden.map(({ id, hiddenOn, conversation, question }) => ({
        id,
        on: hiddenOn,
        question: inLanguage(
          conversations.find((each) => each.id === conversation)?.questions[question - 1] ?? {},
          reader.language,
        ),
      })),
    }
  })
}
