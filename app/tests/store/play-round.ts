import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../../src/store/database.ts'
import { addRound } from '../../src/store/statement-rounds.ts'
import { changing } from '../../src/store/store.ts'
import type { Stage } from './fresh-database.ts'

/** A round with so many approved statements, in a project. */
export async function openRound(
  app: Database,
  stage: Stage,
  count: number,
): Promise<{ round: string; statements: string[] }> {
  return changing(app, stage.organisation, async (store) => {
    const round = await addRound(store, {
      project: stage.project,
      code: randomUUID().replaceAll('-', '').slice(0, 12),
      languages: ['en'],
      opensOn: null,
      closesOn: null,
      by: stage.person,
    })
    if (!round) throw new Error('the project has an open round')
    const statements = Array.from({ length: count }, () => randomUUID())
    await sql`insert into statement (organisation_id, id, project_id, round_id, number, words, written_by, side, offered_on, state, token)
      select ${stage.organisation}, s.id, ${stage.project}, ${round}, s.number, jsonb_build_object('en', 'Wish ' || s.number), ${stage.person},
        'lived', date '2027-01-01', 'approved', gen_random_uuid()
      from unnest(${statements}::uuid[]) with ordinality as s(id, number)`.execute(store.db)
    return { round, statements }
  })
}

/** One person's answers, statement by statement; null is not answered. */
export type Answers = readonly (-1 | 0 | 1 | null)[]

/** Keeps the answers of people, and says who they are. */
export async function answerAll(
  app: Database,
  stage: Stage,
  { round, statements }: { round: string; statements: readonly string[] },
  people: readonly Answers[],
  ids: readonly string[] = people.map(() => randomUUID()),
): Promise<readonly string[]> {
  const rows = people.flatMap((answers, who) =>
    answers.flatMap((vote, at) =>
      vote === null ? [] : [{ participant: ids[who], statement: statements[at], vote }],
    ),
  )
  await changing(app, stage.organisation, (store) =>
    sql`insert into statement_answer (organisation_id, round_id, participant, statement_id, vote, form_at)
      select ${stage.organisation}, ${round}, a.participant, a.statement, a.vote, 1
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a(participant uuid, statement uuid, vote smallint)
      on conflict (organisation_id, round_id, participant, statement_id) do update set vote = excluded.vote, at = now()`.execute(
      store.db,
    ),
  )
  return ids
}

export async function close(app: Database, stage: Stage, round: string): Promise<void> {
  await changing(app, stage.organisation, (store) =>
    sql`update statement_round set closed_at = now() where id = ${round}`.execute(store.db),
  )
}

/** Two camps that disagree on the first half and agree on the second, with a little that each says otherwise. */
export function twoCamps(people: number, statements: number): Answers[] {
  return Array.from({ length: people }, (_, who) =>
    Array.from({ length: statements }, (_, at): -1 | 0 | 1 => {
      if ((who * 7 + at * 3) % 11 === 0) return 0
      if (at >= statements / 2) return (who + at) % 13 === 0 ? -1 : 1
      const camp = who % 2 === 0 ? 1 : -1
      return (who * 5 + at) % 9 === 0 ? (-camp as -1 | 1) : camp
    }),
  )
}
