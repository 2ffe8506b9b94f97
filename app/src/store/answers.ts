import type { Language } from '../domain/language.ts'
import type { Side } from '../domain/side.ts'
import type { Consent, Identity, Speaker } from '../domain/voice.ts'
import type { Database } from './database.ts'

/** One person's sending, ready to be kept. Hashes are of the keyed kind. */
export interface AnswerToKeep {
  readonly conversation: string
  readonly answer: string
  readonly tokenHash: Buffer
  readonly contentHash: Buffer
  readonly keyHash: Buffer | null
  readonly language: Language
  readonly speaker: Speaker | null
  readonly side: Side | null
  readonly identity: Identity
  readonly consent: Consent
  readonly consentText: Buffer
  readonly saidOn: string
  readonly voices: readonly { readonly question: number; readonly words: string }[]
}

/** What became of an answer: kept; again, the same form with the same words; other, the same form with other words; closed. */
export type Kept = 'kept' | 'again' | 'other' | 'closed'

// How many waiting rows an arriving unlinked answer writes again, so that its own cannot be told by its transaction.
const writtenAgain = 200

const asRow = (answer: AnswerToKeep, n: number) => ({
  n,
  conversation: answer.conversation,
  answer: answer.answer,
  token: answer.tokenHash.toString('hex'),
  content: answer.contentHash.toString('hex'),
  key: answer.keyHash?.toString('hex') ?? null,
  language: answer.language,
  speaker: answer.speaker,
  side: answer.side,
  identity: answer.identity,
  consent: answer.consent,
  consent_text: answer.consentText.toString('hex'),
  said_on: answer.saidOn,
  voices: answer.voices,
})

async function keep(
  database: Database,
  text: string,
  name: string,
  values: unknown[],
  count: number,
): Promise<readonly Kept[]> {
  const { rows } = await database.pool.query<{ n: number; outcome: Kept }>({ name, text, values })
  const outcomes = new Map(rows.map((row) => [row.n, row.outcome]))
  return Array.from({ length: count }, (_, n) => {
    const outcome = outcomes.get(n)
    if (!outcome) throw new Error('the database said nothing of an answer it was given')
    return outcome
  })
}

/** Keeps a batch of answers of one organisation in one transaction: all of it is on disk when this returns. */
export const keepAnswers = (
  database: Database,
  organisation: string,
  batch: readonly AnswerToKeep[],
): Promise<readonly Kept[]> =>
  keep(
    database,
    'select n, outcome from keep_answers($1, $2)',
    'keep-answers',
    [organisation, JSON.stringify(batch.map(asRow))],
    batch.length,
  )

/** The same for answers tied to nobody; they wait, and reach the other voices many at a time. */
export const keepUnlinked = (
  database: Database,
  organisation: string,
  batch: readonly AnswerToKeep[],
): Promise<readonly Kept[]> =>
  keep(
    database,
    'select n, outcome from keep_unlinked($1, $2, $3)',
    'keep-unlinked',
    [organisation, JSON.stringify(batch.map(asRow)), writtenAgain],
    batch.length,
  )

/** Lets waiting voices join the others where at least `enough` people wait, or one from before a day. Gives the projects that changed. */
export async function releaseWaiting(
  database: Database,
  enough: number,
  before: string,
): Promise<readonly { organisation: string; project: string }[]> {
  const { rows } = await database.pool.query<{ organisation: string; project: string }>(
    'select organisation_id as organisation, project_id as project from release_waiting($1, $2)',
    [enough, before],
  )
  return rows
}
