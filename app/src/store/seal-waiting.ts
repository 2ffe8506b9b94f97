import type { Language } from '../domain/language.ts'
import type { Side } from '../domain/side.ts'
import type { Coming, Consent, FirstReader, Speaker, Way } from '../domain/voice.ts'
import type { OutsideKey } from './outside-key.ts'
import type { VoiceToKeep } from './voice-to-keep.ts'

/** What of an unlinked answer becomes voices: nothing that leads to anybody. */
export interface WaitingAnswer {
  readonly language: Language
  readonly speaker: Speaker | null
  readonly side: Side | null
  readonly consent: Consent
  readonly consentText: Buffer
  readonly way: Way
  readonly came: Coming
  readonly firstReader: FirstReader
  readonly voices: readonly VoiceToKeep[]
}

const smallest = 1024

/** Seals an answer while it waits, padded so that its length tells only its order of size. */
export function sealWaiting(key: OutsideKey, answer: WaitingAnswer): Buffer {
  const { language, speaker, side, consent, way, came, firstReader, voices } = answer
  const consentText = answer.consentText.toString('hex')
  const text = JSON.stringify({
    language,
    speaker,
    side,
    consent,
    way,
    came,
    firstReader,
    voices,
    consentText,
  })
  const bytes = Buffer.byteLength(text)
  const size = Math.max(smallest, 2 ** Math.ceil(Math.log2(bytes)))
  return key.seal('waiting', text + ' '.repeat(size - bytes))
}

export function openWaiting(key: OutsideKey, sealed: Buffer): WaitingAnswer {
  const { consentText, ...waiting } = JSON.parse(key.open('waiting', sealed)) as Omit<
    WaitingAnswer,
    'consentText'
  > & {
    readonly consentText: string
  }
  return { ...waiting, consentText: Buffer.from(consentText, 'hex') }
}
