import { sql } from 'kysely'
import type { EqualitySaid } from '../domain/equality.ts'
import { holderOf } from '../domain/holder.ts'
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
  store: Store,
  key: OutsideKey,
  { id: round, project }: { readonly id: string; readonly project: string },
): Promise<ReadonlyMap<string, ParticipantSaid>> {
  const rows = await store.db
    .selectFrom('participantSaid')
    .select(['participant', 'speaker', 'equality'])
    .where('roundId', '=', round)
    .execute()
  const here = rows.map(({ participant, ...said }) => [participant, opened(key, said)] as const)
  return new Map([...(await saidBefore(store, key, { round, project })), ...here])
}

interface SaidRow {
  readonly speaker: string | null
  readonly equality: Buffer | null
}

const opened = (key: OutsideKey, { speaker, equality }: SaidRow): ParticipantSaid => ({
  speaker: speaker as Speaker | null,
  equality: equality && openEquality(key, equality),
})

/** What people said of themselves when they spoke, under the participants they are where they answer with the same key. */
async function saidBefore(
  { db }: Store,
  key: OutsideKey,
  { round, project }: { readonly round: string; readonly project: string },
): Promise<readonly (readonly [string, ParticipantSaid])[]> {
  const { rows } = await sql<SaidRow & { answer: string }>`
    select v.answer_id as answer, min(v.speaker) as speaker, (array_agg(e.sealed))[1] as equality
    from standing_voice v
    join conversation c on c.organisation_id = v.organisation_id and c.id = v.conversation_id and c.project_id = ${project}
    left join equality_answer e on e.organisation_id = v.organisation_id and e.conversation_id = v.conversation_id and e.answer_id = v.answer_id
    where v.identity <> 'unlinked' and (v.speaker is not null or e.sealed is not null)
    group by v.answer_id`.execute(db)
  const sign = (text: string) => key.hash('statement', text)
  return rows.map(({ answer, ...said }) => [holderOf(sign, round, answer), opened(key, said)] as const)
}
