import { existsSync, statSync } from 'node:fs'
import { next } from './asking/next.ts'
import { type Arguments, HELP, readArguments } from './cli/arguments.ts'
import { plainMap } from './cli/plain-map.ts'
import { fit } from './fit.ts'
import type { KeptAnswer } from './growing/map-state.ts'
import { polisCompatible } from './polis/polis-compatible.ts'
import { inputProblem, isInputProblem } from './reading/problem.ts'
import { type Conversation, readFolder, readVotesFile } from './reading/read-folder.ts'
import { readVotes } from './reading/read-votes.ts'
import { without } from './reading/without.ts'
import type { Answer, VoteColumns } from './votes/vote.ts'

/** Runs the command line; returns the code to exit with. Prints JSON, or what a person can put right. */
export async function run(words: readonly string[]): Promise<number> {
  process.stdout.on('error', stopQuietlyWhenClosed)
  try {
    const wanted = readArguments(words)
    process.stdout.write(wanted.help ? `${HELP}\n` : `${JSON.stringify(await answer(wanted))}\n`)
    return 0
  } catch (error) {
    if (!isInputProblem(error) && !(error instanceof RangeError) && !isFileProblem(error)) throw error
    process.stderr.write(`opinion-map: ${error.message}\n`)
    return 2
  }
}

/** A file that cannot be read: no right to, or a folder where a file should be. */
const isFileProblem = (error: unknown): error is Error =>
  error instanceof Error &&
  'syscall' in error &&
  ['open', 'read', 'stat', 'scandir'].includes(`${error.syscall}`)

/** Whoever reads us may stop reading, as `head` does. */
function stopQuietlyWhenClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
}

async function answer(wanted: Arguments): Promise<unknown> {
  const conversation = await read(wanted.source)
  if (wanted.polis) return polisFigures(conversation)
  const votes = without(conversation.votes, [...conversation.moderatedOut, ...conversation.meta])
  if (votes.vote.length === 0 && conversation.votes.vote.length > 0)
    throw inputProblem(`All statements with votes are moderated out (or meta) in ${wanted.source}.`)
  const { seed, resamples, groups } = wanted
  const map = fit(votes, {
    seed,
    ...(resamples === undefined ? {} : { resamples }),
    ...(groups === undefined ? {} : { groups }),
  })
  if (wanted.next !== undefined) return nextFor(wanted.next, conversation, votes, map.state, seed)
  return wanted.state ? map.state : plainMap(map, conversation.wording)
}

async function read(source: string): Promise<Conversation> {
  const alone = (votes: VoteColumns): Conversation => ({
    votes,
    wording: {},
    authors: {},
    moderatedOut: [],
    meta: [],
    groups: {},
  })
  if (source === '-') return alone(await readVotes(process.stdin.setEncoding('utf8'), 'standard input'))
  if (!existsSync(source)) throw inputProblem(`There is no file or folder ${source}.`)
  return statSync(source).isDirectory() ? readFolder(source) : alone(await readVotesFile(source))
}

function polisFigures({ votes, groups, moderatedOut, meta }: Conversation): unknown {
  if (Object.keys(groups).length === 0)
    throw inputProblem(
      'Polis figures need groups: a folder whose participants-votes.csv has a filled group-id column.',
    )
  return polisCompatible(votes, groups, { moderatedOut, meta })
}

function nextFor(
  person: string,
  { authors }: Conversation,
  votes: VoteColumns,
  state: Parameters<typeof next>[0],
  seed: number,
): unknown {
  const authorOf = (id: string): string => (Object.hasOwn(authors, id) ? (authors[id] as string) : '')
  const statements = votes.statements.map((id) => (authorOf(id) ? { id, author: authorOf(id) } : { id }))
  const answers = answersOf(person, votes)
  if (answers.length === 0)
    process.stderr.write(`opinion-map: there are no votes from ${person}, who is taken for somebody new.\n`)
  const shown = [...new Set(answers.map(([id]) => id).reverse())].reverse()
  return next(state, { person, answers, shown }, statements, seed)
}

/** All that a person answered, in time. */
function answersOf(person: string, votes: VoteColumns): KeptAnswer[] {
  const row = votes.people.indexOf(person)
  const time = (i: number): number => votes.time?.[i] ?? Number.NEGATIVE_INFINITY
  return Array.from(votes.person.keys())
    .filter((i) => votes.person[i] === row)
    .sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0))
    .map((i) => {
      const id = votes.statements[votes.statement[i] as number] as string
      const vote = votes.vote[i] as Answer
      return Number.isFinite(time(i)) ? [id, vote, time(i)] : [id, vote]
    })
}
