import { sql } from 'kysely'
import { type SubjectKind, subjectKinds } from '../domain/decision.ts'
import type { Store } from './store.ts'

/** One thing that a proposal stands on. */
export interface Subject {
  readonly kind: SubjectKind
  readonly id: string
}

export async function linkSubjects(
  { db, organisation }: Store,
  decision: string,
  subjects: readonly Subject[],
): Promise<void> {
  if (subjects.length === 0) return
  await db
    .insertInto('decisionSubject')
    .values(
      subjects.map(({ kind, id }) => ({
        organisationId: organisation,
        decisionId: decision,
        kind,
        subjectId: id,
      })),
    )
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** What a proposal stands on, by kind. */
export async function subjectsOf({ db }: Store, decision: string): Promise<readonly Subject[]> {
  const rows = await db
    .selectFrom('decisionSubject')
    .select(['kind', 'subjectId as id'])
    .where('decisionId', '=', decision)
    .orderBy('kind')
    .orderBy('subjectId')
    .execute()
  return rows as Subject[]
}

/** Those of some themes, statements and ideas that there are in a project, with their words. Voices are for `getVoices`, which knows who may read them. */
export async function namedSubjects(
  { db }: Store,
  project: string,
  subjects: readonly Subject[],
): Promise<
  readonly (Subject & {
    readonly words: string | null
    readonly byLanguage: Readonly<Record<string, string>> | null
  })[]
> {
  const of = (kind: SubjectKind) => subjects.flatMap((each) => (each.kind === kind ? [each.id] : []))
  const { rows } = await sql<Subject & { words: string | null; byLanguage: Record<string, string> | null }>`
    select 'theme' as kind, id, name as words, null::jsonb as "byLanguage" from theme
    where project_id = ${project}::uuid and id = any(${of('theme')}::uuid[])
    union all select 'statement', id, null, words from statement
    where project_id = ${project}::uuid and state in ('offered', 'approved') and held is null and id = any(${of('statement')}::uuid[])
    union all select 'idea', id, words, null from idea
    where project_id = ${project}::uuid and words is not null and id = any(${of('idea')}::uuid[])`.execute(db)
  const order = (kind: SubjectKind) => subjectKinds.indexOf(kind)
  return rows.sort((one, other) => order(one.kind) - order(other.kind))
}

/** What a new proposal can stand on, beside voices: the themes, statements and ideas of a project. */
export async function subjectsToChoose({ db }: Store, project: string): Promise<readonly Subject[]> {
  const { rows } = await sql<Subject>`
    (select 'theme' as kind, id from theme where project_id = ${project}::uuid and gone_at is null order by position limit 60)
    union all (select 'statement', id from statement where project_id = ${project}::uuid and state = 'approved' and held is null
      order by number desc limit 30)
    union all (select 'idea', id from idea where project_id = ${project}::uuid and words is not null order by parked_at desc limit 30)`.execute(
    db,
  )
  return rows
}

/** The newest decision of a kind that carried, and what it stands on: the themes or the priority of a project; nothing before. */
async function decidedSubjects(
  { db }: Store,
  project: string,
  kind: 'themes' | 'priority',
): Promise<{
  readonly decision: string
  readonly words: string
  readonly subjects: readonly Subject[]
} | null> {
  const { rows } = await sql<{ decision: string; words: string; subjects: Subject[] }>`
    select d.id as decision, r.words, coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'id', s.subject_id) order by s.kind, s.subject_id)
      from decision_subject s where s.organisation_id = d.organisation_id and s.decision_id = d.id), '[]') as subjects
    from decision d join decision_round r on r.organisation_id = d.organisation_id and r.decision_id = d.id and r.round = d.round
    join decision_result x on x.organisation_id = r.organisation_id and x.decision_id = r.decision_id and x.round = r.round
    where d.project_id = ${project}::uuid and d.kind = ${kind} and x.result = 'carried' order by x.decided_at desc limit 1`.execute(
    db,
  )
  return rows[0] ?? null
}

/** What was decided last of the themes, and of the priority. */
export const decidedThemes = (store: Store, project: string) => decidedSubjects(store, project, 'themes')
export const decidedPriority = (store: Store, project: string) => decidedSubjects(store, project, 'priority')
