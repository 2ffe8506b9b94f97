import { type NotPeople, notPeople } from '@evenground/fairness'
import { type ThreadKind, threadKinds } from '../domain/thread.ts'
import type { Database } from '../store/database.ts'
import { reading, type Store } from '../store/store.ts'
import { decisionWords, type ThreadStep, threadOf } from '../store/thread.ts'
import { readSomeVoices, readSubjects, readsVoices } from './decision-subjects.ts'
import { type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'
import type { VoiceView } from './voice-view.ts'

/** Something made by the team: a theme, a wish, an idea or a decision. */
export interface ThreadThing {
  readonly kind: Exclude<ThreadKind, 'voice'>
  readonly id: string
  readonly words: string
}

/** One end of the thread: what people said, and what was made. `more` is how many voices are not shown here. */
export interface ThreadEnd {
  readonly voices: readonly VoiceView[]
  readonly more: NotPeople
  readonly things: readonly ThreadThing[]
}

/** Where something came from and where it led to. */
export interface ThreadView {
  readonly me: Me
  readonly head: ProjectHead
  readonly kind: ThreadKind
  readonly id: string
  readonly thing: ThreadThing | null
  readonly voice: VoiceView | null
  readonly from: ThreadEnd
  readonly to: ThreadEnd
  /** False until this partner agreed to keep voices to themselves and opened them. */
  readonly readsVoices: boolean
}

const voicesShown = 12

/** The thread of one thing, as this partner may follow it; nothing where there is no such thing, or they may not see it. */
export function readThread(
  database: Database,
  reader: ProjectReading,
  { kind, id }: { readonly kind: ThreadKind; readonly id: string },
): Promise<ThreadView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const head = await readHead(store, reader.project)
    const reads = await readsVoices(store, reader)
    const [voice] = kind === 'voice' && reads ? await readSomeVoices(store, reader, [id]) : []
    const [thing] = kind === 'voice' ? [] : await readThings(store, reader, [{ kind, id }])
    if (!head || (!voice && !thing)) return undefined
    const end = async (way: 'back' | 'on') =>
      readEnd(store, reader, await threadOf(store, reader.project, { kind, id }, way), reads)
    return {
      me: reader.me,
      head,
      kind,
      id,
      thing: thing ?? null,
      voice: voice ?? null,
      from: await end('back'),
      to: await end('on'),
      readsVoices: reads,
    }
  })
}

async function readEnd(
  store: Store,
  reader: ProjectReading,
  steps: readonly ThreadStep[],
  reads: boolean,
): Promise<ThreadEnd> {
  const spoken = steps.filter(({ kind }) => kind === 'voice').map(({ id }) => id)
  const voices = reads ? await readSomeVoices(store, reader, spoken.slice(0, voicesShown)) : []
  return {
    voices,
    more: notPeople(Math.max(0, spoken.length - voicesShown)),
    things: await readThings(store, reader, steps),
  }
}

async function readThings(
  store: Store,
  reader: ProjectReading,
  found: readonly Pick<ThreadStep, 'kind' | 'id'>[],
): Promise<readonly ThreadThing[]> {
  const subjects = found.flatMap(({ kind, id }) =>
    kind === 'decision' || kind === 'voice' ? [] : [{ kind, id }],
  )
  const decisions = found.filter(({ kind }) => kind === 'decision').map(({ id }) => id)
  const named = await readSubjects(store, reader, subjects)
  const decided = await decisionWords(store, reader.project, decisions)
  const things = [
    ...named,
    ...[...decided].map(([id, words]): ThreadThing => ({ kind: 'decision', id, words })),
  ]
  return things.toSorted((one, other) => threadKinds.indexOf(one.kind) - threadKinds.indexOf(other.kind))
}
