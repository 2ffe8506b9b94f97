import type { SubjectKind } from '../domain/decision.ts'
import type { Language } from '../domain/language.ts'
import { agreedConfidentiality } from '../store/agreements.ts'
import { conversationsOf } from '../store/conversations.ts'
import { namedSubjects, type Subject } from '../store/decision-subjects.ts'
import { findVoices, type VoiceFilter } from '../store/read-voices.ts'
import type { Store } from '../store/store.ts'
import type { ProjectReading } from './project.ts'
import { voicesAreOpen } from './voice-gate.ts'
import { quietConversations, type VoiceView, voiceView } from './voice-view.ts'

/** A theme, a statement or an idea that a proposal stands on, or could. */
export interface SubjectView {
  readonly kind: Exclude<SubjectKind, 'voice'>
  readonly id: string
  readonly words: string
}

/** Whether this partner may read what people said: they agreed to keep it to themselves, and opened the voices. */
export const readsVoices = async (store: Store, { project, person }: ProjectReading): Promise<boolean> =>
  (await voicesAreOpen(store, project, person)) && (await agreedConfidentiality(store, project, person))

/** Themes, statements and ideas by their words, as far as there are any still. What themes are called tells what was said: whoever may not read voices yet, to guess first, reads no theme either. */
export async function readSubjects(
  store: Store,
  reader: ProjectReading,
  subjects: readonly Subject[],
): Promise<readonly SubjectView[]> {
  const { project, language } = reader
  const reads = await readsVoices(store, reader)
  return (await namedSubjects(store, project, subjects)).flatMap(({ kind, id, words, byLanguage }) => {
    const said = words ?? inWords(byLanguage ?? {}, language)
    return kind === 'voice' || !said || (kind === 'theme' && !reads) ? [] : [{ kind, id, words: said }]
  })
}

const inWords = (byLanguage: Readonly<Record<string, string>>, language: Language): string | undefined =>
  byLanguage[language] ?? byLanguage.en ?? Object.values(byLanguage)[0]

/** Voices as this partner may read them: some by their ids, or the newest. */
export async function readSomeVoices(
  store: Store,
  { project, person, language }: ProjectReading,
  wanted: readonly string[] | { readonly newest: number },
): Promise<readonly VoiceView[]> {
  const ids = 'newest' in wanted ? null : wanted
  if (ids?.length === 0) return []
  const conversations = await conversationsOf(store, project)
  const fewStaff = await quietConversations(store, project)
  const filter: VoiceFilter = ids ? { among: { ids, within: true } } : {}
  const most = 'newest' in wanted ? wanted.newest : wanted.length
  const found = await findVoices(store, { project, person, fewStaff }, { filter, most })
  return found.map((voice) => voiceView(voice, { conversations, language, fewStaff }))
}
