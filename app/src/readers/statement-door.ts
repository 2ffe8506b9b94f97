import type { MapState } from '@evenground/opinion-map'
import { nearDuplicates } from '@evenground/themes'
import type { ShownStatement } from '../domain/next-statement.ts'
import { isPublicCode } from '../domain/public-code.ts'
import { showingsByStatement } from '../store/choices.ts'
import type { Wording } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'
import { getOrganisation, type OrganisationRow } from '../store/organisations.ts'
import { getProject, type ProjectRow } from '../store/projects.ts'
import { anyUnsettled, settleStatements } from '../store/settle-statements.ts'
import { answersByStatement } from '../store/statement-answers.ts'
import { storedMap } from '../store/statement-map.ts'
import { findRound, getRound, type StatementRound } from '../store/statement-rounds.ts'
import { type SourceRow, type StatementRow, sourcesOfRound, statementsOfRound } from '../store/statements.ts'
import { changing, reading, type Store } from '../store/store.ts'
import { isStill } from './answer.ts'

/** A statement as people are asked it. */
export interface AskedStatement extends ShownStatement {
  readonly number: number
  readonly words: Wording
}

/** A round with whose it is and what is asked in it, as the code in its link finds it. */
export interface StatementDoor {
  readonly organisation: string
  readonly project: ProjectRow
  readonly asking: OrganisationRow
  readonly round: StatementRound
  readonly statements: readonly AskedStatement[]
  readonly byId: ReadonlyMap<string, AskedStatement>
  /** The opinion map as it was last fitted; none before the first. */
  readonly map: MapState | undefined
  /** How often each was answered, and shown in a quick choice: counted now and then, and here in between. */
  readonly answered: Map<string, number>
  readonly shown: Map<string, number>
}

// As with conversations: read once for all who come in these few seconds. Counts and the map may be older.
const doorSeconds = 3
const countSeconds = 20
const mostDoors = 500

interface Known {
  readonly until: number
  readonly door: Promise<StatementDoor | undefined>
  readonly last: StatementDoor | undefined
}

interface Counted {
  readonly until: number
  readonly answered: Map<string, number>
  readonly shown: Map<string, number>
  readonly map: MapState | undefined
}

/** Finds rounds by the code in their link, keeping what it found for a moment. While the database is away the last one stands. */
export function statementDoors(database: Database, now: () => Date) {
  const found = new Map<string, Known>()
  const counts = new Map<string, Counted>()
  const alikes = new Map<
    string,
    { readonly said: string; readonly alike: ReadonlyMap<string, readonly string[]> }
  >()

  async function countsOf(store: Store, round: string, at: number): Promise<Counted> {
    const known = counts.get(round)
    if (known && known.until > at) return known
    const counted = {
      until: at + countSeconds * 1000,
      answered: new Map(await answersByStatement(store, round)),
      shown: new Map(await showingsByStatement(store, round)),
      map: await storedMap(store, round),
    }
    if (counts.size >= mostDoors) counts.clear()
    counts.set(round, counted)
    return counted
  }

  function alikeIn(round: string, rows: readonly StatementRow[]): ReadonlyMap<string, readonly string[]> {
    const said = JSON.stringify(rows.map(({ id, words }) => [id, words]))
    const known = alikes.get(round)
    if (known?.said === said) return known.alike
    const alike = alikeOf(rows)
    if (alikes.size >= mostDoors) alikes.clear()
    alikes.set(round, { said, alike })
    return alike
  }

  async function read(code: string, at: number): Promise<StatementDoor | undefined> {
    const whose = await findRound(database, code)
    if (!whose) return undefined
    const today = new Date(at).toISOString().slice(0, 10)
    // Time alone approves what one side left unanswered: whoever comes first settles it.
    if (await reading(database, whose.organisation, (store) => anyUnsettled(store, whose.round, today)))
      await changing(database, whose.organisation, (store) => settleStatements(store, whose.round, today))
    return reading(database, whose.organisation, async (store) => {
      const round = await getRound(store, whose.round)
      const project = await getProject(store, whose.project)
      if (!round || !project) return undefined
      const rows = (await statementsOfRound(store, round.id)).filter(({ state }) => state === 'approved')
      const themes = themesIn(await sourcesOfRound(store, round.id))
      const alike = alikeIn(round.id, rows)
      const { answered, shown, map } = await countsOf(store, round.id, at)
      const statements = rows.map((row) => asked(row, themes.get(row.id), alike.get(row.id) ?? []))
      return {
        organisation: whose.organisation,
        project,
        asking: await getOrganisation(store),
        round: { ...round, closed: round.closed || isStill(project) },
        statements,
        byId: new Map(statements.map((each) => [each.id, each])),
        ...{ map, answered, shown },
      }
    })
  }

  return async (code: string): Promise<StatementDoor | undefined> => {
    if (!isPublicCode(code)) return undefined
    const at = now().getTime()
    const known = found.get(code)
    if (known && known.until > at) return known.door
    if (found.size >= mostDoors) found.clear()
    const door = read(code, at).catch((failure) => {
      if (known?.last) return known.last
      found.delete(code)
      throw failure
    })
    found.set(code, { until: at + doorSeconds * 1000, door, last: known?.last })
    const fresh = await door
    found.set(code, { until: at + doorSeconds * 1000, door, last: fresh })
    return fresh
  }
}

function asked(row: StatementRow, theme: string | undefined, alike: readonly string[]): AskedStatement {
  const { id, number, words, participant } = row
  return { id, number, words, alike, ...(theme && { theme }), ...(participant && { author: participant }) }
}

/** The first theme each statement was worded from. */
const themesIn = (sources: readonly SourceRow[]): ReadonlyMap<string, string> =>
  new Map(sources.flatMap(({ statement, theme }) => (theme ? [[statement, theme] as const] : [])))

/** How much two statements must share not to be asked one after the other. */
const likeness = 0.6

function alikeOf(rows: readonly StatementRow[]): ReadonlyMap<string, readonly string[]> {
  const texts = rows.map(({ id, words }) => ({ id, text: Object.values(words).join(' ') }))
  const sets = nearDuplicates(texts, likeness)
  return new Map(
    sets.flatMap(({ ids }) => ids.map((id) => [id, ids.filter((other) => other !== id)] as const)),
  )
}

/** Whether a round can be answered on this day. */
export const roundIsOpen = (
  { closed, opensOn, closesOn }: Pick<StatementRound, 'closed' | 'opensOn' | 'closesOn'>,
  today: string,
): boolean => !closed && (opensOn === null || opensOn <= today) && (closesOn === null || closesOn >= today)
