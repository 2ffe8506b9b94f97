import type { OutsideKey } from './outside-key.ts'

/** What a mail holds. In the database it is sealed with the outside key. */
export interface MailWords {
  readonly to: string
  readonly subject: string
  readonly text: string
}

export const sealMail = (key: OutsideKey, words: MailWords): Buffer => key.seal('mail', JSON.stringify(words))

export const openMail = (key: OutsideKey, sealed: Buffer): MailWords =>
  JSON.parse(key.open('mail', sealed)) as MailWords
