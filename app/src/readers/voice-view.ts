import { type NotPeople, notPeople, plainFloor } from '@evenground/fairness'
import type { Language } from '../domain/language.ts'
import type { Reach } from '../domain/sharing.ts'
import type { Side } from '../domain/side.ts'
import { markFound, visibleWords, type WordPiece } from '../domain/struck.ts'
import type { Coming, Consent, Speaker, Way } from '../domain/voice.ts'
import type { ConversationRow } from '../store/conversations.ts'
import { conversationsWithFewStaff } from '../store/read-voices.ts'
import type { Store } from '../store/store.ts'
import type { VoiceRow } from '../store/voices.ts'
import { inLanguage } from './answer.ts'

/** One voice as a partner may read it: never a key, never a contact, never an hour, never what was struck out. */
export interface VoiceView {
  readonly id: string
  readonly words: readonly WordPiece[]
  readonly language: string
  readonly speaker: Speaker | null
  readonly side: Side | null
  readonly consent: Consent
  /** The day and how it came; `null` where so few of the staff spoke that they could name somebody. */
  readonly saidOn: string | null
  readonly how: { readonly way: Way; readonly came: Coming } | null
  /** Whether its speaker changed it since. */
  readonly changed: boolean
  /** Another one for other words. */
  readonly version: NotPeople
  readonly question: string
  /** How far beyond the team it is shared today. */
  readonly shared: Reach | null
}

/** What a view of voices is made with. */
export interface VoiceLight {
  readonly conversations: readonly ConversationRow[]
  readonly language: Language
  readonly fewStaff: readonly string[]
  readonly search?: string
  readonly shared?: ReadonlyMap<string, Reach>
}

export function voiceView(voice: VoiceRow, light: VoiceLight): VoiceView {
  const conversation = light.conversations.find((each) => each.id === voice.conversation)
  const wording = conversation?.questions[voice.question - 1] ?? {}
  const { id, speaker, side, consent, saidOn, way, came } = voice
  const quiet = side === 'learned' && light.fewStaff.includes(voice.conversation)
  return {
    id,
    words: markFound(visibleWords(voice.words, voice.struck), light.search ?? ''),
    language: voice.language,
    speaker,
    side,
    consent,
    saidOn: quiet ? null : saidOn,
    how: quiet ? null : { way, came },
    changed: voice.changedOn !== null,
    version: notPeople(voice.version),
    question: inLanguage(wording, light.language),
    shared: light.shared?.get(id) ?? null,
  }
}

/** The conversations in which a day or a way in could name somebody of the staff. */
export const quietConversations = (store: Store, project: string): Promise<readonly string[]> =>
  conversationsWithFewStaff(store, project, plainFloor.floor)
