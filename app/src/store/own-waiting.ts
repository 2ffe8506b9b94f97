import { sql } from 'kysely'
import type { Store } from './store.ts'

export interface OwnWaiting {
  /** Notes of one's own that somebody said something back to in the last days, and that are not held. */
  readonly notesAnswered: number
  /** The voice that the newest of them is about. */
  readonly noteOn: string | null
  /** The newest file of one's own that wants a decision. */
  readonly file: { readonly id: string; readonly state: 'arrived' | 'checked' } | null
  /** The first day on which somebody is to be paid, where that is still to be done. */
  readonly payDue: string | null
}

/** What one partner began themselves and has to look at again. */
export async function ownWaiting(
  { db }: Store,
  { project, person, since }: { readonly project: string; readonly person: string; readonly since: string },
): Promise<OwnWaiting> {
  const answered = sql`from note n join conversation c on c.organisation_id = n.organisation_id and c.id = n.conversation_id
    where c.project_id = ${project} and n.left_by = ${person} and n.back_at >= ${since}::date and n.back_held is null
      and n.left_as <> 'safety'`
  const { rows } = await sql<OwnWaiting>`
    select (select count(*)::int ${answered}) as "notesAnswered",
      (select n.voice_id ${answered} order by n.back_at desc limit 1) as "noteOn",
      (select json_build_object('id', i.id, 'state', i.state) from voice_import i
        where i.project_id = ${project} and i.started_by = ${person} and i.state in ('arrived', 'checked')
        order by i.started_at desc limit 1) as file,
      (select min(p.due_on)::text from pay_claim p where p.project_id = ${project} and p.paid_on is null and p.taken_back_at is null and p.person_id <> ${person}) as "payDue"`.execute(
    db,
  )
  return rows[0] ?? { notesAnswered: 0, noteOn: null, file: null, payDue: null }
}
