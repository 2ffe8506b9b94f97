import type { Choice } from '@evenground/fairness'
import type { Side } from '../domain/side.ts'
import type { OutsideKey } from './outside-key.ts'
import type { Store } from './store.ts'

/** One round of one decision. */
export interface RoundOf {
  readonly decision: string
  readonly round: number
}

/** One ballot in its box. Whose it is stands there as a keyed hash, so that they can change it. */
export interface KeptBallot {
  readonly voter: string
  readonly side: Side
  readonly choice: Choice
  /** What its voter wishes to have kept with the decision, where they are outvoted or object. */
  readonly words: string | null
  readonly named: boolean
}

// More than the longest ballot, so that a box is as long with no ballot as with all of them.
const slot = 2048

/** Whose a ballot is: another hash in every round, that nobody finds without the key outside the database. */
export const voterHash = (key: OutsideKey, { decision, round }: RoundOf, person: string): string =>
  key.hash('ballot', `${decision} ${round} ${person}`).toString('hex')

/** Seals a box. In the order of hashes, which is nobody's order, and padded to what its voters could fill at most. */
function sealBox(key: OutsideKey, ballots: readonly KeptBallot[], voters: number): Buffer {
  const text = JSON.stringify([...ballots].sort((one, other) => (one.voter < other.voter ? -1 : 1)))
  const size = (voters + 1) * slot
  const bytes = Buffer.byteLength(text)
  if (bytes > size) throw new RangeError('more ballots than voters')
  return key.seal('ballot', text + ' '.repeat(size - bytes))
}

const openBox = (key: OutsideKey, sealed: Buffer): readonly KeptBallot[] =>
  JSON.parse(key.open('ballot', sealed)) as readonly KeptBallot[]

/** Sets up an empty box, as long as it will ever be. */
export async function setUpBox(
  { db, organisation }: Store,
  key: OutsideKey,
  { decision, round }: RoundOf,
  voters: number,
): Promise<void> {
  await db
    .insertInto('ballotBox')
    .values({ organisationId: organisation, decisionId: decision, round, sealed: sealBox(key, [], voters) })
    .execute()
}

/** The ballots of a round, held until the transaction ends; nothing where its box is gone. */
export async function holdBallots(
  { db }: Store,
  key: OutsideKey,
  { decision, round }: RoundOf,
): Promise<readonly KeptBallot[] | undefined> {
  const row = await db
    .selectFrom('ballotBox')
    .select('sealed')
    .where('decisionId', '=', decision)
    .where('round', '=', round)
    .forUpdate()
    .executeTakeFirst()
  return row && openBox(key, row.sealed)
}

/** Puts all ballots back, in place of those that were there. */
export async function keepBallots(
  { db }: Store,
  key: OutsideKey,
  { decision, round }: RoundOf,
  ballots: readonly KeptBallot[],
  voters: number,
): Promise<void> {
  await db
    .updateTable('ballotBox')
    .set({ sealed: sealBox(key, ballots, voters) })
    .where('decisionId', '=', decision)
    .where('round', '=', round)
    .execute()
}

/** Takes the box away for good. */
export async function clearBox({ db }: Store, { decision, round }: RoundOf): Promise<void> {
  await db.deleteFrom('ballotBox').where('decisionId', '=', decision).where('round', '=', round).execute()
}
