import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Side } from '../../src/domain/side.ts'
import { addDispute, frozen, settleDispute } from '../../src/store/disputes.ts'
import { leaveDuties, safetyReady, takeDuty } from '../../src/store/duties.ts'
import { addPerson } from '../../src/store/people.ts'
import { leaveSeat, takeSeat } from '../../src/store/projects.ts'
import { freeSeats, holdSeat, keepSeat, sideAt } from '../../src/store/seats.ts'
import { changing, reading, type Store } from '../../src/store/store.ts'
import { type FreshDatabase, freshDatabase, type Stage, setStage } from './fresh-database.ts'

describe.each(inject('servers'))('where people stand, in $name', (server) => {
  let fresh: FreshDatabase
  let stage: Stage
  beforeAll(async () => {
    fresh = await freshDatabase(server)
    stage = await setStage(fresh.app)
  })
  afterAll(() => fresh.close())

  const change = <T>(work: (store: Store) => Promise<T>): Promise<T> =>
    changing(fresh.app, stage.organisation, work)
  const now = async (): Promise<Date> => {
    const { rows } = await fresh.app.pool.query<{ at: Date }>('select clock_timestamp() as at')
    return rows[0]?.at as Date
  }
  const somebody = () =>
    change((store) => addPerson(store, { user: randomUUID(), name: 'Leila', steward: false }))
  const sit = (person: string, side: Side) =>
    change((store) => takeSeat(store, { project: stage.project, person, side, convener: false }))

  test('a change of side leaves the one that somebody stood on before to what was opened before', async () => {
    const before = await now()
    const person = await somebody()
    await sit(person, 'lived')
    const asLived = await now()
    await change(async (store) => {
      const seat = await holdSeat(store, stage.project, person)
      if (seat) await keepSeat(store, stage.project, person, { ...seat, employed: true, side: 'learned' })
    })
    const asLearned = await now()
    await change((store) => leaveSeat(store, stage.project, person))
    const gone = await now()
    await sit(person, 'lived')
    const back = await now()
    const stood = await reading(fresh.app, stage.organisation, (store) =>
      Promise.all(
        [before, asLived, asLearned, gone, back].map((at) => sideAt(store, stage.project, person, at)),
      ),
    )
    expect(stood).toEqual([null, 'lived', 'learned', null, 'lived'])
  })

  test('a seat that is kept as it was is no change', async () => {
    const person = await somebody()
    await sit(person, 'learned')
    await change(async (store) => {
      const seat = await holdSeat(store, stage.project, person)
      if (seat) await keepSeat(store, stage.project, person, { ...seat, employed: true })
    })
    const { rows } = await fresh.owner.pool.query(
      'select side from side_change where project_id = $1 and person_id = $2',
      [stage.project, person],
    )
    expect(rows).toEqual([{ side: 'learned' }])
  })

  test('a seat is free from when somebody left until the next comes on that side', async () => {
    const other = await setStage(fresh.app)
    const within = <T>(work: (store: Store) => Promise<T>) => changing(fresh.app, other.organisation, work)
    const free = () => within((store) => freeSeats(store, other.project))
    expect(await free()).toEqual([])
    await within((store) => leaveSeat(store, other.project, other.person))
    expect((await free()).map(({ side }) => side)).toEqual(['lived'])
    const next = await within((store) =>
      addPerson(store, { user: randomUUID(), name: 'Idris', steward: false }),
    )
    await within((store) =>
      takeSeat(store, { project: other.project, person: next, side: 'lived', convener: false }),
    )
    expect(await free()).toEqual([])
  })

  test('safety needs two, one of them from outside', async () => {
    const [one, two] = [await somebody(), await somebody()]
    const ready = () => change((store) => safetyReady(store, stage.project))
    const give = (person: string, outside: boolean) =>
      change((store) =>
        takeDuty(store, { project: stage.project, person, duty: 'safety', language: '', outside }),
      )
    expect(await ready()).toBe(false)
    await give(one, true)
    expect(await ready()).toBe(false)
    await give(two, false)
    expect(await ready()).toBe(true)
    expect(await give(two, true)).toBe(false)
    await change((store) => leaveDuties(store, stage.project, one))
    expect(await ready()).toBe(false)
  })

  test('a dispute freezes what it is about for its time, and one about everything freezes all', async () => {
    const at = new Date('2027-03-01T09:00:00Z')
    const until = new Date('2027-03-08T09:00:00Z')
    const open = (subject: 'everything' | 'sharing') =>
      change((store) =>
        addDispute(store, {
          ...{ project: stage.project, subject, about: 'It is unfair.', mediator: 'Ann' },
          ...{ by: stage.person, side: 'lived', at, until, token: randomUUID() },
        }),
      )
    const isFrozen = (subject: 'sharing' | 'test', when: Date) =>
      change((store) => frozen(store, stage.project, subject, when))
    const id = (await open('sharing')) ?? ''
    expect(await isFrozen('sharing', at)).toEqual(until)
    expect(await isFrozen('test', at)).toBeNull()
    expect(await isFrozen('sharing', until)).toBeNull()
    const settle = (by: string) =>
      change((store) => settleDispute(store, { project: stage.project, id, by, at }))
    expect(await settle(randomUUID())).toBe(false)
    expect(await settle(stage.person)).toBe(true)
    expect(await isFrozen('sharing', at)).toBeNull()
    await open('everything')
    expect(await isFrozen('test', at)).toEqual(until)
  })
})
