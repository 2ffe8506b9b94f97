import type { Language } from '../domain/language.ts'
import type { Side } from '../domain/side.ts'
import type { Consent, Speaker } from '../domain/voice.ts'
import type { ConversationRow } from '../store/conversations.ts'
import type { VoiceRow } from '../store/voices.ts'
import { inLanguage } from './answer.ts'

/** One voice as a partner may read it: never a key, never a contact, never an hour. */
export interface VoiceView {
  readonly id: string
  readonly words: string
  readonly language: string
  readonly speaker: Speaker | null
  readonly side: Side | null
  readonly consent: Consent
  readonly saidOn: string | null
  readonly question: string
}

export function voiceView(
  voice: VoiceRow,
  conversations: readonly ConversationRow[],
  language: Language,
): VoiceView {
  const conversation = conversations.find((each) => each.id === voice.conversation)
  const wording = conversation?.questions[voice.question - 1] ?? {}
  const { id, words, speaker, side, consent, saidOn } = voice
  return {
    id,
    words,
    language: voice.language,
    speaker,
    side,
    consent,
    saidOn,
    question: inLanguage(wording, language),
  }
}
