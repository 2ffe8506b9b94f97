import { sql } from 'kysely'
import type { Language } from '../domain/language.ts'
import type { Side } from '../domain/side.ts'
import type { Span } from '../domain/struck.ts'
import type { Consent, Speaker } from '../domain/voice.ts'
import type { Kept } from './answers.ts'
import type { Store } from './store.ts'
import type { VoiceToKeep } from './voice-to-keep.ts'

/** One row of a file, ready to be kept. Hashes are of the keyed kind. */
export interface ImportedToKeep {
  readonly answer: string
  readonly tokenHash: Buffer
  readonly contentHash: Buffer
  readonly language: Language | string
  readonly speaker: Speaker | null
  readonly side: Side | null
  readonly consent: Consent
  readonly consentText: string
  readonly saidOn: string
  readonly line: number
  readonly source: string | null
  readonly rating: number | null
  readonly service: string | null
  readonly voices: readonly VoiceToKeep[]
}

/** Takes a batch of a file's answers in, within the transaction at hand, and says of each what became of it. */
export async function takeInAnswers(
  { db, organisation }: Store,
  id: string,
  batch: readonly ImportedToKeep[],
): Promise<readonly Kept[]> {
  const rows = batch.map(({ tokenHash, contentHash, consentText, saidOn, ...answer }, n) => ({
    ...answer,
    n,
    token: tokenHash.toString('hex'),
    content: contentHash.toString('hex'),
    consent_text: consentText,
    said_on: saidOn,
  }))
  const told = await sql<{ n: number; outcome: Kept }>`
    select n, outcome from take_in_answers(${organisation}, ${id}, ${JSON.stringify(rows)})`.execute(db)
  return told.rows.toSorted((one, other) => one.n - other.n).map(({ outcome }) => outcome)
}

/** One answer of a file as it stands now. */
export interface ImportedRow {
  readonly line: number
  readonly source: string | null
  readonly saidOn: string
  readonly speaker: Speaker | null
  readonly language: string
  readonly rating: number | null
  readonly service: string | null
  readonly consent: Consent
  readonly voices: readonly {
    readonly question: number
    readonly words: string
    readonly struck: readonly Span[]
  }[]
}

/** The answers of a file whose words stand, in the order of its lines, after a line. */
export async function importedAnswers(
  { db }: Store,
  id: string,
  after: number,
  most: number,
): Promise<readonly ImportedRow[]> {
  const rows = await sql<ImportedRow>`
    select i.line, i.source, i.rating, i.service, min(v.said_on)::text as "saidOn", min(v.speaker) as speaker,
      min(v.language) as language, min(v.consent) as consent,
      json_agg(json_build_object('question', v.question, 'words', v.words, 'struck', v.struck)) as voices
    from imported_answer i
    join standing_voice v on v.organisation_id = i.organisation_id and v.conversation_id = i.conversation_id and v.answer_id = i.answer_id
    where i.import_id = ${id} and i.line > ${after}
    group by i.line, i.source, i.rating, i.service
    order by i.line
    limit ${most}`.execute(db)
  return rows.rows
}
