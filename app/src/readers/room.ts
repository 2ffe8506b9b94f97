import type { Side } from '../domain/side.ts'
import type { Database } from '../store/database.ts'
import { notesIn } from '../store/room-notes.ts'
import { reading } from '../store/store.ts'
import { type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'

/** The private room of the reader's own side: short notes, the newest last. No other side's room can be asked for. */
export interface RoomView {
  readonly me: Me
  readonly head: ProjectHead
  readonly side: Side
  readonly notes: readonly RoomNote[]
  /** What the address of the page with earlier notes carries. */
  readonly earlier: string | null
  /** True on a page of earlier notes. */
  readonly past: boolean
}

export interface RoomNote {
  readonly id: string
  /** Null where the words were taken away. */
  readonly words: string | null
  readonly name: string
  readonly on: string
  readonly own: boolean
}

const onePage = 50

export function readRoom(
  database: Database,
  reader: ProjectReading,
  before: string | null,
): Promise<RoomView | undefined> {
  const { side } = reader.me
  if (!side) return Promise.resolve(undefined)
  return reading(database, reader.organisation, async (store) => {
    const head = await readHead(store, reader.project)
    if (!head) return undefined
    const found = await notesIn(store, { project: reader.project, side }, { before, most: onePage + 1 })
    const shown = found.slice(0, onePage)
    return {
      me: reader.me,
      head,
      side,
      notes: shown
        .map(({ id, words, name, on, by }) => ({ id, words, name, on, own: by === reader.person }))
        .toReversed(),
      earlier: found.length > onePage ? (shown.at(-1)?.id ?? null) : null,
      past: before !== null,
    }
  })
}
