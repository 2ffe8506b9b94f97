import {
  type Display,
  display,
  type NotPeople,
  notPeople,
  partnerAudience,
  protect,
} from '@evenground/fairness'
import type { ShownPriorities, ShownPriority } from '../domain/ground.ts'
import type { Language } from '../domain/language.ts'
import type { Database } from '../store/database.ts'
import { getPriorities } from '../store/ground.ts'
import { latestRound } from '../store/statement-rounds.ts'
import { type StatementRow, statementsOfRound } from '../store/statements.ts'
import { reading } from '../store/store.ts'
import { type GroundShown, type GroundView, madeView, roundView, wordsIn } from './ground.ts'
import { type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'

/** One wish of the ranking; shares in 100. */
export interface PriorityView {
  readonly id: string
  readonly words: string
  readonly language: Language
  readonly rank: NotPeople
  readonly best: NotPeople
  readonly worst: NotPeople
  readonly chance: NotPeople
  readonly low: NotPeople
  readonly high: NotPeople
  readonly top: NotPeople
}

/** The page of priorities. */
export interface PrioritiesView {
  readonly me: Me
  readonly head: ProjectHead
  readonly round: GroundView['round']
  readonly ranking: {
    readonly exact: boolean
    readonly people: Display
    readonly choices: NotPeople
    readonly top: NotPeople
    readonly early: boolean
    readonly hurried: Display
    /** Wishes that are too close to call stand together. */
    readonly bands: readonly (readonly PriorityView[])[]
    readonly made: GroundShown['made']
  } | null
}

export function readPriorities(
  database: Database,
  reader: ProjectReading,
): Promise<PrioritiesView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const head = await readHead(store, reader.project)
    if (!head) return undefined
    const round = await latestRound(store, reader.project)
    const kept = round && (await getPriorities(store, round.id))
    const view = { me: reader.me, head, round: round ? await roundView(store, round) : null }
    if (!round || !kept?.shown) return { ...view, ranking: null }
    const rows = (await statementsOfRound(store, round.id)).filter(({ state }) => state === 'approved')
    const made = madeView(kept.madeBy, kept.madeAt)
    return { ...view, ranking: prioritiesShown(kept.shown, rows, reader.language, made) }
  })
}

/** Puts what may be shown beside the words of the statements; what was taken back since is gone from it. */
export function prioritiesShown(
  { exact, people, choices, top, early, hurried, items }: ShownPriorities,
  statements: readonly StatementRow[],
  language: Language,
  made: GroundShown['made'],
): NonNullable<PrioritiesView['ranking']> {
  const words = new Map(statements.map((row) => [row.id, wordsIn(row.words, language)]))
  const bands = Map.groupBy(
    items.flatMap((item) => {
      const said = words.get(item.id)
      return said ? [{ band: item.band, view: priorityView(item, said) }] : []
    }),
    ({ band }) => band,
  )
  return {
    ...{ exact, early, hurried, made },
    people: display(protect(people), partnerAudience()),
    choices: notPeople(choices),
    top: notPeople(top),
    bands: [...bands.values()].map((band) => band.map(({ view }) => view)),
  }
}

const priorityView = (
  { id, rank, ranks, chance, chances, top }: ShownPriority,
  words: { readonly words: string; readonly language: Language },
): PriorityView => ({
  id,
  ...words,
  rank: notPeople(rank),
  best: notPeople(ranks[0]),
  worst: notPeople(ranks[1]),
  chance: notPeople(chance),
  low: notPeople(chances[0]),
  high: notPeople(chances[1]),
  top: notPeople(top),
})
