import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { type Acting, perform } from '../../src/commands/command.ts'
import { makeTheme } from '../../src/commands/make-theme.ts'
import { placeVoices } from '../../src/commands/place-voices.ts'
import { putGroupAway } from '../../src/commands/put-group-away.ts'
import { groupsAreDue, offerGroups } from '../../src/jobs/offer-groups.ts'
import { offerThemes } from '../../src/jobs/offer-themes.ts'
import { openOffers } from '../../src/readers/offered-group.ts'
import { getOffering } from '../../src/store/offered-groups.ts'
import { alikeTo, offeredThemes } from '../../src/store/offered-themes.ts'
import { findVoices } from '../../src/store/read-voices.ts'
import { reading, type Store } from '../../src/store/store.ts'
import { placingsOf, themesOf } from '../../src/store/themes.ts'
import { exactCount } from '../../src/web/ui/exact-count.ts'
import { type FreshDatabase, freshDatabase, type Stage, setStage } from './fresh-database.ts'

const said = [
  'I had to wait a very long time',
  'The wait was very long',
  'Long waiting time again, a long wait',
  'We wait and wait, so long',
  'The food was cold',
  'Cold food and no choice of food',
  'The FOOD was cold!',
  'Cold food again',
  'The nurses were so kind',
  'Kind and caring nurses',
  'Such kind nurses',
  'Parking',
]

