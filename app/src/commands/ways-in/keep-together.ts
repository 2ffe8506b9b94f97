import { done, type Outcome, problem } from '../../domain/problem.ts'
import { type AnswerToKeep, type Kept, keepAnswersWithin } from '../../store/answers.ts'
import { useCard } from '../../store/key-cards.ts'
import type { Store } from '../../store/store.ts'
import { addTyped } from '../../store/typed-answers.ts'

/** An answer with the number of the card whose key leads to it; without one, with its own key, if it has any. */
export interface WithCard {
  readonly ready: AnswerToKeep
  readonly card: string | null
}

export type KeptTogether =
  | { readonly state: 'kept'; readonly fresh: readonly AnswerToKeep[] }
  | { readonly state: 'no-card'; readonly at: number }
  | { readonly state: 'closed' | 'other' }

/**
 * Keeps answers in the transaction at hand, all or none: each with the key of its card, and with who typed it. The caller lets
 * the transaction go where this says anything but that they are kept. Sent again, they are the same.
 */
export async function keepTogether(
  store: Store,
  answers: readonly WithCard[],
  typist: string | null,
): Promise<KeptTogether> {
  const batch: AnswerToKeep[] = []
  for (const [at, { ready, card }] of answers.entries()) {
    if (card === null) {
      batch.push(ready)
      continue
    }
    const { conversation, tokenHash: form } = ready
    const keyHash = await useCard(store, { conversation, number: card, form })
    if (!keyHash) return { state: 'no-card', at }
    batch.push({ ...ready, keyHash })
  }
  const kept = await keepAnswersWithin(store, batch)
  const state = stateOf(kept)
  if (state !== 'kept') return { state }
  const fresh = batch.filter((_, n) => kept[n] === 'kept')
  const [first] = batch
  if (typist !== null && first)
    await addTyped(store, {
      conversation: first.conversation,
      by: typist,
      answers: fresh.map(({ answer }) => answer),
    })
  return { state, fresh }
}

// A set of which a part was kept before is another set.
function stateOf(kept: readonly Kept[]): 'kept' | 'closed' | 'other' {
  if (kept.includes('closed')) return 'closed'
  if (kept.includes('other') || (kept.includes('kept') && kept.includes('again'))) return 'other'
  return 'kept'
}

/** The same as people are told it, where one form sends one answer. */
export const oneKept = (kept: KeptTogether): Outcome<null> => {
  if (kept.state === 'kept') return done(null)
  if (kept.state === 'no-card') return problem('check-fields', { card: 'error.card-used' })
  return problem(kept.state === 'closed' ? 'not-open' : 'already-sent')
}
