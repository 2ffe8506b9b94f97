import type { EqualitySaid } from '../domain/equality.ts'
import type { Speaker } from '../domain/voice.ts'
import { openEquality, sealEquality } from './equality-answers.ts'
import type { OutsideKey } from './outside-key.ts'
import type { Store } from './store.ts'

/** What a participant of a round says of themselves; skippable, and kept apart from their answers. */
export interface ParticipantSaid {
  readonly speaker: Speaker | null
  readonly equality: EqualitySaid | null
}

/** Keeps what a participant said of themselves; what they say later stands in its place. */
export async function keepParticipantSaid(
  { db, organisation }: Store,
  key: OutsideKey,
  {
    round,
    participant,
    speaker,
    equality,
  }: ParticipantSaid & { readonly round: string; readonly participant: string },
): Promise<void> {
  const values = { speaker, equality: equality && sealEquality(key, equality) }
  await db
    .insertInto('participantSaid')
    .values({ organisationId: organisation, roundId: round, participant, ...values })
    .onConflict((clash) => clash.columns(['organisationId', 'roundId', 'participant']).doUpdateSet(values))
    .execute()
}

/** What the participants of a round said of themselves, by participant. Only for fits: no page knows a participant. */
export async function participantsSaid(
  { db }: Store,
  key: OutsideKey,
  round: string,
): Promise<ReadonlyMap<string, ParticipantSaid>> {
  const rows = await db
    .selectFrom('participantSaid')
    .select(['participant', 'speaker', 'equality'])
    .where('roundId', '=', round)
    .execute()
  return new Map(
    rows.map(({ participant, speaker, equality }) => [
      participant,
      { speaker: speaker as Speaker | null, equality: equality && openEquality(key, equality) },
    ]),
  )
}
