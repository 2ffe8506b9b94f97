import { principalAxes } from '../algebra/principal-axes.ts'
import { type Answers, pickRows, transpose } from '../votes/answers.ts'
import { compareIds } from '../votes/compare-ids.ts'
import { finalAnswers } from '../votes/final-answers.ts'
import type { VoteColumns, Votes } from '../votes/vote.ts'
import { voteColumns } from '../votes/vote-columns.ts'
import { type GroupStatistics, groupStatistics, SIGNIFICANT, share, shareTest } from './group-statistics.ts'
import { priorityOf } from './priority.ts'
import { type Representative, representative } from './representative.ts'
import { everybody, sumOf, type Tally, tally, zeroed } from './tally.ts'

/** Statements that Polis treats apart: moderated out (mod = -1), or about the conversation itself. */
export type Moderation = { readonly moderatedOut?: readonly string[]; readonly meta?: readonly string[] }

/** Polis' figures for given groups. Keys are statement, person and group ids. */
export type PolisFigures = {
  readonly center: Readonly<Record<string, number>>
  readonly pc1: Readonly<Record<string, number>>
  readonly pc2: Readonly<Record<string, number>>
  readonly projection: Readonly<Record<string, readonly [number, number]>>
  readonly extremity: Readonly<Record<string, number>>
  readonly priority: Readonly<Record<string, number>>
  readonly groupAwareConsensus: Readonly<Record<string, number>>
  readonly consensus: { readonly agree: readonly string[]; readonly disagree: readonly string[] }
  readonly representative: Readonly<Record<string, readonly Representative[]>>
  readonly stats: Readonly<Record<string, Readonly<Record<string, GroupStatistics>>>>
}

/**
 * The figures that Polis shows for given groups: centre, axes (fitted exactly, by the Lanczos method, where Polis iterates and
 * may stop short), projections, extremity, priority, group statistics, representative statements, both kinds of consensus.
 * Source: the public description of Polis' maths (Small, Bjorkegren, Erkkilä, Shaw, Megill: Polis, Recerca 26(2), 2021) and its
 * published results. Where two different votes of one person carry the same time, or none, the later in the input counts.
 *
 * @param groups people's ids by group id; the people in none of the groups count everywhere but in groups and priorities, and ids
 * without votes count nowhere
 * @throws RangeError on votes that `fit` refuses too, and when a person stands twice in the groups
 * @example polisCompatible(votes, { '0': ['ann', 'bo'], '1': ['cy'] }).groupAwareConsensus
 */
export function polisCompatible(
  votes: Votes,
  groups: Readonly<Record<string, readonly string[]>>,
  moderation: Moderation = {},
): PolisFigures {
  const { people, statements, answers } = inNaturalOrder(voteColumns(votes))
  const columns = statements.length
  const out = indexes(statements, moderation.moderatedOut)
  const meta = indexes(statements, moderation.meta)
  const apart = new Set([...out, ...meta])

  const members = groupMembers(people, groups)
  const raw = members.map(({ rows }) => tally(answers, columns, rows))
  const rated = raw.map((counts, g) => zeroed(counts, apart, members[g]?.rows.length ?? 0))
  const all = zeroed(tally(answers, columns, everybody(answers)), apart, people.length)

  const axes = polisAxes(answers, all, apart)
  const named = (value: (column: number) => number) => record(statements, (_, column) => value(column))
  const stats = statisticsOf(rated, columns)
  const extremity = (j: number): number =>
    Math.sqrt(columns) *
    (1 - (axes.centre[j] as number)) *
    Math.hypot(axes.pc1[j] as number, axes.pc2[j] as number)
  const clustered = sumOf(raw, columns)
  return {
    center: named((j) => axes.centre[j] as number),
    pc1: named((j) => axes.pc1[j] as number),
    pc2: named((j) => axes.pc2[j] as number),
    projection: record(people, (_, row) => projection(answers, row, apart, axes)),
    extremity: named(extremity),
    priority: named((j) => priorityOf(clustered, j, extremity(j), meta.has(j))),
    groupAwareConsensus: named((j) =>
      raw.reduce((product, each) => product * share(each.agree[j] as number, each.seen[j] as number), 1),
    ),
    consensus: {
      agree: consensusList(statements, all.agree, all.seen, apart),
      disagree: consensusList(statements, all.disagree, all.seen, apart),
    },
    representative: byGroup(members, (g) =>
      representative(
        statements.flatMap((statement, j) =>
          apart.has(j) ? [] : [{ statement, figures: stats[g]?.[j] as GroupStatistics }],
        ),
      ),
    ),
    stats: byGroup(members, (g) => record(statements, (_, j) => stats[g]?.[j] as GroupStatistics)),
  }
}

/** Each group's figures beside those of all the other groups together; people in no group are on neither side. */
function statisticsOf(groups: readonly Tally[], columns: number): GroupStatistics[][] {
  return groups.map((own, g) => {
    const others = groups.filter((_, other) => other !== g)
    const rest = sumOf(others, columns)
    return Array.from({ length: columns }, (_, column) => groupStatistics(own, rest, column))
  })
}

