import {
  type Display,
  display,
  type NotPeople,
  notPeople,
  partnerAudience,
  protect,
} from '@evenground/fairness'
import {
  type Bar,
  type ByWho,
  type GroundKind,
  type GroundSize,
  type Likely,
  likely,
  type MadeBy,
  type Midway,
  type Region,
  type ShownGround,
  type ShownStatement,
  type Tenths,
} from '../domain/ground.ts'
import type { Language } from '../domain/language.ts'
import type { Wording } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'
import { getGround, isImported, type Result } from '../store/ground.ts'
import { latestRound, type StatementRound } from '../store/statement-rounds.ts'
import { type StatementRow, statementsOfRound } from '../store/statements.ts'
import { reading, type Store } from '../store/store.ts'
import { type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'

/** How many agree and disagree, of how many, and where the true share in 100 probably lies. */
export interface BarView {
  readonly agree: Display
  readonly disagree: Display
  readonly of: Display
  readonly for: LikelyView
  readonly against: LikelyView
}

export interface LikelyView {
  readonly share: NotPeople
  readonly low: NotPeople
  readonly high: NotPeople
}

export interface TenthsView {
  readonly agree: NotPeople
  readonly disagree: NotPeople
}

export interface StatementView {
  readonly id: string
  readonly number: NotPeople
  readonly words: string
  readonly language: Language
  readonly kind: GroundKind
  readonly everyone: BarView | null
  readonly dots:
    | { readonly lived: TenthsView; readonly learned: TenthsView }
    | { readonly all: TenthsView }
    | null
  readonly groups: readonly (BarView | null)[]
  readonly lower: NotPeople | null
}

export interface GroupView {
  readonly key: string
  readonly people: Display
  readonly region: { readonly [Part in keyof Region]: NotPeople }
  readonly marks: readonly {
    readonly words: string
    readonly language: Language
    readonly answer: 'agree' | 'disagree'
    readonly than: 'more' | 'less'
  }[]
}

/** What can be shown of the answers to a round's statements, and what made it. */
export interface GroundShown {
  readonly size: Exclude<GroundSize, 'few'>
  readonly exact: boolean
  readonly people: Display
  readonly answers: NotPeople
  readonly statements: readonly StatementView[]
  readonly because: string | null
  readonly groups: readonly GroupView[]
  readonly midway: Midway | null
  readonly stability: NotPeople | null
  readonly leanIsAxis: boolean
  readonly between: Display | null
  readonly filled: NotPeople
  readonly unclear: NotPeople
  readonly countedLess: Display
  readonly tooFewAnswers: Display
  readonly byWho: readonly (Omit<ByWho, 'statements'> & {
    readonly statements: readonly {
      readonly words: string
      readonly language: Language
      readonly agree: ByWho['statements'][number]['agree']
    }[]
  })[]
  readonly made: {
    readonly by: string
    readonly seed: NotPeople
    readonly input: string
    readonly settings: string
    readonly at: Date
  }
}

/** The page of common ground. */
export interface GroundView {
  readonly me: Me
  readonly head: ProjectHead
  /** Whether there is anything to answer; null where no round was ever opened. */
  readonly round: { readonly code: string; readonly closed: boolean; readonly imported: boolean } | null
  /** Null until enough people have answered. */
  readonly ground: GroundShown | null
}

export function readGround(database: Database, reader: ProjectReading): Promise<GroundView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const head = await readHead(store, reader.project)
    if (!head) return undefined
    const round = await latestRound(store, reader.project)
    const ground = round ? await groundOf(store, round, reader.language) : null
    return { me: reader.me, head, round: round ? await roundView(store, round) : null, ground }
  })
}

export const roundView = async (store: Store, { id, code, closed }: StatementRound) => ({
  code,
  closed,
  imported: await isImported(store, id),
})

/** Whether a round's answers can be shown: for the project's home, and for decisions that stand on them. */
export async function groundReady(store: Store, project: string): Promise<boolean> {
  const round = await latestRound(store, project)
  const kept = round && (await getGround(store, round.id))
  return kept?.shown != null && kept.shown.size !== 'few'
}

