import { notPeople, protect } from '@evenground/fairness'
import type { Side } from '../domain/side.ts'
import { agreedConfidentiality } from '../store/agreements.ts'
import { conversationsOf } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'
import { countIdeas, ideasOf, voicesOfIdeas } from '../store/ideas.ts'
import { getProject } from '../store/projects.ts'
import { findVoices, type VoiceFilter } from '../store/read-voices.ts'
import { reading, type Store } from '../store/store.ts'
import { type BlankPageView, readBlankPage } from './blank-page.ts'
import { type LevelView, type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'
import { voicesAreOpen } from './voice-gate.ts'
import { quietConversations, type VoiceView, voiceView } from './voice-view.ts'

/** Parked ideas, from which side they came, and whether one may be chosen yet. */
export interface IdeasView {
  readonly me: Me
  readonly head: ProjectHead
  readonly blank: BlankPageView
  readonly bySide: LevelView
  readonly ideas: readonly IdeaView[]
  /** Voices that an idea can be said to come from; null for somebody who has not opened the voices. */
  readonly choose: readonly VoiceView[] | null
}

export interface IdeaView {
  readonly id: string
  /** Null where the idea was taken back; then nobody is named either. */
  readonly words: string | null
  readonly name: string | null
  readonly side: Side
  readonly on: string
  readonly changed: boolean
  readonly own: boolean
  readonly voices: readonly VoiceView[]
}

const mostIdeas = 200
const mostToChoose = 30

/** `wanted` is a voice that somebody wants to park an idea from; it can be chosen however old it is. */
export function readIdeas(
  database: Database,
  reader: ProjectReading,
  wanted: string | null = null,
): Promise<IdeasView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const { project, person } = reader
    const found = await getProject(store, project)
    const head = await readHead(store, project)
    if (!found || !head) return undefined
    const reads =
      (await voicesAreOpen(store, project, person)) && (await agreedConfidentiality(store, project, person))
    const { from, choose } = reads ? await readFrom(store, reader, wanted) : nothingRead
    const counted = await countIdeas(store, project)
    return {
      me: reader.me,
      head,
      blank: await readBlankPage(store, reader),
      bySide: {
        lived: protect(counted.lived),
        learned: protect(counted.learned),
        aim: notPeople(found.livedAim),
      },
      ideas: (await ideasOf(store, project, mostIdeas)).map(({ by, name, words, ...idea }) => ({
        ...idea,
        words,
        name: words === null ? null : name,
        own: by === person,
        voices: from.get(idea.id) ?? [],
      })),
      choose,
    }
  })
}

interface FromVoices {
  readonly from: ReadonlyMap<string, readonly VoiceView[]>
  readonly choose: readonly VoiceView[] | null
}

const nothingRead: FromVoices = { from: new Map(), choose: null }

/** The voices that ideas came from, and those that the next one can come from, as far as this partner may read them. */
async function readFrom(store: Store, reader: ProjectReading, wanted: string | null): Promise<FromVoices> {
  const { project, person, language } = reader
  const conversations = await conversationsOf(store, project)
  const fewStaff = await quietConversations(store, project)
  const linked = await voicesOfIdeas(store, project)
  const ids = [...new Set([...linked.values()].flat())]
  const find = async (filter: VoiceFilter, most: number) =>
    (await findVoices(store, { project, person, fewStaff }, { filter, most })).map((voice) =>
      voiceView(voice, { conversations, language, fewStaff }),
    )
  const views = new Map(
    (ids.length > 0 ? await find({ among: { ids, within: true } }, ids.length) : []).map((view) => [
      view.id,
      view,
    ]),
  )
  const shown = [...linked].map(([idea, voices]): [string, VoiceView[]] => [
    idea,
    voices.flatMap((id) => views.get(id) ?? []),
  ])
  const asked = wanted === null ? [] : await find({ among: { ids: [wanted], within: true } }, 1)
  const newest = (await find({}, mostToChoose)).filter(({ id }) => id !== wanted)
  return { from: new Map(shown), choose: [...asked, ...newest] }
}
