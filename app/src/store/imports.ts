import { sql } from 'kysely'
import type { Reading, RowFault } from '../domain/file-answer.ts'
import type { Consent } from '../domain/voice.ts'
import type { Database } from './database.ts'
import type { Store } from './store.ts'

export type ImportState =
  | 'arriving'
  | 'arrived'
  | 'checking'
  | 'checked'
  | 'taking-in'
  | 'done'
  | 'unreadable'
  | 'put-away'
  | 'taken-back'

/** How a file is to be read, and who may see what it says. */
export interface ImportReading extends Reading {
  readonly consent: Consent
  /** The consent text it goes with, as a hash in hex. */
  readonly consentText: string
}

/** What was found in a file. Counts are of rows; faults are the first of them. */
export interface ImportFound {
  readonly answers: number
  readonly empty: number
  readonly faulty: number
  readonly faults: readonly RowFault[]
  readonly kept?: number
  readonly again?: number
  readonly other?: number
  /** Where and why a file could not be read on. */
  readonly noTable?: { readonly line: number; readonly why: string }
}

export interface ImportRow {
  readonly id: string
  readonly project: string
  readonly conversation: string
  readonly startedBy: string
  readonly startedAt: Date
  readonly state: ImportState
  readonly sealedHead: Buffer | null
  readonly reading: ImportReading | null
  readonly found: ImportFound | null
  readonly onlyGood: boolean
}

const columns = [
  'id',
  'projectId as project',
  'conversationId as conversation',
  'startedBy',
  'startedAt',
  'state',
  'sealedHead',
  'reading',
  'found',
  'onlyGood',
] as const

/** Begins one, or gives the one this form already began. */
export async function beginImport(
  { db, organisation }: Store,
  given: { project: string; conversation: string; token: string; by: string },
): Promise<string | undefined> {
  const made = await db
    .insertInto('voiceImport')
    .values({
      organisationId: organisation,
      projectId: given.project,
      conversationId: given.conversation,
      token: given.token,
      startedBy: given.by,
    })
    .onConflict((clash) => clash.columns(['organisationId', 'projectId', 'token']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

export async function importByToken(
  { db }: Store,
  project: string,
  token: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('voiceImport')
    .select('id')
    .where('projectId', '=', project)
    .where('token', '=', token)
    .executeTakeFirst()
  return row?.id
}

export async function getImport({ db }: Store, id: string): Promise<ImportRow | undefined> {
  const row = await db.selectFrom('voiceImport').select(columns).where('id', '=', id).executeTakeFirst()
  return row as ImportRow | undefined
}

/** Files of a project, newest first. */
export async function importsOf({ db }: Store, project: string): Promise<readonly ImportRow[]> {
  const rows = await db
    .selectFrom('voiceImport')
    .select(columns)
    .where('projectId', '=', project)
    .where('state', 'not in', ['arriving', 'put-away'])
    .orderBy('startedAt', 'desc')
    .limit(50)
    .execute()
  return rows as unknown as ImportRow[]
}

export interface ImportChange {
  readonly state: ImportState
  readonly sealedHead?: Buffer | null
  readonly reading?: ImportReading
  readonly found?: ImportFound
  readonly onlyGood?: boolean
  readonly finished?: boolean
}

/** Moves a file on from one of the states it may be in; `false` where it is in another, or gone. */
export async function moveImport(
  { db }: Store,
  id: string,
  from: readonly ImportState[],
  change: ImportChange,
): Promise<boolean> {
  const { state, sealedHead, reading, found, onlyGood, finished } = change
  const moved = await db
    .updateTable('voiceImport')
    .set({
      state,
      ...(sealedHead !== undefined && { sealedHead }),
      ...(reading && { reading: JSON.stringify(reading) }),
      ...(found && { found: JSON.stringify(found) }),
      ...(onlyGood !== undefined && { onlyGood }),
      ...(finished && { finishedAt: sql`now()` }),
    })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst()
  return Number(moved.numUpdatedRows) === 1
}

export async function addPiece(
  { db, organisation }: Store,
  piece: { import: string; n: number; sealed: Buffer },
): Promise<void> {
  await db
    .insertInto('importPiece')
    .values({ organisationId: organisation, importId: piece.import, n: piece.n, sealed: piece.sealed })
    .execute()
}

export async function getPiece({ db }: Store, id: string, n: number): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('importPiece')
    .select('sealed')
    .where('importId', '=', id)
    .where('n', '=', n)
    .executeTakeFirst()
  return row?.sealed
}

export async function dropPieces({ db }: Store, id: string): Promise<void> {
  await db.deleteFrom('importPiece').where('importId', '=', id).execute()
}

/** Takes away the words of every answer a file brought. Gives how many voices stood. */
export async function withdrawImported({ db }: Store, id: string): Promise<number> {
  const changed = await db
    .updateTable('voice')
    .set({ words: null, struck: '[]', withdrawnAt: sql`now()` })
    .where('withdrawnAt', 'is', null)
    .where((eb) =>
      eb(
        'answerId',
        'in',
        eb.selectFrom('importedAnswer').select('importedAnswer.answerId').where('importId', '=', id),
      ),
    )
    .executeTakeFirst()
  await db.deleteFrom('importedAnswer').where('importId', '=', id).execute()
  return Number(changed.numUpdatedRows)
}

export async function putAwayOldImports({ kysely }: Database, before: Date): Promise<void> {
  await sql`select put_away_old_imports(${before})`.execute(kysely)
}
