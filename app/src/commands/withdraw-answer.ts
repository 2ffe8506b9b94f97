import { ledger } from '../domain/ledger.ts'
import { done, type Outcome } from '../domain/problem.ts'
import type { FoundKey } from '../store/doors.ts'
import { eraseAnswer } from '../store/take-back.ts'
import { asKeyHolder } from './as-key-holder.ts'
import type { World } from './command.ts'

/**
 * Takes the words of an answer away for good, at the wish of whoever holds its key, and with them all that stood beside. Asking
 * twice changes nothing more.
 */
export const withdrawWords = (world: World, found: FoundKey): Promise<Outcome<null>> =>
  asKeyHolder(world, found, async ({ store }) => {
    const { conversation, answer } = found
    const withdrawn = await eraseAnswer(store, conversation, answer)
    return withdrawn > 0 ? done(null, ledger('withdrew-answer', { answer, voices: withdrawn })) : done(null)
  })
