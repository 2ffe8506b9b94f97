import { type Protected, protect } from '@evenground/fairness'
import { hashGroups, isRevealed, readSealedLine, revealDays, sealHash } from '../domain/guess.ts'
import { may } from '../domain/policy.ts'
import type { Side } from '../domain/side.ts'
import type { Database } from '../store/database.ts'
import { nameOfGuesser, unlock } from '../store/guess-secret.ts'
import {
  draftOf,
  type Guesser,
  revealDay,
  type SealRow,
  sealOf,
  sealsInLedger,
  sealsOf,
} from '../store/guesses.ts'
import { hasReadVoices } from '../store/has-read-voices.ts'
import type { OutsideKey } from '../store/outside-key.ts'
import { reading, type Store } from '../store/store.ts'
import { type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'

/** How many have sealed, by side, when it opens, and how this partner stands to it. It holds no guess. */
export interface GuessSeals {
  readonly lived: Protected<number>
  readonly learned: Protected<number>
  readonly revealOn: string | null
  /** `may-seal`: they can still. `sealed`: they did. `read-voices`: too late for them. `open`: the day has come. */
  readonly own: 'may-seal' | 'sealed' | 'read-voices' | 'open'
}

/** A seal as every partner may see it: of a side and a day, of nobody. */
export interface SealView {
  readonly groups: string
  readonly side: Side
  readonly on: string
  /** The guesses were taken away by somebody who left. */
  readonly removed: boolean
  /** Whether guesses, hash and ledger agree; null until the day. */
  readonly agrees: boolean | null
}

/** The page of sealed guesses. Before their day no guess is in it, but the draft of whoever reads it. */
export interface GuessesView extends GuessSeals {
  readonly me: Me
  readonly head: ProjectHead
  /** Whether this partner may fix the day before anybody seals. */
  readonly mayFixDay: boolean
  readonly days: { readonly first: string; readonly last: string }
  readonly draft: Readonly<Record<string, string>>
  readonly seals: readonly SealView[]
  readonly ownSeal: {
    readonly groups: string
    readonly hash: string
    readonly on: string
    /** What was sealed, to be checked; null until the day. */
    readonly line: string | null
  } | null
}

/** What a page says of the sealed guesses of a project, for one partner. */
export async function guessSeals(store: Store, guesser: Guesser, today: string): Promise<GuessSeals> {
  const { project, person } = guesser
  const seals = await sealsOf(store, project)
  const revealOn = await revealDay(store, project)
  const count = (side: Side) =>
    protect(seals.filter((seal) => seal.side === side && seal.sealed !== null).length)
  return { lived: count('lived'), learned: count('learned'), revealOn, own: await own() }

  async function own(): Promise<GuessSeals['own']> {
    if (isRevealed(revealOn, today)) return 'open'
    if (seals.some((seal) => seal.person === person)) return 'sealed'
    return (await hasReadVoices(store, project, person)) ? 'read-voices' : 'may-seal'
  }
}

export function readGuesses(
  { database, key }: { readonly database: Database; readonly key: OutsideKey },
  reader: ProjectReading,
): Promise<GuessesView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const { project, person, today } = reader
    const head = await readHead(store, project)
    if (!head) return undefined
    const told = await guessSeals(store, { project, person }, today)
    const open = told.own === 'open'
    const ledger = open ? await sealsInLedger(store, project) : new Set<string>()
    const agrees = (seal: SealRow) => (open && seal.sealed ? isWhole(key, project, seal, ledger) : null)
    const mine = await sealOf(store, { project, person })
    const draft = told.own === 'may-seal' ? await draftOf(store, { project, person }) : null
    return {
      ...told,
      me: reader.me,
      head,
      mayFixDay: may(reader.me, 'host-project') && told.revealOn === null,
      days: revealDays(today),
      draft: draft ? JSON.parse(unlock(key, draft)) : {},
      seals: (await sealsOf(store, project)).map((seal) => ({
        groups: hashGroups(seal.hash),
        side: seal.side,
        on: seal.on,
        removed: seal.sealed === null,
        agrees: agrees(seal),
      })),
      ownSeal: mine
        ? {
            groups: hashGroups(mine.hash),
            hash: mine.hash.toString('hex'),
            on: mine.on,
            line: open && mine.sealed ? unlock(key, mine.sealed) : null,
          }
        : null,
    }
  })
}

/** Whether what was sealed is what its hash says, by this guesser in this project, and the ledger has that hash too. */
function isWhole(key: OutsideKey, project: string, seal: SealRow, ledger: ReadonlySet<string>): boolean {
  if (!seal.sealed) return false
  const line = lineIn(key, seal.sealed)
  const told = line === null ? null : readSealedLine(line)
  return (
    line !== null &&
    told?.project === project &&
    told.who === nameOfGuesser(key, { project, person: seal.person }) &&
    sealHash(line).equals(seal.hash) &&
    ledger.has(seal.hash.toString('hex'))
  )
}

function lineIn(key: OutsideKey, sealed: Buffer): string | null {
  try {
    return unlock(key, sealed)
  } catch {
    return null // changed from outside: then it does not agree, which is what is asked
  }
}
