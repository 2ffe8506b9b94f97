import type { World } from '../commands/command.ts'
import type { WhoAnswered } from '../domain/by-who.ts'
import { equalityChoices } from '../domain/equality.ts'
import { groundFloor } from '../domain/ground.ts'
import { sideOf } from '../domain/voice.ts'
import {
  databaseTime,
  getGround,
  getPriorities,
  groupsBefore,
  keepGround,
  keepPriorities,
  roundsToFit,
} from '../store/ground.ts'
import { choosersSince, peopleSince, readRoundVotes } from '../store/ground-votes.ts'
import { type ParticipantSaid, participantsSaid } from '../store/participant-said.ts'
import { readRoundChoices } from '../store/priority-choices.ts'
import { getRound, type StatementRound } from '../store/statement-rounds.ts'
import { changing, reading, type Store } from '../store/store.ts'
import { fitInThread } from './fit-in-thread.ts'
import type { GroundTask, PriorityTask } from './fit-task.ts'
import type { Jobs } from './jobs.ts'

const jobId = (organisation: string, round: string): string => `${organisation} ${round}`

/** Fits rounds in the background: one at a time on each node, each at most once in a while. */
export async function refitJobs(world: World, jobs: Jobs): Promise<void> {
  await jobs.work('fit-round', async (id) => {
    const [organisation = '', round = ''] = id.split(' ')
    await refitRound(world, organisation, round)
  })
}

/** Asks for a fit of every round with answers that none has read. */
export async function askForFits({ database }: World, send: Jobs['send']): Promise<void> {
  for (const { organisation, round } of await roundsToFit(database))
    await send('fit-round', jobId(organisation, round))
}

/** Works out common ground and priorities of a round from all its answers, in a thread of its own, and keeps what came of it. */
export async function refitRound(world: World, organisation: string, id: string): Promise<void> {
  const round = await reading(world.database, organisation, (store) => getRound(store, id))
  if (!round) return
  const shown = [
    await refitGround(world, organisation, round),
    await refitPriorities(world, organisation, round),
  ]
  if (shown.includes(true)) world.announce(round.project)
}

// An answer that is being kept while others are read carries an earlier moment: it is read the next time.
const late = 2_000

/** The same numbers for a round each time, another for another. */
const seedOf = (round: string): number => Number.parseInt(round.slice(0, 8), 16) % 2 ** 31

/**
 * Whether what is shown is made anew. Two results that differ by one person would tell what that person said: so while people
 * answer, enough of them must have answered since. Once nobody answers any more, everything is told for good.
 */
const mayShow = (
  round: StatementRound,
  before: { readonly shown: unknown } | undefined,
  since: number,
): boolean => round.closed || !before?.shown || since >= groundFloor

async function refitGround(world: World, organisation: string, round: StatementRound): Promise<boolean> {
  const read = await reading(world.database, organisation, async (store) => {
    const now = await databaseTime(store)
    const before = await getGround(store, round.id)
    if (before?.final) return undefined
    const since = before?.shownTo ? await peopleSince(store, round.id, before.shownTo) : 0
    const { votes, newest } = await readRoundVotes(store, round.id)
    const said = await participantsSaid(store, world.key, round)
    return { now, before, since, votes, newest, said, earlier: await groupsBefore(store, round.id) }
  })
  if (!read?.newest) return false
  const { now, before, since, votes, newest, said, earlier } = read
  const task: GroundTask = {
    ask: 'ground',
    votes,
    sides: Int8Array.from(votes.people, (id) => sideNumber(said.get(id))),
    who: round.closed ? whoAnswered(votes.people, said) : [],
    closed: round.closed,
    seed: seedOf(round.id),
    earlier,
  }
  const { madeBy, state, earlier: groups, shown } = await fitInThread(task)
  const show = mayShow(round, before?.shown?.size === 'few' ? undefined : before, since)
  await changing(world.database, organisation, (store) =>
    keepGround(store, {
      ...{ round: round.id, project: round.project, at: world.now(), madeBy, state, groups },
      readTo: new Date(now.getTime() - late),
      show: show ? { shown, to: newest } : undefined,
      final: round.closed,
    }),
  )
  return show
}

const sideNumber = (said: ParticipantSaid | undefined): number => {
  const side = sideOf(said?.speaker ?? null)
  if (side === null) return 0
  return side === 'lived' ? 1 : 2
}

function whoAnswered(
  people: readonly string[],
  said: ReadonlyMap<string, ParticipantSaid>,
): readonly WhoAnswered[] {
  const by = (
    question: string,
    groups: readonly string[],
    groupOf: (said: ParticipantSaid) => string | null | undefined,
  ): WhoAnswered => ({
    question,
    groups,
    groupOf: Int8Array.from(people, (id) => {
      const one = said.get(id)
      return one ? groups.indexOf(groupOf(one) ?? '') : -1
    }),
  })
  return [
    by('side', ['lived', 'learned'], ({ speaker }) => sideOf(speaker)),
    ...(Object.keys(equalityChoices) as (keyof typeof equalityChoices)[]).map((question) =>
      by(question, equalityChoices[question], ({ equality }) => equality?.[question]),
    ),
  ]
}

async function refitPriorities(world: World, organisation: string, round: StatementRound): Promise<boolean> {
  const read = await reading(world.database, organisation, async (store: Store) => {
    const now = await databaseTime(store)
    const before = await getPriorities(store, round.id)
    if (before?.final) return undefined
    const since = before?.shownTo ? await choosersSince(store, round.id, before.shownTo) : 0
    return { now, before, since, ...(await readRoundChoices(store, round.id)) }
  })
  if (!read?.newest) return false
  const { now, before, since, newest, choices, items, agreement } = read
  const task: PriorityTask = {
    ask: 'priority',
    choices,
    items,
    agreement,
    closed: round.closed,
    seed: seedOf(round.id),
  }
  const { madeBy, shown } = await fitInThread(task)
  const show = mayShow(round, before, since)
  await changing(world.database, organisation, (store) =>
    keepPriorities(store, {
      ...{ round: round.id, project: round.project, at: world.now(), madeBy },
      readTo: new Date(now.getTime() - late),
      show: show ? { shown, to: newest } : undefined,
      final: round.closed,
    }),
  )
  return show
}
