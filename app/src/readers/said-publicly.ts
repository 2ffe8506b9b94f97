import { type NotPeople, notPeople } from '@evenground/fairness'
import type { Side } from '../domain/side.ts'
import { visibleWords, type WordPiece } from '../domain/struck.ts'
import type { Coming, Speaker } from '../domain/voice.ts'
import { publicVoices } from '../store/read-voices.ts'
import type { Store } from '../store/store.ts'
import type { VoiceRow } from '../store/voices.ts'
import { sharedToday } from './shared-voices.ts'
import { quietConversations } from './voice-view.ts'

/** A voice as everyone may read it: no name, no day, no id. */
export interface PublicVoice {
  readonly words: readonly WordPiece[]
  readonly language: string
  /** Left out where so few of the staff spoke that it could name somebody. */
  readonly speaker: Speaker | null
  readonly side: Side | null
  readonly came: Coming
}

/** One page of them; `more` is the number of the next. */
export interface SaidView {
  readonly voices: readonly PublicVoice[]
  readonly page: NotPeople
  readonly more: NotPeople | null
}

// So much that the page stays light on an old phone.
const mostVoices = 12
const mostLetters = 6000

export async function readSaid(
  store: Store,
  project: string,
  today: string,
  page: number,
): Promise<SaidView> {
  const shared = await sharedToday(store, project, today)
  const ids = [...shared].flatMap(([id, reach]) => (reach === 'public' ? [id] : [])).reverse()
  const found = await publicVoices(store, project, ids)
  const quiet = await quietConversations(store, project)
  const pages = inPages(ids.flatMap((id) => found.get(id) ?? []))
  return {
    voices: (pages[page - 1] ?? []).map((voice) => publicVoice(voice, quiet)),
    page: notPeople(page),
    more: page < pages.length ? notPeople(page + 1) : null,
  }
}

function publicVoice(
  { words, struck, language, speaker, side, came, conversation }: VoiceRow,
  quiet: readonly string[],
): PublicVoice {
  const hidden = side === 'learned' && quiet.includes(conversation)
  return {
    words: visibleWords(words, struck),
    language,
    speaker: hidden ? null : speaker,
    side: hidden ? null : side,
    came,
  }
}

/** Voices in their order, a page full at a time; one that is longer than a page has its own. */
export function inPages<V extends { readonly words: string }>(
  voices: readonly V[],
): readonly (readonly V[])[] {
  const pages: V[][] = []
  let letters = 0
  for (const voice of voices) {
    const last = pages.at(-1)
    letters += voice.words.length
    if (last && last.length < mostVoices && letters <= mostLetters) last.push(voice)
    else {
      pages.push([voice])
      letters = voice.words.length
    }
  }
  return pages
}
