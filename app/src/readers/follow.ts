import type { Language } from '../domain/language.ts'
import type { Consent } from '../domain/voice.ts'
import { getConversation } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'
import type { FoundKey } from '../store/doors.ts'
import { getOrganisation } from '../store/organisations.ts'
import { getProject } from '../store/projects.ts'
import { reading } from '../store/store.ts'
import { voicesOfAnswer } from '../store/voices.ts'
import { inLanguage } from './answer.ts'
import { type AskedBy, askedBy, replyAddress } from './asked-by.ts'

/** Where somebody's words went, behind their key. The words themselves stay hidden until asked for. */
export interface FollowView {
  readonly by: AskedBy
  readonly language: Language
  readonly saidOn: string
  readonly consent: Consent
  readonly withdrawn: boolean
  readonly answers: readonly { readonly question: string; readonly words: string | null }[]
  readonly repliesBy: string | null
  readonly replyAddress: string
}

/** What the holder of a key sees. The words are left out unless `show`. */
export function readFollow(
  database: Database,
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
    return {
      by: askedBy(await getOrganisation(store), project),
      language,
      saidOn: first.saidOn,
      consent: first.consent,
      withdrawn: voices.every((voice) => voice.words === null),
      answers: voices.map((voice) => ({
        question: inLanguage(conversation.questions[voice.question - 1] ?? {}, language),
        words: show ? voice.words : null,
      })),
      repliesBy: project.repliesBy,
      replyAddress: replyAddress(project),
    }
  })
}
