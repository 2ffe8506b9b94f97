import { createHash } from 'node:crypto'

/** The name of a consent text: the same words in the same language have the same. */
export const consentTextHash = (language: string, words: string): Buffer =>
  createHash('sha256').update(`${language}\n${words}`).digest()
