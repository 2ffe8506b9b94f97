import { createReadStream, existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compareIds } from '../votes/compare-ids.ts'
import type { VoteColumns } from '../votes/vote.ts'
import { csvRows } from './csv-rows.ts'
import { inputProblem } from './problem.ts'
import { readVotes, unclosed } from './read-votes.ts'

/** What a Polis export folder says. */
export type Conversation = {
  readonly votes: VoteColumns
  /** Wording by statement id; empty where there is no comments.csv. */
  readonly wording: Readonly<Record<string, string>>
  /** Who wrote each statement, by statement id. */
  readonly authors: Readonly<Record<string, string>>
  readonly moderatedOut: readonly string[]
  readonly meta: readonly string[]
  /** Polis' own groups, where participants-votes.csv gives them. */
  readonly groups: Readonly<Record<string, readonly string[]>>
}

export const readVotesFile = (path: string): Promise<VoteColumns> =>
  readVotes(createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 }), path)

/** Reads votes.csv, and comments.csv and participants-votes.csv where they are there. */
export async function readFolder(folder: string): Promise<Conversation> {
  const path = join(folder, 'votes.csv')
  if (!existsSync(path))
    throw inputProblem(`${folder} has no votes.csv. Give a Polis export folder, or one file of votes.`)
  const votes = await readVotesFile(path)
  const comments = await readTable(join(folder, 'comments.csv'))
  const people = await readTable(join(folder, 'participants-votes.csv'))
  if (comments[0] && !('comment-id' in comments[0]))
    throw inputProblem(`${join(folder, 'comments.csv')} has no column "comment-id".`)
  const id = (row: Row): string => row['comment-id'] ?? ''
  const known = comments.filter((row) => id(row) !== '')
  return {
    votes,
    wording: Object.fromEntries(known.map((row) => [id(row), row['comment-body'] ?? ''])),
    authors: Object.fromEntries(known.map((row) => [id(row), row['author-id'] ?? ''])),
    moderatedOut: known
      .filter((row) => row.moderated === '-1')
      .map(id)
      .sort(compareIds),
    meta: known
      .filter((row) => isTrue(row['is-meta'] ?? row.is_meta ?? row.meta))
      .map(id)
      .sort(compareIds),
    groups: polisGroups(people),
  }
}

type Row = Readonly<Record<string, string>>

const isTrue = (text: string | undefined): boolean =>
  text === '1' || text?.toLowerCase() === 'true' || text === 't'

function polisGroups(people: readonly Row[]): Record<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const row of people) {
    const group = row['group-id'] ?? ''
    if (group === '' || row.participant === undefined) continue
    const members = groups.get(group)
    if (members) members.push(row.participant)
    else groups.set(group, [row.participant])
  }
  return Object.fromEntries(groups)
}

async function readTable(path: string): Promise<Row[]> {
  if (!existsSync(path)) return []
  const rows: Row[] = []
  let heading: readonly string[] | undefined
  const feed = csvRows(
    (fields) => {
      if (!heading) heading = fields.map((each) => each.trim().toLowerCase())
      else rows.push(Object.fromEntries(heading.map((name, i) => [name, fields[i]?.trim() ?? ''])))
    },
    () => {
      throw unclosed(path, rows.length + 2)
    },
  )
  feed(await readFile(path, 'utf8'))
  feed(undefined)
  return rows
}
