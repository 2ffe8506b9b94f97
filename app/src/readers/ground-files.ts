import { type Display, isShown } from '@evenground/fairness'
import type { Database } from '../store/database.ts'
import { isImported } from '../store/ground.ts'
import { polisStatements, polisVotes } from '../store/polis-round.ts'
import { latestRound } from '../store/statement-rounds.ts'
import { reading, type Store } from '../store/store.ts'
import type { GroundShown } from './ground.ts'
import { readGround } from './ground.ts'
import type { ProjectReading } from './project.ts'

export type FileRow = readonly (string | number | null)[]

/** A count for a file: empty where it may not be told. */
const told = (count: Display | undefined): number | null => (count && isShown(count) ? count.shown : null)

/** What the page shows, as rows: nothing stands in the file that does not stand on the page. */
export function groundRows(
  ground: GroundShown,
  words: {
    readonly everyone: string
    readonly all: string
    readonly tenths: string
    readonly lived: string
    readonly learned: string
    readonly group: (key: string) => string
    readonly kind: (kind: GroundShown['statements'][number]['kind']) => string
  },
): readonly FileRow[] {
  return ground.statements.flatMap(({ number, words: said, kind, everyone, dots, groups }): FileRow[] => {
    const start = [number, said, words.kind(kind)]
    const bars = [
      ...(everyone ? [{ who: words.everyone, bar: everyone }] : []),
      ...groups.flatMap((bar, at) => (bar ? [{ who: words.group(ground.groups[at]?.key ?? ''), bar }] : [])),
    ]
    const tens = dots
      ? 'all' in dots
        ? [{ who: words.all, of: dots.all }]
        : [
            { who: words.lived, of: dots.lived },
            { who: words.learned, of: dots.learned },
          ]
      : []
    const rows: FileRow[] = [
      ...bars.map(({ who, bar }) => [
        ...start,
        who,
        told(bar.agree),
        told(bar.disagree),
        told(bar.of),
        bar.for.low,
        bar.for.high,
      ]),
      ...tens.map(({ who, of }) => [
        ...start,
        `${who} (${words.tenths})`,
        of.agree,
        of.disagree,
        10,
        null,
        null,
      ]),
    ]
    return rows.length > 0 ? rows : [[...start, null, null, null, null, null, null]]
  })
}

export const polisFiles = ['comments', 'summary', 'votes', 'participants-votes'] as const
export type PolisFile = (typeof polisFiles)[number]

/**
 * One file of the export form of Polis, a few rows at a time; `undefined` where there is none. Single people's answers are given only
 * of conversations that were brought here as such: of a round that was answered here, somebody could be picked out by them.
 */
export async function polisFile(
  database: Database,
  reader: ProjectReading,
  file: PolisFile,
): Promise<AsyncIterable<readonly FileRow[]> | undefined> {
  const view = await readGround(database, reader)
  if (!view?.ground || !view.round) return undefined
  if (!view.round.imported && (file === 'votes' || file === 'participants-votes')) return undefined
  const { ground } = view
  return rows()

  async function* rows(): AsyncGenerator<readonly FileRow[]> {
    const pages = await reading(database, reader.organisation, async (store) => {
      const round = await latestRound(store, reader.project)
      if (!round) return []
      const imported = await isImported(store, round.id)
      switch (file) {
        case 'comments':
          return commentRows(store, round.id, ground, imported)
        case 'summary':
          return summaryRows(view?.head.title ?? '', `${reader.origin}/s/${round.code}`, ground)
        case 'votes':
          return imported ? voteRows(store, round.id) : []
        case 'participants-votes':
          return imported ? participantRows(store, round.id) : []
      }
    })
    for (let from = 0; from < pages.length; from += 5_000) yield pages.slice(from, from + 5_000)
  }
}

const datetime = (time: number): string => {
  const [week, day, month, year, clock] = new Date(time).toUTCString().replace(',', '').split(' ')
  return `${week} ${month} ${day} ${clock} UTC ${year}`
}

async function commentRows(
  store: Store,
  round: string,
  ground: GroundShown,
  imported: boolean,
): Promise<readonly FileRow[]> {
  const statements = await polisStatements(store, round)
  const counts = new Map<number, { agree: number; disagree: number }>()
  if (imported)
    for await (const page of polisVotes(store, round))
      for (const { comment, vote } of page) {
        const of = counts.get(comment) ?? { agree: 0, disagree: 0 }
        if (vote === 1) of.agree++
        if (vote === -1) of.disagree++
        counts.set(comment, of)
      }
  const shown = new Map(ground.statements.map(({ number, everyone }) => [Number(number), everyone]))
  return [
    ['timestamp', 'datetime', 'comment-id', 'author-id', 'agrees', 'disagrees', 'moderated', 'comment-body'],
    ...statements
      .filter(({ held, state }) => !held && (imported || state === 'approved'))
      .map(({ comment, words, state, offeredOn }): FileRow => {
        const time = Date.parse(`${offeredOn}T00:00:00Z`)
        const bar = shown.get(comment)
        const [agree, disagree] = imported
          ? [counts.get(comment)?.agree ?? 0, counts.get(comment)?.disagree ?? 0]
          : [told(bar?.agree), told(bar?.disagree)]
        return [
          time,
          datetime(time),
          comment,
          0,
          agree,
          disagree,
          state === 'approved' ? 1 : -1,
          Object.values(words)[0] ?? '',
        ]
      }),
  ]
}

const summaryRows = (title: string, url: string, ground: GroundShown): readonly FileRow[] => [
  ['topic', title],
  ['url', url],
  ['voters', told(ground.people)],
  ['voters-in-conv', told(ground.people)],
  ['commenters', null],
  ['comments', ground.statements.length],
  ['groups', ground.groups.length],
  ['conversation-description', ''],
]

async function voteRows(store: Store, round: string): Promise<readonly FileRow[]> {
  const rows: FileRow[] = [['timestamp', 'datetime', 'comment-id', 'voter-id', 'vote']]
  for await (const page of polisVotes(store, round))
    for (const { time, comment, voter, vote } of page) rows.push([time, datetime(time), comment, voter, vote])
  return rows
}

async function participantRows(store: Store, round: string): Promise<readonly FileRow[]> {
  const comments = (await polisStatements(store, round)).map(({ comment }) => comment)
  const rows: FileRow[] = [
    ['participant', 'group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree', ...comments.map(String)],
  ]
  let who: number | undefined
  let votes = new Map<number, number>()
  const end = () => {
    if (who === undefined) return
    const all = [...votes.values()]
    const many = (vote: number) => all.filter((each) => each === vote).length
    rows.push([
      who,
      null,
      0,
      all.length,
      many(1),
      many(-1),
      ...comments.map((comment) => votes.get(comment) ?? null),
    ])
  }
  for await (const page of polisVotes(store, round))
    for (const { voter, comment, vote } of page) {
      if (voter !== who) {
        end()
        who = voter
        votes = new Map()
      }
      votes.set(comment, vote)
    }
  end()
  return rows
}
