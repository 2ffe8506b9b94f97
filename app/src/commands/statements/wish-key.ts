import { canonicalKey, keyFrom } from '../../domain/key.ts'
import type { Language } from '../../domain/language.ts'
import { type OwnChoice, ownChoices } from '../../store/choices.ts'
import { keepStatementKey } from '../../store/statement-answers.ts'
import { changing } from '../../store/store.ts'
import { keyHash } from '../answer.ts'
import type { World } from '../command.ts'

interface Stopping {
  readonly organisation: string
  readonly round: string
  readonly participant: string
  /** Whether they came with a key of their own. */
  readonly keyed: boolean
  readonly answered: boolean
  readonly language: Language
}

/**
 * The key somebody who stops can come back with: the same one, however often they stop in one language, though only its keyed hash is
 * kept. Nobody who came with a key, or has answered nothing, is given another.
 */
export function wishKey(
  { database, key }: Pick<World, 'database' | 'key'>,
  { organisation, round, participant, keyed, answered, language }: Stopping,
): Promise<{ given: readonly string[] | null; choices: readonly OwnChoice[] }> {
  return changing(database, organisation, async (store) => {
    const choices = await ownChoices(store, round, participant)
    if (keyed || !answered) return { given: null, choices }
    const given = keyFrom(key.hash('answer-key', `statements ${round} ${participant}`), language)
    await keepStatementKey(store, { round, participant, hash: keyHash(key, canonicalKey(given)) })
    return { given, choices }
  })
}
