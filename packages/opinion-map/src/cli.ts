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
    if (!isInputProblem(error) && !(error instanceof RangeError)) throw error
    process.stderr.write(`opinion-map: ${error.message}\n`)
    return 2
  }
}

/** Whoever reads us may stop reading, as `head` does. */
function stopQuietlyWhenClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
}

async function answer(wanted: Arguments): Promise<unknown> {
  const conversation = await read(wanted.source)
  if (wanted.polis) return polisFigures(conversation)
  const votes = without(conversation.votes, [...conversation.moderatedOut, ...conversation.meta])
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
  const statements = votes.statements.map((id) => (authors[id] ? { id, author: authors[id] } : { id }))
  return next(state, { person, answers: answersOf(person, votes) }, statements, seed)
}

function answersOf(person: string, votes: VoteColumns): KeptAnswer[] {
  const row = votes.people.indexOf(person)
  const own = Array.from(votes.person.keys()).filter((i) => votes.person[i] === row)
  const inTime = own.sort((a, b) => (votes.time?.[a] ?? 0) - (votes.time?.[b] ?? 0))
  const last = new Map<string, KeptAnswer>()
  for (const i of inTime) {
    const id = votes.statements[votes.statement[i] as number] as string
    last.delete(id)
    last.set(id, [id, votes.vote[i] as Answer])
  }
  return [...last.values()]
}
