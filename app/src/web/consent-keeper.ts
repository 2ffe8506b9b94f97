import { createHash } from 'node:crypto'
import type { Language } from '../domain/language.ts'
import { type Consent, consents } from '../domain/voice.ts'
import { translator } from '../i18n/translator.ts'
import { keepConsentText } from '../store/consent-texts.ts'
import { changing } from '../store/store.ts'
import { consentWords } from './pages/consent-words.ts'
import type { Parts } from './parts.ts'

interface ShownTo {
  readonly organisation: string
  readonly language: Language
}

/** Keeps the exact words that somebody agrees to, once an organisation, and gives their hash. */
export function consentKeeper({ world }: Pick<Parts, 'world'>) {
  const kept = new Set<string>()

  async function keep({ organisation, language }: ShownTo, words: string): Promise<Buffer> {
    const hash = hashOf(language, words)
    const name = `${organisation} ${hash.toString('hex')}`
    if (kept.has(name)) return hash
    await changing(world.database, organisation, (store) => keepConsentText(store, { hash, language, words }))
    kept.add(name)
    return hash
  }

  return {
    keep,
    /** All that a page of an answer offers; gives the one that was agreed to. */
    async answering(shown: ShownTo, forChildren: boolean, agreed?: string): Promise<Buffer> {
      const hashes = new Map<string, Buffer>()
      for (const consent of consents)
        hashes.set(consent, await keep(shown, textOf(shown.language, consent, forChildren)))
      return hashes.get(agreed ?? '') ?? hashes.get('team') ?? Buffer.alloc(0)
    },
  }
}

export type ConsentKeeper = ReturnType<typeof consentKeeper>

const texts = new Map<string, string>()

function textOf(language: Language, consent: Consent, forChildren: boolean): string {
  const name = `${language} ${consent} ${forChildren}`
  const words = texts.get(name) ?? consentWords(translator(language), consent, forChildren)
  texts.set(name, words)
  return words
}

const hashes = new Map<string, Buffer>()

function hashOf(language: Language, words: string): Buffer {
  const name = `${language}\n${words}`
  const hash = hashes.get(name) ?? createHash('sha256').update(name).digest()
  hashes.set(name, hash)
  return hash
}
