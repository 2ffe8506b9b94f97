import { createHash } from 'node:crypto'
import type { Language } from '../domain/language.ts'
import { consents } from '../domain/voice.ts'
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
  const offered = new Map<string, ReadonlyMap<string, Buffer>>()

  async function keep({ organisation, language }: ShownTo, words: string): Promise<Buffer> {
    const hash = hashOf(language, words)
    const name = `${organisation} ${hash.toString('hex')}`
    if (kept.has(name)) return hash
    await changing(world.database, organisation, (store) => keepConsentText(store, { hash, language, words }))
    kept.add(name)
    return hash
  }

  async function keepOffered(shown: ShownTo, forChildren: boolean): Promise<ReadonlyMap<string, Buffer>> {
    const t = translator(shown.language)
    const hashes = new Map<string, Buffer>()
    for (const consent of consents)
      hashes.set(consent, await keep(shown, consentWords(t, consent, forChildren)))
    return hashes
  }

  return {
    keep,
    /** All that a page of an answer offers; gives the one that was agreed to. */
    async answering(shown: ShownTo, forChildren: boolean, agreed?: string): Promise<Buffer> {
      const name = `${shown.organisation} ${shown.language} ${forChildren}`
      const hashes = offered.get(name) ?? (await keepOffered(shown, forChildren))
      offered.set(name, hashes)
      return hashes.get(agreed ?? '') ?? hashes.get('team') ?? Buffer.alloc(0)
    },
  }
}

export type ConsentKeeper = ReturnType<typeof consentKeeper>

const hashOf = (language: Language, words: string): Buffer =>
  createHash('sha256').update(`${language}\n${words}`).digest()
