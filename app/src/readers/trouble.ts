import type { Disputed } from '../domain/dispute.ts'
import type { EndedHow } from '../domain/ending.ts'
import { otherSide, type Side } from '../domain/side.ts'
import type { Database } from '../store/database.ts'
import { openDisputes } from '../store/disputes.ts'
import { anyoneSpoke, getEnding } from '../store/endings.ts'
import { getPause } from '../store/pauses.ts'
import { seatedPeople } from '../store/seats.ts'
import { reading } from '../store/store.ts'
import { type Me, type ProjectHead, readHead } from './project.ts'

const sides = ['lived', 'learned'] as const

/** What stands in the way of a project: a pause, disputes, an end that is proposed or stands. */
export interface TroubleView {
  readonly me: Me
  readonly head: ProjectHead
  readonly pause: {
    readonly since: string
    /** The sides of which somebody wants to go on. */
    readonly goOn: readonly Side[]
    readonly mayGoOn: boolean
  } | null
  readonly disputes: readonly {
    readonly id: string
    readonly subject: Disputed
    readonly about: string
    readonly mediator: string
    readonly by: string
    readonly side: Side
    readonly until: string
    readonly own: boolean
  }[]
  readonly ending: {
    readonly id: string
    readonly how: EndedHow
    readonly words: string | null
    readonly by: string
    readonly side: Side
    readonly stands: boolean
    readonly mayAgree: boolean
  } | null
  /** True where people spoke, so that an end owes them a reply. */
  readonly replyOwed: boolean
  /** True where nobody sits on the other side, so that one side alone decides, which is said. */
  readonly alone: boolean
}

export function readTrouble(
  database: Database,
  reader: { me: Me; organisation: string; project: string; person: string; now: Date },
): Promise<TroubleView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const { project, me } = reader
    const head = await readHead(store, project)
    if (!head) return undefined
    const people = await seatedPeople(store, project)
    const name = (id: string) => people.find(({ person }) => person === id)?.name ?? ''
    const pause = await getPause(store, project)
    const ending = await getEnding(store, project)
    const disputes = await openDisputes(store, project, reader.now)
    return {
      me,
      head,
      pause: pause
        ? {
            since: pause.since.toISOString().slice(0, 10),
            goOn: sides.filter((side) => pause.goOn[side] !== null),
            mayGoOn: me.side !== null && pause.goOn[me.side] === null,
          }
        : null,
      disputes: disputes.map(({ id, subject, about, mediator, by, side, until }) => ({
        ...{ id, subject, about, mediator, side },
        by: name(by),
        until: until.toISOString().slice(0, 10),
        own: by === reader.person,
      })),
      ending: ending
        ? {
            ...{ id: ending.id, how: ending.how, words: ending.words, side: ending.side },
            by: name(ending.by),
            stands: ending.agreedAt !== null,
            mayAgree: !ending.agreedAt && ending.side !== me.side && ending.by !== reader.person,
          }
        : null,
      replyOwed: await anyoneSpoke(store, project),
      alone: me.side !== null && !people.some(({ side }) => side === otherSide(me.side ?? side)),
    }
  })
}
