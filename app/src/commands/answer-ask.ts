import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, type Outcome, problem } from '../domain/problem.ts'
import { answerAsk } from '../store/ask-words.ts'
import type { FoundKey } from '../store/doors.ts'
import { asKeyHolder } from './as-key-holder.ts'
import type { World } from './command.ts'

/** Says yes or no to "May we use exactly these words, here?" at one's own key; the question as it was shown is kept with it. */
export const answerAskedWords = (
  world: World,
  found: FoundKey,
  { fields, may, consentText }: { fields: unknown; may: boolean; consentText: Buffer },
): Promise<Outcome<null>> =>
  asKeyHolder(world, found, async ({ store }) => {
    const parsed = z.object({ ask: Id }).safeParse(fields)
    if (!parsed.success) return problem('not-found')
    const { ask } = parsed.data
    const kept = await answerAsk(store, { ...found, ask }, may, consentText)
    // The words changed meanwhile, or it never was theirs: there is nothing to say yes to.
    return kept ? done(null, ledger('answered-asked-words', { ask, may })) : problem('voice-gone')
  })
