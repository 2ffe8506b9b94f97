import type { HoldReason } from '../domain/voice.ts'

/** One question's words, with why they are to be held, where they are. */
export interface VoiceToKeep {
  readonly question: number
  readonly words: string
  readonly held?: readonly HoldReason[] | undefined
}
