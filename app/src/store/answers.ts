import { sql } from 'kysely'
import type { Language } from '../domain/language.ts'
import type { Side } from '../domain/side.ts'
import type { Coming, Consent, FirstReader, Identity, Speaker, Way } from '../domain/voice.ts'
import type { Database } from './database.ts'
import type { OutsideKey } from './outside-key.ts'
import { sealWaiting } from './seal-waiting.ts'
import type { Store } from './store.ts'
import type { VoiceToKeep } from './voice-to-keep.ts'

/** One person's sending, ready to be kept. Hashes are of the keyed kind. */
export interface AnswerToKeep {
  readonly conversation: string
  readonly answer: string
  /** Of the form's token, as this kind of identity hashes it. */
  readonly tokenHash: Buffer
  /** Of the same token as the other kind hashes it: one form sends one answer, linked or not. Never stored. */
  readonly otherTokenHash: Buffer
  readonly contentHash: Buffer
  readonly keyHash: Buffer | null
  readonly language: Language
  readonly speaker: Speaker | null
  readonly side: Side | null
  readonly identity: Identity
  readonly consent: Consent
  readonly consentText: Buffer
  readonly saidOn: string
  readonly way: Way
  readonly came: Coming
  readonly firstReader: FirstReader
  /** What they said of themselves for equality, sealed. Never of an unlinked answer. */
  readonly equality?: Buffer | null
  readonly voices: readonly VoiceToKeep[]
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
  other_token: answer.otherTokenHash.toString('hex'),
  content: answer.contentHash.toString('hex'),
  key: answer.keyHash?.toString('hex') ?? null,
  language: answer.language,
  speaker: answer.speaker,
  side: answer.side,
  identity: answer.identity,
  consent: answer.consent,
  consent_text: answer.consentText.toString('hex'),
  said_on: answer.saidOn,
  way: answer.way,
  came: answer.came,
  first_reader: answer.firstReader,
  equality: answer.equality?.toString('hex') ?? null,
  voices: answer.voices,
})

// Another transaction was in the way; the same work can simply be done again.
const inTheWay = new Set(['40001', '40P01'])
const mostTries = 4

async function keep(
  database: Database,
  text: string,
  name: string,
  values: unknown[],
  count: number,
): Promise<readonly Kept[]> {
  for (let tries = 1; ; tries++) {
    try {
      const { rows } = await database.pool.query<{ n: number; outcome: Kept }>({ name, text, values })
      return inOrder(rows, count)
    } catch (failure) {
      if (tries === mostTries || !inTheWay.has((failure as { code?: string }).code ?? '')) throw failure
    }
  }
}

function inOrder(rows: readonly { n: number; outcome: Kept }[], count: number): readonly Kept[] {
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

/** The same within the transaction at hand, for what is kept together with something else or not at all. */
export async function keepAnswersWithin(
  { db, organisation }: Store,
  batch: readonly AnswerToKeep[],
): Promise<readonly Kept[]> {
  const rows = JSON.stringify(batch.map(asRow))
  const told = await sql<{ n: number; outcome: Kept }>`
    select n, outcome from keep_answers(${organisation}, ${rows})`.execute(db)
  return inOrder(told.rows, batch.length)
}

/** Whether a form was sent before and kept, by what its token became in either kind. */
export async function wasKept(
  { db }: Store,
  conversation: string,
  { linked, unlinked }: { readonly linked: Buffer; readonly unlinked: Buffer },
): Promise<boolean> {
  const waiting = db
    .selectFrom('waitingToken')
    .select('conversationId')
    .where('conversationId', '=', conversation)
    .where('tokenHash', '=', unlinked)
  const found = await db
    .selectFrom('answer')
    .select('conversationId')
    .where('conversationId', '=', conversation)
    .where('tokenHash', '=', linked)
    .unionAll(waiting)
    .executeTakeFirst()
  return found !== undefined
}

/** The same for answers tied to nobody; they wait, sealed, and reach the other voices many at a time. */
export const keepUnlinked = (
  database: Database,
  key: OutsideKey,
  organisation: string,
  batch: readonly AnswerToKeep[],
): Promise<readonly Kept[]> =>
  keep(
    database,
    'select n, outcome from keep_unlinked($1, $2, $3)',
    'keep-unlinked',
    [organisation, JSON.stringify(batch.map((answer, n) => asSealedRow(key, answer, n))), writtenAgain],
    batch.length,
  )

const asSealedRow = (key: OutsideKey, answer: AnswerToKeep, n: number) => ({
  n,
  conversation: answer.conversation,
  answer: answer.answer,
  token: answer.tokenHash.toString('hex'),
  other_token: answer.otherTokenHash.toString('hex'),
  content: answer.contentHash.toString('hex'),
  said_on: answer.saidOn,
  sealed: sealWaiting(key, answer).toString('hex'),
})