function inNaturalOrder(votes: VoteColumns): { people: string[]; statements: string[]; answers: Answers } {
  const { answers } = finalAnswers(votes, 'last-given')
  const voted = Array.from(votes.people.keys()).filter(
    (p) => (answers.start[p + 1] as number) > (answers.start[p] as number),
  )
  const rows = voted.sort((a, b) => compareIds(votes.people[a] as string, votes.people[b] as string))
  const byColumn = transpose(pickRows(answers, rows), votes.statements.length)
  const seen = Array.from(votes.statements.keys()).filter(
    (s) => (byColumn.start[s + 1] as number) > (byColumn.start[s] as number),
  )
  const columns = seen.sort((a, b) =>
    compareIds(votes.statements[a] as string, votes.statements[b] as string),
  )
  return {
    people: rows.map((p) => votes.people[p] as string),
    statements: columns.map((s) => votes.statements[s] as string),
    answers: transpose(pickRows(byColumn, columns), rows.length),
  }
}

type PolisAxes = { readonly centre: Float64Array; readonly pc1: Float64Array; readonly pc2: Float64Array }

/** Missing cells count as the column's mean, so a centred missing cell is 0 and the rows stay sparse. */
function polisAxes(answers: Answers, all: Tally, apart: ReadonlySet<number>): PolisAxes {
  const centre = all.seen.map((seen, j) =>
    apart.has(j) ? 0 : ((all.agree[j] as number) - (all.disagree[j] as number)) / seen,
  )
  const vote = answers.vote.map((each, e) => (apart.has(answers.at[e] as number) ? 0 : each))
  const [pc1, pc2] = principalAxes({ ...answers, vote }, centre, 2) as [Float64Array, Float64Array]
  return { centre, pc1, pc2 }
}

function projection(
  answers: Answers,
  row: number,
  apart: ReadonlySet<number>,
  axes: PolisAxes,
): [number, number] {
  const from = answers.start[row] as number
  const upto = answers.start[row + 1] as number
  let x = 0
  let y = 0
  for (let e = from; e < upto; e++) {
    const j = answers.at[e] as number
    const off = (apart.has(j) ? 0 : (answers.vote[e] as number)) - (axes.centre[j] as number)
    x += off * (axes.pc1[j] as number)
    y += off * (axes.pc2[j] as number)
  }
  const seen = upto - from + unseenApart(answers, from, upto, apart)
  const scale = Math.sqrt(axes.centre.length / Math.max(seen, 1))
  return [scale * x, scale * y]
}

/** Zeroed columns count as seen by everybody. */
function unseenApart(answers: Answers, from: number, upto: number, apart: ReadonlySet<number>): number {
  let unseen = apart.size
  for (let e = from; e < upto; e++) if (apart.has(answers.at[e] as number)) unseen--
  return unseen
}

function consensusList(
  statements: readonly string[],
  chose: Float64Array,
  seen: Float64Array,
  apart: ReadonlySet<number>,
): string[] {
  return statements
    .map((statement, j) => {
      const [count, of] = [chose[j] as number, seen[j] as number]
      return { statement, p: share(count, of), test: shareTest(count, of), apart: apart.has(j) }
    })
    .filter((each) => !each.apart && each.p > 0.5 && each.test > SIGNIFICANT)
    .sort((a, b) => b.p * b.test - a.p * a.test)
    .slice(0, 5)
    .map((each) => each.statement)
}

type Members = { readonly id: string; readonly rows: readonly number[] }

function groupMembers(
  people: readonly string[],
  groups: Readonly<Record<string, readonly string[]>>,
): Members[] {
  const rowOf = new Map(people.map((id, row) => [id, row]))
  refuseTwice(groups)
  return Object.keys(groups)
    .sort(compareIds)
    .map((id) => ({ id, rows: (groups[id] ?? []).flatMap((person) => rowOf.get(person) ?? []) }))
}

function refuseTwice(groups: Readonly<Record<string, readonly string[]>>): void {
  const groupOf = new Map<string, string>()
  for (const [group, people] of Object.entries(groups)) {
    for (const person of people) {
      const other = groupOf.get(person)
      if (other !== undefined) throw new RangeError(`person ${person} ${standsIn(other, group)}`)
      groupOf.set(person, group)
    }
  }
}

const standsIn = (one: string, other: string): string =>
  one === other ? `stands twice in group ${one}` : `is in two groups, ${one} and ${other}`

function indexes(ids: readonly string[], wanted: readonly string[] = []): Set<number> {
  const chosen = new Set(wanted)
  return new Set(ids.flatMap((id, i) => (chosen.has(id) ? [i] : [])))
}

const record = <T>(ids: readonly string[], value: (id: string, index: number) => T): Record<string, T> =>
  Object.fromEntries(ids.map((id, index) => [id, value(id, index)]))

const byGroup = <T>(members: readonly Members[], value: (group: number) => T): Record<string, T> =>
  Object.fromEntries(members.map(({ id }, g) => [id, value(g)]))
