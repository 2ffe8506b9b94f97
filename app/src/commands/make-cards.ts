import { randomBytes, randomInt } from 'node:crypto'
import { z } from 'zod'
import { cardNumber, type PrintedCard } from '../domain/card-number.ts'
import { Id } from '../domain/ids.ts'
import { canonicalKey, keyFrom } from '../domain/key.ts'
import { isLanguage, type Language } from '../domain/language.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { getConversation } from '../store/conversations.ts'
import { addCards } from '../store/key-cards.ts'
import type { OutsideKey } from '../store/outside-key.ts'
import { keyHash } from './answer.ts'
import { command } from './command.ts'

const mostCards = 60
const bodies = 10_000_000

/** Makes keys to be printed, on cards or on the strips of answer sheets. */
export const makeCards = command({
  input: z.object({
    conversation: Id,
    language: z.string().refine(isLanguage, 'error.choose'),
    count: z.coerce
      .number('error.count')
      .int('error.count')
      .min(1, 'error.count')
      .max(mostCards, 'error.count'),
  }),
  may: 'print-ways-in',
  async run({ store, by, at, key }, { conversation, language, count }) {
    const found = await getConversation(store, conversation)
    if (!by.project || found?.project !== by.project) return problem('not-found')
    if (!found.languages.includes(language)) return problem('check-fields', { language: 'error.choose' })
    const made = { conversation, by: by.person, on: at.toISOString().slice(0, 10) }
    const cards: PrintedCard[] = []
    while (cards.length < count) {
      const batch = Array.from({ length: count - cards.length }, () => newCard(language))
      const kept = await addCards(
        store,
        made,
        batch.map((card) => hashed(key, card)),
      )
      cards.push(...batch.filter(({ number }) => kept.has(number)))
    }
    return done({ cards }, ledger('printed-cards', { conversation, cards: count }, by.project))
  },
})

const newCard = (language: Language): PrintedCard => ({
  number: cardNumber(randomInt(bodies)),
  key: keyFrom(randomBytes(8), language),
})

const hashed = (key: OutsideKey, card: PrintedCard) => ({
  number: card.number,
  keyHash: keyHash(key, canonicalKey(card.key)),
})
