import { ledger } from '../domain/ledger.ts'
import { done, type Outcome } from '../domain/problem.ts'
import { getConversation } from '../store/conversations.ts'
import type { FoundKey } from '../store/doors.ts'
import { noteInLedger } from '../store/ledger.ts'
import { changing } from '../store/store.ts'
import { withdrawAnswer } from '../store/voices.ts'
import type { World } from './command.ts'

/** Takes the words of an answer away for good, at the wish of whoever holds its key. Asking twice changes nothing more. */
export async function withdrawWords(world: World, found: FoundKey): Promise<Outcome<null>> {
  const project = await changing(world.database, found.organisation, async (store) => {
    const conversation = await getConversation(store, found.conversation)
    const withdrawn = await withdrawAnswer(store, found.conversation, found.answer)
    if (withdrawn > 0)
      await noteInLedger(store, { person: null, side: null }, [
        ledger('withdrew-answer', { answer: found.answer, voices: withdrawn }, conversation?.project),
      ])
    return conversation?.project
  })
  if (project) world.announce(project)
  return done(null)
}
