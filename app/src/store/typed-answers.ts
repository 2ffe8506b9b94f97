import type { Store } from './store.ts'

/** Says that somebody types for others in a project, and so reads voices of it. Kept apart from what they type. */
export async function addTypist({ db, organisation }: Store, project: string, person: string): Promise<void> {
  await db
    .insertInto('typist')
    .values({ organisationId: organisation, projectId: project, personId: person })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** Says who typed some answers, where they are kept. */
export async function addTyped(
  { db, organisation }: Store,
  typed: { readonly conversation: string; readonly by: string; readonly answers: readonly string[] },
): Promise<void> {
  if (typed.answers.length === 0) return
  await db
    .insertInto('typedAnswer')
    .values(
      typed.answers.map((answer) => ({
        organisationId: organisation,
        answerId: answer,
        conversationId: typed.conversation,
        typedBy: typed.by,
      })),
    )
    .execute()
}

/** Forgets who typed an answer, and which row of a file it was. */
export async function forgetHowItCame(
  { db }: Store,
  { conversation, answer }: { readonly conversation: string; readonly answer: string },
): Promise<void> {
  for (const table of ['typedAnswer', 'importedAnswer'] as const)
    await db
      .deleteFrom(table)
      .where('conversationId', '=', conversation)
      .where('answerId', '=', answer)
      .execute()
}
