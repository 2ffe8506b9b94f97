import { type Protected, protect } from '@evenground/fairness'
import type { Language } from '../domain/language.ts'
import type { Coming, Speaker, Way } from '../domain/voice.ts'
import { type ConversationRow, conversationsOf } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'
import { findVoices, type VoiceFilter, type VoicePlace } from '../store/read-voices.ts'
import { reading, type Store } from '../store/store.ts'
import { countHeard, type VoiceRow } from '../store/voices.ts'
import { inLanguage } from './answer.ts'
import { type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'
import { sharedToday } from './shared-voices.ts'
import { voicesAreOpen } from './voice-gate.ts'
import { readPlace, writePlace } from './voice-place.ts'
import { quietConversations, type VoiceLight, type VoiceView, voiceView } from './voice-view.ts'

/** What a partner looks for; each may be left out. */
export interface VoiceAsked {
  readonly search?: string
  /** A conversation's code and the number of its question, such as `ab12cd3.2`. */
  readonly question?: string
  readonly speaker?: Speaker | 'unsaid'
  readonly language?: string
  readonly way?: Way
  readonly came?: Coming
  readonly shared?: 'yes' | 'no'
}

/** A question that can be looked for. */
export interface AskedQuestion {
  readonly value: string
  readonly words: string
}

/** All voices of a project, a page at a time, newest day first. `older` and `newer` are what the address of the next page carries. */
export interface VoicesView {
  readonly me: Me
  readonly head: ProjectHead
  readonly all: Protected<number>
  /** False until this partner sealed their guesses or chose to go on without; then there are no voices here. */
  readonly opened: boolean
  readonly asked: VoiceAsked
  readonly questions: readonly AskedQuestion[]
  readonly languages: readonly Language[]
  readonly voices: readonly VoiceView[]
  readonly older: string | null
  readonly newer: string | null
}

const onePage = 30

const questionValue = ({ code }: ConversationRow, number: number): string => `${code}.${number}`

const questionsOf = (conversations: readonly ConversationRow[], language: Language): AskedQuestion[] =>
  conversations.flatMap((conversation) =>
    conversation.questions.map((wording, n) => ({
      value: questionValue(conversation, n + 1),
      words: inLanguage(wording, language),
    })),
  )

/** What was asked for as the store can look for it; a question that this project never asked is left out. */
function filterOf(
  asked: VoiceAsked,
  light: Required<Pick<VoiceLight, 'conversations' | 'shared'>>,
): VoiceFilter {
  const { question: wanted, shared, ...plain } = asked
  const [code, number] = wanted?.split('.') ?? []
  const conversation = light.conversations.find((each) => each.code === code)
  return {
    ...plain,
    ...(conversation && { question: { conversation: conversation.id, number: Number(number) || 0 } }),
    ...(shared && { among: { ids: [...light.shared.keys()], within: shared === 'yes' } }),
  }
}

/** Everything the voices of a project are looked at with. */
export async function lightOf(
  store: Store,
  reader: ProjectReading,
): Promise<VoiceLight & Required<Pick<VoiceLight, 'shared'>>> {
  return {
    conversations: await conversationsOf(store, reader.project),
    language: reader.language,
    fewStaff: await quietConversations(store, reader.project),
    shared: await sharedToday(store, reader.project, reader.today),
  }
}

export function readVoices(
  database: Database,
  reader: ProjectReading,
  asked: VoiceAsked,
  before: string | undefined,
): Promise<VoicesView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const head = await readHead(store, reader.project)
    if (!head) return undefined
    const light = await lightOf(store, reader)
    const opened = await voicesAreOpen(store, reader.project, reader.person)
    const place = readPlace(before)
    const found = opened ? await findPage(store, reader, asked, light, place) : []
    const search = asked.search ?? ''
    const voices = found.slice(0, onePage).map((voice) => voiceView(voice, { ...light, search }))
    const last = voices.at(-1)
    return {
      me: reader.me,
      head,
      all: protect((await countHeard(store, reader.project)).all),
      opened,
      asked,
      questions: questionsOf(light.conversations, reader.language),
      languages: [...new Set(light.conversations.flatMap(({ languages }) => languages))],
      voices,
      older: found.length > onePage && last ? writePlace(last) : null,
      newer: place ? '' : null,
    }
  })
}

const findPage = (
  store: Store,
  { project, person }: ProjectReading,
  asked: VoiceAsked,
  light: Awaited<ReturnType<typeof lightOf>>,
  olderThan: VoicePlace | undefined,
): Promise<readonly VoiceRow[]> =>
  findVoices(
    store,
    { project, person, fewStaff: light.fewStaff },
    { filter: filterOf(asked, light), olderThan, most: onePage + 1 },
  )
