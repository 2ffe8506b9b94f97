import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { changeTheme, mergeThemes, removeTheme } from '../../src/commands/change-theme.ts'
import { chooseQuote } from '../../src/commands/choose-quote.ts'
import { type Acting, perform, type World } from '../../src/commands/command.ts'
import { hideVoice } from '../../src/commands/hide-voice.ts'
import { makeTheme } from '../../src/commands/make-theme.ts'
import { placeVoices } from '../../src/commands/place-voices.ts'
import { undoThemeChange } from '../../src/commands/undo-theme-change.ts'
import type { Side } from '../../src/domain/side.ts'
import { senseWaiting } from '../../src/readers/sense-waiting.ts'
import { quotesBeyondTeam } from '../../src/readers/theme-quotes.ts'
import { keepAgreement } from '../../src/store/agreements.ts'
import { changing, reading } from '../../src/store/store.ts'
import { lastChange } from '../../src/store/theme-book.ts'
import { themeHistory } from '../../src/store/theme-history.ts'
import { themeQuotes } from '../../src/store/theme-quotes.ts'
import {
  countNotYetGrouped,
  placedBySide,
  placingsOf,
  themesOf,
  voicesOfTheme,
} from '../../src/store/themes.ts'
import { openVoices } from '../../src/store/voices-opened.ts'
import { exactCount } from '../../src/web/ui/exact-count.ts'
import { type FreshDatabase, freshDatabase, type Stage, setStage } from './fresh-database.ts'