async function groundOf(
  store: Store,
  round: StatementRound,
  language: Language,
): Promise<GroundShown | null> {
  const kept = await getGround(store, round.id)
  if (!kept?.shown || kept.shown.size === 'few') return null
  const approved = (await statementsOfRound(store, round.id)).filter(({ state }) => state === 'approved')
  return groundShown({ ...kept, shown: kept.shown }, approved, language)
}

const people = (count: number): Display => display(protect(count), partnerAudience())

/** Puts what may be shown beside the words of the statements; what was taken back since is gone from it. */
export function groundShown(
  { shown, madeBy, madeAt }: Pick<Result<ShownGround>, 'madeBy' | 'madeAt'> & { readonly shown: ShownGround },
  statements: readonly StatementRow[],
  language: Language,
): GroundShown | null {
  const { size, exact, because, midway, leanIsAxis, leftOut } = shown
  if (size === 'few') return null
  const known = new Map(
    statements.map((row) => [row.id, { number: row.number, ...wordsIn(row.words, language) }]),
  )
  const withWords = <Row extends { readonly id: string }, View>(
    rows: readonly Row[],
    view: (row: Row, words: Worded) => View,
  ) =>
    rows.flatMap((row) => {
      const words = known.get(row.id)
      return words ? [view(row, words)] : []
    })
  return {
    ...{ size, exact, because, midway, leanIsAxis },
    people: people(shown.people),
    answers: notPeople(shown.answers),
    statements: withWords(shown.statements, statementView),
    groups: shown.groups.map(({ key, people: many, region, marks }) => ({
      key,
      people: people(many),
      region: {
        x: notPeople(region.x),
        y: notPeople(region.y),
        long: notPeople(region.long),
        wide: notPeople(region.wide),
        turned: notPeople(region.turned),
      },
      marks: withWords(marks, ({ answer, than }, { words, language: spoken }) => ({
        words,
        language: spoken,
        answer,
        than,
      })),
    })),
    stability: maybe(shown.stability),
    between: shown.between === null ? null : people(shown.between),
    filled: notPeople(shown.filled),
    unclear: notPeople(leftOut.unclear),
    countedLess: leftOut.countedLess,
    tooFewAnswers: leftOut.tooFewAnswers,
    byWho: shown.byWho.map((each) => ({
      ...each,
      statements: withWords(each.statements, ({ agree }, { words, language: spoken }) => ({
        words,
        language: spoken,
        agree,
      })),
    })),
    made: madeView(madeBy, madeAt),
  }
}

export const madeView = ({ by, seed, input, settings }: MadeBy, at: Date): GroundShown['made'] => ({
  ...{ by, input, at },
  seed: notPeople(seed),
  settings: JSON.stringify(settings),
})

const maybe = (value: number | null): NotPeople | null => (value === null ? null : notPeople(value))

interface Worded {
  readonly number: number
  readonly words: string
  readonly language: Language
}

/** The words in a language, or in the first that there is. */
export function wordsIn(words: Wording, language: Language): Omit<Worded, 'number'> {
  const spoken = words[language] ? language : ((Object.keys(words)[0] ?? language) as Language)
  return { words: words[spoken] ?? '', language: spoken }
}

const statementView = (
  { id, kind, everyone, dots, groups, lower }: ShownStatement,
  { number, ...worded }: Worded,
): StatementView => ({
  ...{ id, kind, ...worded },
  number: notPeople(number),
  everyone: everyone && barView(everyone),
  dots:
    dots &&
    ('all' in dots
      ? { all: tenths(dots.all) }
      : { lived: tenths(dots.lived), learned: tenths(dots.learned) }),
  groups: groups.map((each) => each && barView(each)),
  lower: maybe(lower),
})

const tenths = ({ agree, disagree }: Tenths): TenthsView => ({
  agree: notPeople(agree),
  disagree: notPeople(disagree),
})

const barView = ({ agree, disagree, of }: Bar): BarView => ({
  agree: people(agree),
  disagree: people(disagree),
  of: people(of),
  for: likelyView(likely(agree, of)),
  against: likelyView(likely(disagree, of)),
})

const likelyView = ({ share, low, high }: Likely): LikelyView => ({
  share: notPeople(share),
  low: notPeople(low),
  high: notPeople(high),
})
