import type { LedgerNote } from '../domain/ledger.ts'
import { done, type Outcome } from '../domain/problem.ts'
import { type ConversationRow, getConversation } from '../store/conversations.ts'
import type { FoundKey } from '../store/doors.ts'
import { noteInLedger } from '../store/ledger.ts'
import { changing, type Store } from '../store/store.ts'
import type { World } from './command.ts'

/** What somebody may change who holds the key of an answer: that answer, and nothing else. */
export interface KeyHolding {
  readonly store: Store
  readonly found: FoundKey
  readonly conversation: ConversationRow
}

/** Carries out what the holder of a key wishes, all in one transaction with its ledger rows; nobody's name stands in them. */
export async function asKeyHolder<T>(
  world: World,
  found: FoundKey,
  work: (holding: KeyHolding) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { outcome, project } = await changing(
    world.database,
    found.organisation,
    async (store) => {
      const conversation = await getConversation(store, found.conversation)
      if (!conversation) throw new Error('a key leads to a conversation that is not there')
      const result = await work({ store, found, conversation })
      if (result.ok)
        await noteInLedger(store, { person: null, side: null }, result.notes.map(inProject(conversation)))
      return { outcome: result, project: conversation.project }
    },
    ({ outcome }) => outcome.ok,
  )
  if (!outcome.ok) return outcome
  if (outcome.notes.length > 0) world.announce(project)
  return done(outcome.value)
}

const inProject =
  ({ project }: ConversationRow) =>
  (note: LedgerNote): LedgerNote => ({ ...note, project })