describe.each(inject('servers'))('themes, in $name', (server) => {
  let fresh: FreshDatabase
  let stage: Stage
  let world: World
  let rosa: Acting
  let tom: Acting
  let voices: string[]
  beforeAll(async () => {
    fresh = await freshDatabase(server)
    world = fresh.world
  })
  beforeEach(async () => {
    stage = await setStage(fresh.app)
    rosa = acting(stage.person, 'Rosa', 'lived')
    tom = acting(await seat('Tom', 'learned'), 'Tom', 'learned')
    voices = []
    for (const [words, side] of [
      ['I waited an hour', 'lived'],
      ['The wait was long', 'lived'],
      ['Nobody says how long it takes', 'learned'],
      ['Parking is dear', null],
    ] as const)
      voices.push(await say(words, side))
  })
  afterAll(() => fresh.close())

  const acting = (person: string, name: string, side: Side): Acting => ({
    organisation: stage.organisation,
    person,
    name,
    steward: false,
    side,
    duties: [],
    project: stage.project,
  })

  const seat = (name: string, side: Side): Promise<string> =>
    changing(fresh.app, stage.organisation, async ({ db, organisation }) => {
      const { id } = await db
        .insertInto('person')
        .values({ organisationId: organisation, userId: randomUUID(), name, steward: false })
        .returning('id')
        .executeTakeFirstOrThrow()
      await db
        .insertInto('seat')
        .values({ organisationId: organisation, projectId: stage.project, personId: id, side })
        .execute()
      return id
    })

  async function say(words: string, side: Side | null): Promise<string> {
    const { rows } = await sql<{ id: string }>`
      insert into voice (organisation_id, conversation_id, answer_id, question, words, language, speaker, side, identity, consent, consent_text, said_on)
      values (${stage.organisation}, ${stage.conversation}, ${randomUUID()}, 1, ${words}, 'en',
        ${side === 'lived' ? 'uses' : side === 'learned' ? 'works' : null}, ${side}, 'pseudonymous', 'public', ${Buffer.alloc(32, 7)}, '2027-03-01')
      returning id`.execute(fresh.owner.kysely)
    return rows[0]?.id ?? ''
  }

  const read = <T>(look: (store: Parameters<typeof themesOf>[0]) => Promise<T>): Promise<T> =>
    reading(fresh.app, stage.organisation, look)
  const themes = (person: string | null = null) => read((store) => themesOf(store, stage.project, person))
  const placings = () => read((store) => placingsOf(store, stage.project, voices))
  const history = () => read((store) => themeHistory(store, stage.project, { most: 100 }))

  async function make(
    by: Acting,
    name: string,
    chosen: readonly string[] = [],
    more: object = {},
  ): Promise<string> {
    const made = await perform(world, by, makeTheme, { token: randomUUID(), name, voices: chosen, ...more })
    if (!made.ok || !made.value.theme) throw new Error(`no theme was made: ${JSON.stringify(made)}`)
    return made.value.theme
  }
  const place = (by: Acting, chosen: readonly string[], theme: string, seen?: number) =>
    perform(world, by, placeVoices, { voices: chosen, theme, ...(seen !== undefined && { seen }) })
  const undoLast = async (by: Acting) =>
    perform(world, by, undoThemeChange, { change: (await history())[0]?.id })

  test('a theme is named and holds voices; who placed them, from which side, is kept and counted', async () => {
    const waiting = await make(rosa, 'Know how long', voices.slice(0, 2))
    expect((await place(tom, [voices[2] ?? ''], waiting)).ok).toBe(true)
    expect(await themes()).toMatchObject([{ name: 'Know how long', lived: 2, learned: 1, unsaid: 0, all: 3 }])
    expect(await read((store) => placedBySide(store, stage.project))).toEqual({ lived: 2, learned: 1 })
    expect((await placings()).get(voices[2] ?? '')).toMatchObject({
      name: 'Tom',
      side: 'learned',
      theme: waiting,
    })
    expect(await read((store) => countNotYetGrouped(store, stage.project))).toBe(1)
    const { rows } = await sql<{ verb: string; object: object; side: string }>`
      select verb, object, side from ledger_entry where project_id = ${stage.project}`.execute(
      fresh.owner.kysely,
    )
    expect(rows.map(({ verb, side }) => `${verb} ${side}`).toSorted()).toEqual([
      'made-theme lived',
      'placed-voices learned',
    ])
    expect(JSON.stringify(rows)).not.toContain('Know how long')
  })

  test('the same form sent twice makes one theme', async () => {
    const token = randomUUID()
    for (const _ of [1, 2])
      expect((await perform(world, rosa, makeTheme, { token, name: 'Once' })).ok).toBe(true)
    expect(await themes()).toHaveLength(1)
  })

  test('two who move the same voice at once end with one truth; both stand in the history, and the later is told', async () => {
    const [voice = ''] = voices
    const waiting = await make(rosa, 'Waiting')
    const parking = await make(tom, 'Parking')
    const seen = await read((store) => lastChange(store, stage.project))
    const both = await Promise.all([place(rosa, [voice], waiting, seen), place(tom, [voice], parking, seen)])
    const told = both.map((outcome) => (outcome.ok ? outcome.value.meanwhile : null))
    expect(told.toSorted()).toEqual([0, 1])
    const [last] = await history()
    const later = told[0] === 1 ? { theme: waiting, name: 'Rosa' } : { theme: parking, name: 'Tom' }
    expect((await placings()).get(voice)).toMatchObject(later)
    expect(last?.name).toBe(later.name)
    expect((await history()).filter(({ kind }) => kind === 'placed')).toHaveLength(2)
    // Whoever was later takes it back: the voice is where the other had put it.
    await undoLast(rosa)
    expect((await placings()).get(voice)?.theme).toBe(later.theme === waiting ? parking : waiting)
  })

  test('many at once from twenty hands: every voice stands in one theme, every change has a number of its own', async () => {
    const ids = [await make(rosa, 'One'), await make(rosa, 'Two'), await make(tom, 'Three')]
    const moves = Array.from({ length: 20 }, (_, n) =>
      place(n % 2 ? rosa : tom, [voices[n % 4] ?? '', voices[(n + 1) % 4] ?? ''], ids[n % 3] ?? ''),
    )
    for (const outcome of await Promise.all(moves)) expect(outcome.ok).toBe(true)
    expect((await placings()).size).toBe(4)
    const numbers = (await history()).map(({ number }) => number)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  test('split, merge, remove and other words are undone one by one, by whoever of the team', async () => {
    const waiting = await make(rosa, 'Waiting', voices)
    const before = async () => JSON.stringify([await themes(), [...(await placings())].toSorted()])
    const states: string[] = [await before()]
    const split = await make(tom, 'Parking', [voices[3] ?? ''], { splits: waiting })
    states.push(await before())
    await perform(world, rosa, changeTheme, {
      theme: split,
      name: 'Parking',
      description: 'The car park',
      owner: 'board',
    })
    states.push(await before())
    await perform(world, rosa, mergeThemes, { theme: waiting, into: split })
    expect(await themes()).toMatchObject([{ id: split, all: 4, owner: 'board' }])
    expect((await placings()).get(voices[0] ?? '')?.name).toBe('Rosa')
    states.push(await before())
    await perform(world, tom, removeTheme, { theme: split })
    expect(await read((store) => countNotYetGrouped(store, stage.project))).toBe(4)
    const changes = (await history()).map(({ id }) => id)
    for (const [n, change] of changes.slice(0, 4).entries()) {
      expect((await perform(world, n % 2 ? rosa : tom, undoThemeChange, { change })).ok).toBe(true)
      expect(await before()).toBe(states[3 - n])
    }
    expect(await history()).toHaveLength(9)
    expect((await history()).filter(({ undone }) => undone)).toHaveLength(4)
  })

  test('nothing is placed in a theme that is gone, and a voice that was taken back is told as gone', async () => {
    const theme = await make(rosa, 'Waiting')
    await perform(world, tom, removeTheme, { theme })
    expect(await place(rosa, voices, theme)).toMatchObject({ ok: false, problem: { id: 'theme-gone' } })
    const other = await make(rosa, 'Parking')
    await withdraw(voices[0] ?? '')
    expect(await place(rosa, [voices[0] ?? ''], other)).toMatchObject({
      ok: false,
      problem: { id: 'voice-gone' },
    })
  })

  const withdraw = (voice: string) =>
    sql`update voice set words = null, withdrawn_at = now() where id = ${voice}::uuid`.execute(
      fresh.owner.kysely,
    )

  test('a voice that is withdrawn or held leaves its theme at once; one that a partner hid leaves it for them', async () => {
    const theme = await make(rosa, 'Waiting', voices)
    await withdraw(voices[0] ?? '')
    await sql`update voice set held = '{first-read}' where id = ${voices[1] ?? ''}::uuid`.execute(
      fresh.owner.kysely,
    )
    expect(await themes()).toMatchObject([{ all: 2, lived: 0 }])
    expect(await read((store) => voicesOfTheme(store, stage.project, theme))).toEqual(
      voices.slice(2).toSorted(),
    )
    expect(await read((store) => placedBySide(store, stage.project))).toEqual({ lived: 2, learned: 0 })
    await perform(world, tom, hideVoice, { voice: voices[2] })
    expect(await themes(tom.person)).toMatchObject([{ all: 1 }])
    expect(await themes(rosa.person)).toMatchObject([{ all: 2 }])
    // Let go again, it stands where people had placed it.
    await sql`update voice set held = null where id = ${voices[1] ?? ''}::uuid`.execute(fresh.owner.kysely)
    expect(await themes(rosa.person)).toMatchObject([{ all: 3, lived: 1 }])
  })

  test('a quote stands for a theme in the very words that were chosen, and no longer', async () => {
    const [voice = ''] = voices
    const theme = await make(rosa, 'Waiting', [voice])
    const choose = (version: number) =>
      perform(world, tom, chooseQuote, { theme, voice, version, chosen: 'yes' })
    const [row] = (
      await sql<{ version: number }>`select version from voice where id = ${voice}::uuid`.execute(
        fresh.owner.kysely,
      )
    ).rows
    const version = row?.version ?? 0
    expect(await choose(version + 1)).toMatchObject({ ok: false, problem: { id: 'words-changed' } })
    expect((await choose(version)).ok).toBe(true)
    const quotes = () => read((store) => themeQuotes(store, stage.project))
    expect(await quotes()).toEqual([{ theme, voice }])
    await sql`update voice set words = 'Other words', version = version + 1 where id = ${voice}::uuid`.execute(
      fresh.owner.kysely,
    )
    expect(await quotes()).toEqual([])
    expect((await choose(version + 1)).ok).toBe(true)
    await place(rosa, [voice], 'none')
    expect(await quotes()).toEqual([])
  })

  test('beyond the team a quote goes as far as its speaker allowed and both sides agreed, and no further', async () => {
    const [voice = '', near = ''] = voices
    const theme = await make(rosa, 'Waiting', [voice, near])
    await sql`update voice set consent = 'project' where id = ${near}::uuid`.execute(fresh.owner.kysely)
    for (const each of [voice, near]) {
      const { rows } = await sql<{
        version: number
      }>`select version from voice where id = ${each}::uuid`.execute(fresh.owner.kysely)
      const quote = { theme, voice: each, version: rows[0]?.version, chosen: 'yes' }
      expect((await perform(world, rosa, chooseQuote, quote)).ok).toBe(true)
    }
    const beyond = async (reach: 'project' | 'public') =>
      (await read((store) => quotesBeyondTeam(store, stage.project, { reach, today: '2027-03-02' }))).get(
        theme,
      ) ?? []
    expect([await beyond('project'), await beyond('public')]).toEqual([[], []])
    await share(voice, 'public')
    await share(near, 'project')
    expect([(await beyond('project')).toSorted(), await beyond('public')]).toEqual([
      [voice, near].toSorted(),
      [voice],
    ])
    await sql`update voice set consent = 'team' where id = ${voice}::uuid`.execute(fresh.owner.kysely)
    expect([await beyond('project'), await beyond('public')]).toEqual([[near], []])
    await withdraw(near)
    expect(await beyond('project')).toEqual([])
  })

  /** One of each side said yes. */
  async function share(voice: string, reach: 'project' | 'public'): Promise<void> {
    const { rows } = await sql<{
      id: string
    }>`insert into sharing (organisation_id, project_id, conversation_id, voice_id, reach, proposed_on)
      values (${stage.organisation}, ${stage.project}, ${stage.conversation}, ${voice}, ${reach}, '2027-03-01') returning id`.execute(
      fresh.owner.kysely,
    )
    for (const { person, side } of [rosa, tom])
      await sql`insert into sharing_say (organisation_id, sharing_id, person_id, side, says, said_on)
        values (${stage.organisation}, ${rows[0]?.id}, ${person}, ${side}, 'yes', '2027-03-01')`.execute(
        fresh.owner.kysely,
      )
  }

  test('what waits in Make sense is told to whoever may read the words, and to nobody else', async () => {
    const waits = (who: Acting) => read((store) => senseWaiting(store, stage.project, who.person))
    expect(await waits(tom)).toBeNull()
    await changing(fresh.app, stage.organisation, async (store) => {
      await openVoices(store, { project: stage.project, person: tom.person, at: new Date() })
      await keepAgreement(store, { project: stage.project, person: tom.person, words: Buffer.alloc(32, 7) })
    })
    await make(rosa, 'Waiting', voices.slice(0, 1))
    const waiting = await waits(tom)
    expect([waiting && exactCount(waiting.notYetGrouped), waiting?.themesToSort, waiting?.groups]).toEqual([
      3, 1, 0,
    ])
  })

  test('themes of another organisation are not there', async () => {
    const theirs = await setStage(fresh.app)
    const theme = await make(rosa, 'Ours', voices)
    const [change] = await history()
    const stranger: Acting = {
      ...rosa,
      organisation: theirs.organisation,
      project: theirs.project,
      person: theirs.person,
    }
    expect(await perform(world, stranger, changeTheme, { theme, name: 'Mine' })).toMatchObject({ ok: false })
    expect(await perform(world, stranger, undoThemeChange, { change: change?.id })).toMatchObject({
      ok: false,
    })
    expect(await perform(world, stranger, placeVoices, { voices, theme })).toMatchObject({ ok: false })
    const elsewhere: Acting = { ...rosa, project: randomUUID() }
    expect(await perform(world, elsewhere, placeVoices, { voices, theme })).toMatchObject({ ok: false })
    expect(await themes()).toMatchObject([{ name: 'Ours', all: 4 }])
  })
})
