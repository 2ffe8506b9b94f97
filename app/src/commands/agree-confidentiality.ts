import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Language } from '../domain/language.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { keepAgreement } from '../store/agreements.ts'
import { keepConsentText } from '../store/consent-texts.ts'
import { command } from './command.ts'

/** The version of the words that people agree to: a change of one letter is another. */
const wordsVersion = (language: Language, words: string): Buffer =>
  createHash('sha256').update(`${language}\n${words}`).digest()

/** Agrees to keep what one reads to oneself. The words stood on the page; they are kept with the agreement. */
export const agreeConfidentiality = (language: Language, words: string) =>
  command({
    input: z.object({}),
    may: 'agree-confidentiality',
    async run({ store, by }) {
      if (!by.project) return problem('not-yours')
      const hash = wordsVersion(language, words)
      await keepConsentText(store, { hash, language, words })
      const fresh = await keepAgreement(store, { project: by.project, person: by.person, words: hash })
      if (!fresh) return done(null)
      const version = hash.toString('hex').slice(0, 16)
      return done(null, ledger('agreed-confidentiality', { person: by.person, version }, by.project))
    },
  })
