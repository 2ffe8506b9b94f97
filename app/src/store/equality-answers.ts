import type { EqualitySaid } from '../domain/equality.ts'
import type { OutsideKey } from './outside-key.ts'
import type { Store } from './store.ts'

// Six answers, two of them of sixty signs in any script, always fit; so every sealed one is as long as any other.
const size = 1024

/** Seals what somebody said of themselves for equality, padded so that its length tells nothing. */
export function sealEquality(key: OutsideKey, said: EqualitySaid): Buffer {
  const text = JSON.stringify(said)
  return key.seal('equality', text + ' '.repeat(Math.max(0, size - Buffer.byteLength(text))))
}

export const openEquality = (key: OutsideKey, sealed: Buffer): EqualitySaid =>
  JSON.parse(key.open('equality', sealed)) as EqualitySaid

/** What all who answered a conversation said of themselves, in no order that stands for anybody. Counts of it go through the engine. */
export async function equalityOf(
  { db }: Store,
  key: OutsideKey,
  conversation: string,
): Promise<readonly EqualitySaid[]> {
  const rows = await db
    .selectFrom('equalityAnswer')
    .select('sealed')
    .where('conversationId', '=', conversation)
    .orderBy('sealed')
    .execute()
  return rows.map(({ sealed }) => openEquality(key, sealed))
}

export async function eraseEquality({ db }: Store, conversation: string, answer: string): Promise<void> {
  await db
    .deleteFrom('equalityAnswer')
    .where('conversationId', '=', conversation)
    .where('answerId', '=', answer)
    .execute()
}
