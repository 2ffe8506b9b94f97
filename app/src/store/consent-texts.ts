import type { Store } from './store.ts'

/** Keeps the exact words of consent that a page shows, once. Answers point at them by their hash. */
export async function keepConsentText(
  { db, organisation }: Store,
  text: { hash: Buffer; language: string; words: string },
): Promise<void> {
  await db
    .insertInto('consentText')
    .values({ organisationId: organisation, ...text })
    .onConflict((clash) => clash.doNothing())
    .execute()
}
