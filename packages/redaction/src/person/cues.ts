import { foldWord } from '../fold.ts'
import { allLanguages } from '../languages/all.ts'
import { phrasesOf } from '../phrases.ts'

export type CueKind = 'introduction' | 'maybe' | 'title' | 'relation' | 'role' | 'closing'
export type Cue = { readonly kinds: ReadonlySet<CueKind>; readonly english: boolean }

/** Every announcing phrase of every language in one tree; a phrase may announce in more than one way. */
export const cues = phrasesOf(gathered())

/** Words after a name that say it was one ("ydw i"). */
export const afterCues = phrasesOf(
  allLanguages.flatMap(({ after = [] }) => after.map((phrase) => [phrase, true] as const)),
)

/** Words that end a name in scripts without capitals, or after an introduction in small letters. */
export const stops: ReadonlySet<string> = new Set(
  allLanguages.flatMap((language) => language.stops ?? []).map(foldWord),
)

function gathered(): [string, Cue][] {
  const kinds = new Map<string, { kinds: Set<CueKind>; english: boolean }>()
  const put = (kind: CueKind, phrases: readonly string[] | undefined, english: boolean) => {
    for (const phrase of phrases ?? []) {
      const cue = kinds.get(foldWord(phrase)) ?? { kinds: new Set<CueKind>(), english: false }
      cue.kinds.add(kind)
      cue.english ||= english
      kinds.set(foldWord(phrase), cue)
    }
  }
  for (const language of allLanguages) {
    const english = language.code === 'en'
    put('introduction', language.introductions, english)
    put('maybe', language.maybe, english)
    put('title', language.titles, english)
    put('relation', language.relations, english)
    // Arabic writes "and" as part of the next word.
    if (language.code === 'ar')
      put(
        'relation',
        language.relations.map((phrase) => `و${phrase}`),
        false,
      )
    put('role', language.roles, english)
    put('closing', language.closings, english)
  }
  return [...kinds]
}