describe.each(inject('servers'))('what the machine offers, in $name', (server) => {
  let fresh: FreshDatabase
  let stage: Stage
  let rosa: Acting
  let voices: string[]
  beforeAll(async () => {
    fresh = await freshDatabase(server)
  })
  beforeEach(async () => {
    stage = await setStage(fresh.app)
    rosa = {
      organisation: stage.organisation,
      person: stage.person,
      name: 'Rosa',
      steward: false,
      side: 'lived',
      duties: [],
      project: stage.project,
    }
    voices = []
    for (const words of said) voices.push(await say(words))
  })
  afterAll(() => fresh.close())

  async function say(words: string): Promise<string> {
    const { rows } = await sql<{ id: string }>`
      insert into voice (organisation_id, conversation_id, answer_id, question, words, language, identity, consent, consent_text, said_on)
      values (${stage.organisation}, ${stage.conversation}, ${randomUUID()}, 1, ${words}, 'en', 'pseudonymous', 'team',
        ${Buffer.alloc(32, 7)}, '2027-03-01') returning id`.execute(fresh.owner.kysely)
    return rows[0]?.id ?? ''
  }
  const reader = () => ({ project: stage.project, person: stage.person })
  const read = <T>(look: (store: Store) => Promise<T>): Promise<T> =>
    reading(fresh.app, stage.organisation, look)
  const offers = () => read((store) => openOffers(store, reader()))
  const offer = () => offerGroups(fresh.world, stage.organisation, stage.project)
  const wordsOf = (voice: string) => said[voices.indexOf(voice)]

  test('groups are offered with the words they share and what made them, the same for the same voices', async () => {
    await offer()
    const first = await offers()
    const wait = first.find(({ voices: of }) => of.includes(voices[1] ?? ''))
    expect(wait?.voices).toContain(voices[0])
    expect(first.flatMap(({ view }) => view.phrases)).toContain('cold food')
    const offering = await read((store) => getOffering(store, stage.project))
    expect(offering?.madeBy.groups).toMatchObject({
      package: '@evenground/themes',
      seed: 1,
      input: expect.stringMatching(/^[0-9a-f]{16}$/),
    })
    expect(offering?.voices).toBe(said.length)
    // Nothing came, so nothing is made anew.
    await offer()
    expect((await read((store) => getOffering(store, stage.project)))?.madeAt).toEqual(offering?.madeAt)
  })

  test('made anew, groups move nothing that a person placed, and one that was put away stays away', async () => {
    await offer()
    const [first, second] = await offers()
    const theme = await perform(fresh.world, rosa, makeTheme, { token: randomUUID(), name: 'Food' })
    const id = theme.ok ? (theme.value.theme ?? '') : ''
    const [placed = ''] = first?.voices ?? []
    await perform(fresh.world, rosa, placeVoices, { voices: [placed], theme: id })
    expect((await perform(fresh.world, rosa, putGroupAway, { group: second?.view.id })).ok).toBe(true)
    for (const words of ['Parking is far', 'Far to park', 'No parking here']) voices.push(await say(words))
    await offer()
    expect((await read((store) => getOffering(store, stage.project)))?.voices).toBe(said.length + 3)
    expect((await read((store) => placingsOf(store, stage.project, voices))).size).toBe(1)
    const away = new Set(second?.voices)
    for (const { voices: of } of await offers()) {
      expect(of.filter((voice) => away.has(voice)).length * 2).toBeLessThanOrEqual(of.length)
      expect(of).not.toContain(placed)
    }
    expect(await perform(fresh.world, rosa, putGroupAway, { group: second?.view.id })).toMatchObject({
      ok: false,
    })
  })

  test('a group becomes a theme whole, but for what people had placed elsewhere', async () => {
    await offer()
    const [group] = await offers()
    const [taken = '', ...rest] = group?.voices ?? []
    await perform(fresh.world, rosa, makeTheme, { token: randomUUID(), name: 'Mine', voices: [taken] })
    const made = await perform(fresh.world, rosa, makeTheme, {
      token: randomUUID(),
      name: 'Theirs',
      group: group?.view.id,
    })
    expect(made).toMatchObject({ ok: true, value: { voices: rest.length } })
    expect(await read((store) => themesOf(store, stage.project))).toMatchObject([
      { name: 'Mine', all: 1 },
      { name: 'Theirs', all: rest.length },
    ])
    expect((await offers()).map(({ view }) => view.id)).not.toContain(group?.view.id)
  })

  test('of a group that lost a voice nothing is quoted until it is made anew, and the voice is gone from it at once', async () => {
    await offer()
    const food = (await offers()).find(({ view }) => view.phrases.includes('cold food'))
    const gone = food?.voices[0] ?? ''
    await sql`update voice set words = null, withdrawn_at = now() where id = ${gone}::uuid`.execute(
      fresh.owner.kysely,
    )
    const after = (await offers()).find(({ view }) => view.id === food?.view.id)
    expect(after?.view.phrases ?? []).toEqual([])
    expect(after?.voices ?? []).not.toContain(gone)
    await offer()
    expect((await read((store) => getOffering(store, stage.project)))?.voices).toBe(said.length - 1)
  })

  test('voices that say the same stand together, the first for all, and leave together', async () => {
    await offer()
    const [one = '', other = ''] = [voices[4], voices[6]]
    const alike = await read((store) => alikeTo(store, stage.project, voices))
    expect(alike.get(one)?.map(({ voice }) => voice)).toEqual([other])
    const listed = () =>
      read((store) =>
        findVoices(store, { ...reader(), fewStaff: [] }, { filter: { theme: null }, most: 100 }),
      ).then((rows) => rows.map(({ id }) => id))
    const shown = (await listed()).filter((id) => id === one || id === other)
    expect(shown).toEqual([[one, other].toSorted()[0]])
    expect(await listed()).toHaveLength(said.length - 1)
    // Once the first is placed, or hidden from this partner, the other is in sight by itself.
    await perform(fresh.world, rosa, makeTheme, { token: randomUUID(), name: 'Food', voices: shown })
    expect(await listed()).toContain(one === shown[0] ? other : one)
  })

  test('themes are offered from what people placed, at most three, and only for voices nobody placed', async () => {
    const make = async (name: string, chosen: readonly number[]) => {
      const ids = chosen.map((n) => voices[n] ?? '')
      const made = await perform(fresh.world, rosa, makeTheme, { token: randomUUID(), name, voices: ids })
      return made.ok ? made.value.theme : null
    }
    const waiting = await make('Waiting', [0, 2])
    const food = await make('Food', [4, 5])
    await offerThemes(fresh.world, stage.organisation, stage.project)
    const offered = await read((store) => offeredThemes(store, stage.project, voices))
    expect(offered.get(voices[1] ?? '')?.[0]?.theme).toBe(waiting)
    expect(offered.get(voices[7] ?? '')?.[0]?.theme).toBe(food)
    for (const [voice, choices] of offered) {
      expect([wordsOf(voice), choices.length <= 3]).toEqual([wordsOf(voice), true])
      expect([0, 2, 4, 5].map((n) => voices[n])).not.toContain(voice)
    }
  })

  test('a count that partners see counts only what is still open', async () => {
    await offer()
    for (const { view, voices: of } of await offers()) expect(exactCount(view.answers)).toBe(of.length)
  })
})

test('groups are made at first, when a fifth more came, and when some went or changed', () => {
  const before = { voices: 100, standing: 'a' }
  expect(groupsAreDue(undefined, { voices: 7, standing: 'a' })).toBe(false)
  expect(groupsAreDue(undefined, { voices: 8, standing: 'a' })).toBe(true)
  expect(groupsAreDue(before, before)).toBe(false)
  expect(groupsAreDue(before, { voices: 119, standing: 'b' })).toBe(false)
  expect(groupsAreDue(before, { voices: 120, standing: 'b' })).toBe(true)
  expect(groupsAreDue(before, { voices: 99, standing: 'b' })).toBe(true)
  expect(groupsAreDue(before, { voices: 100, standing: 'b' })).toBe(true)
})
