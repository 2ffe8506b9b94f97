import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { answer, answerCommits } from '../../src/commands/answer.ts'
import type { Acting } from '../../src/commands/command.ts'
import { perform } from '../../src/commands/command.ts'
import { flood, floodWatch } from '../../src/commands/flood-watch.ts'
import { keepHeld } from '../../src/commands/hold/keep-held.ts'
import { openHeld } from '../../src/commands/hold/open-held.ts'
import { openNote } from '../../src/commands/hold/open-note.ts'
import { releaseHeld } from '../../src/commands/hold/release-held.ts'
import { releaseNote } from '../../src/commands/hold/release-note.ts'
import { retellHeld } from '../../src/commands/hold/retell-held.ts'
import type { HoldReason } from '../../src/domain/voice.ts'
import { standingOf } from '../../src/store/duties.ts'
import { heldIn, heldReasonsIn } from '../../src/store/held.ts'
import { heldNotesIn, openedNote } from '../../src/store/held-notes.ts'
import { looksIn } from '../../src/store/hold-log.ts'
import { addNote, notesOnVoice, sayBack } from '../../src/store/notes.ts'
import { changing, reading } from '../../src/store/store.ts'
import { countHeard, withdrawAnswer } from '../../src/store/voices.ts'
import { joinWaiting } from '../../src/store/waiting-voices.ts'
import { type FreshDatabase, freshDatabase, type Stage, setStage } from './fresh-database.ts'

const never = (what: string, failure: unknown): never => {
  throw new Error(what, { cause: failure })
}

describe.each(inject('servers'))('the safety hold in $name', (server) => {
  let fresh: FreshDatabase
  let stage: Stage
  let commits: ReturnType<typeof answerCommits>
  beforeAll(async () => {
    fresh = await freshDatabase(server)
    stage = await setStage(fresh.app)
    commits = answerCommits(fresh.world)
  })
  afterAll(() => fresh.close())

  const say = async (words1: string, given: Record<string, string> = {}, flooding = false) => {
    const outcome = await answer(
      fresh.world,
      commits,
      {
        organisation: stage.organisation,
        project: stage.project,
        conversation: stage.conversation,
        questions: 1,
        open: true,
        mostWords: null,
        equality: [],
      } as Parameters<typeof answer>[2],
      {
        language: 'en',
        consentText: Buffer.alloc(32, 7),
        fields: {
          token: randomUUID(),
          words1,
          who: 'uses',
          consent: 'team',
          identity: 'pseudonymous',
          ...given,
        },
        flooding: () => flooding,
      },
    )
    expect(outcome.ok).toBe(true)
    const { rows } = await sql<{
      id: string
      held: HoldReason[] | null
    }>`select id, held from voice where words = ${words1} order by said_at desc limit 1`.execute(
      fresh.owner.kysely,
    )
    return { id: rows[0]?.id ?? '', held: rows[0]?.held ?? null }
  }

  /** Somebody new in the project: with a seat, with the duty of a safety contact, or both. */
  const somebody = (given: {
    side?: 'lived' | 'learned'
    employed?: boolean
    safety?: boolean
    outside?: boolean
  }): Promise<Acting> =>
    changing(fresh.app, stage.organisation, async (store) => {
      const keys = { organisationId: stage.organisation, projectId: stage.project }
      const { id: person } = await store.db
        .insertInto('person')
        .values({ organisationId: stage.organisation, userId: randomUUID(), name: 'Idris', steward: false })
        .returning('id')
        .executeTakeFirstOrThrow()
      const { side, employed = null, safety = false, outside = false } = given
      if (side)
        await store.db
          .insertInto('seat')
          .values({ ...keys, personId: person, side, employed })
          .execute()
      if (safety)
        await store.db
          .insertInto('duty')
          .values({ ...keys, personId: person, duty: 'safety', outside })
          .execute()
      const standing = await standingOf(store, stage.project, person)
      const { organisation, project } = stage
      return { organisation, person, name: 'Idris', steward: false, ...standing, project }
    })

  const standing = async (id: string) => {
    const rows = await reading(fresh.app, stage.organisation, ({ db }) =>
      db.selectFrom('standingVoice').select(['words', 'struck', 'came']).where('id', '=', id).execute(),
    )
    return rows[0]
  }
  const open = async (by: Acting, voice: string) => (await perform(fresh.world, by, openHeld, { voice })).ok
  const release = async (by: Acting, voice: string, given: object = {}) => {
    const outcome = await perform(fresh.world, by, releaseHeld, { voice, version: '1', ...given })
    return outcome.ok ? outcome.value.what : outcome.problem
  }
  const queue = async () =>
    (await reading(fresh.app, stage.organisation, (store) => heldIn(store, stage.project, 500))).map(
      ({ id }) => id,
    )
  const log = (voice: string) =>
    reading(fresh.app, stage.organisation, async (store) =>
      (await looksIn(store, stage.project, 500)).filter((line) => line.voice === voice),
    )

  test('words that match stand nowhere, are counted nowhere and announced to nobody, until somebody lets them go', async () => {
    const heard = () => reading(fresh.app, stage.organisation, (store) => countHeard(store, stage.project))
    const before = await heard()
    const announced = fresh.announced.length
    const { id, held } = await say('I want to die, and nobody listens.')
    expect(held).toEqual(['needs-a-person'])
    expect(await standing(id)).toBeUndefined()
    expect(await heard()).toEqual(before)
    expect(fresh.announced.length).toBe(announced)
    const contact = await somebody({ safety: true })
    expect(await open(contact, id)).toBe(true)
    expect(await release(contact, id)).toBe('released')
    expect(fresh.announced.length).toBe(announced + 1)
    expect(await standing(id)).toMatchObject({ words: 'I want to die, and nobody listens.', came: 'own' })
    expect((await heard()).all).toBe(before.all + 1)
    expect((await log(id)).map(({ what }) => what).toSorted()).toEqual(['looked', 'released'])
  })

  test('nobody decides on words they have not opened, and two never decide on the same', async () => {
    const { id } = await say('Ring me on 07700 900461, please do.')
    const [one, other] = [await somebody({ safety: true }), await somebody({ safety: true })]
    expect(await release(one, id)).toMatchObject({ id: 'hold-moved-on' })
    await open(one, id)
    await open(other, id)
    const both = await Promise.all([release(one, id), release(other, id)])
    expect(both.filter((what) => what === 'released')).toHaveLength(1)
    expect(both).toContainEqual({ id: 'hold-moved-on' })
  })

  test('no partner, steward, reader or helper opens held words, and no log line is left by trying', async () => {
    const { id } = await say('My name is Hope Adeyemi, and the door is heavy.')
    for (const by of [
      await somebody({ side: 'lived', employed: false }),
      await somebody({ side: 'learned', employed: true }),
      { ...(await somebody({})), steward: true },
    ])
      expect([by.side, await open(by, id)]).toEqual([by.side, false])
    expect(await log(id)).toEqual([])
  })

  test('a name that is struck out is gone from what partners read and from their search; its place is marked', async () => {
    const words = 'Please tell Hope, the student nurse, to ring 07700 900462 about Willow.'
    const { id } = await say(words)
    const contact = await somebody({ safety: true })
    await open(contact, id)
    expect(await release(contact, id, { more: 'Wilow' })).toMatchObject({
      id: 'check-fields',
      fields: { more: 'error.strike-not-there' },
    })
    expect(await release(contact, id, { strike: ['0-6'] })).toMatchObject({ id: 'check-fields' })
    const strike = [
      `${words.indexOf('Hope')}-${words.indexOf('Hope') + 4}`,
      `${words.indexOf('07700')}-${words.indexOf('07700') + 12}`,
    ]
    expect(await release(contact, id, { strike, more: ' Willow \r\n\r\n' })).toBe('struck')
    const shown = await standing(id)
    expect(shown?.words).toBe('Please tell ▮, the student nurse, to ring ▮ about ▮.')
    expect(shown?.struck).toEqual([
      [12, 13],
      [42, 43],
      [50, 51],
    ])
    for (const search of ['Hope', '07700', 'Willow']) {
      const { rows } =
        await sql`select id from standing_voice where words ilike ${`%${search}%`} and id = ${id}::uuid`.execute(
          fresh.owner.kysely,
        )
      expect([search, rows]).toEqual([search, []])
    }
    const { rows } = await sql<{
      struck: unknown
      words: string
    }>`select struck, words from voice where id = ${id}::uuid`.execute(fresh.owner.kysely)
    expect(rows[0]?.words).toBe(words)
    expect(JSON.stringify(await log(id))).not.toMatch(/Hope|Willow|07700/)
  })

  test('words changed by their speaker are not let go by somebody who read the earlier ones, and lose what was shown for them', async () => {
    const { id } = await say('Tell Dr Okonkwo that I waited all day.')
    const contact = await somebody({ safety: true })
    await open(contact, id)
    await sql`update voice set words = 'Tell Dr Okonkwo and Dr Adeyemi.', version = version + 1 where id = ${id}::uuid`.execute(
      fresh.owner.kysely,
    )
    expect(await release(contact, id)).toMatchObject({ id: 'hold-moved-on' })
    await open(contact, id)
    expect(await release(contact, id, { version: '2', more: 'Okonkwo\nAdeyemi' })).toBe('struck')
    await sql`update voice set words = 'I waited.' where id = ${id}::uuid`.execute(fresh.owner.kysely)
    expect(await standing(id)).toMatchObject({ words: 'I waited.', struck: [] })
  })

  test('who wants to be read first by somebody who does not work here is; told in other words, theirs stay held', async () => {
    const words = 'The staff on my ward laugh about us at night.'
    const { id, held } = await say(words, { firstReader: 'outsider' })
    expect(held).toEqual(['first-read'])
    const inside = await somebody({ safety: true })
    const patient = await somebody({ side: 'lived', employed: false })
    expect(await open(inside, id)).toBe(false)
    expect(await open(await somebody({ side: 'learned', employed: true }), id)).toBe(false)
    expect(await open(patient, id)).toBe(true)
    const told = await perform(fresh.world, patient, retellHeld, {
      voice: id,
      version: '1',
      words: 'Somebody hears laughter at night, and feels it is about them.',
    })
    expect(told.ok).toBe(true)
    expect(await standing(id)).toMatchObject({
      words: 'Somebody hears laughter at night, and feels it is about them.',
      came: 'about',
      struck: [],
    })
    expect(await queue()).not.toContain(id)
    // Taken back, both are gone.
    const { rows } = await sql<{
      answer: string
    }>`select answer_id as answer from voice where id = ${id}::uuid`.execute(fresh.owner.kysely)
    await changing(fresh.app, stage.organisation, (store) =>
      withdrawAnswer(store, stage.conversation, rows[0]?.answer ?? ''),
    )
    expect(await standing(id)).toBeUndefined()
    const { rows: left } = await sql<{
      shown: string | null
    }>`select shown from voice where id = ${id}::uuid`.execute(fresh.owner.kysely)
    expect(left).toEqual([{ shown: null }])
  })

  test('words kept held stay in the queue with their reason; only what may need a person comes before what waits longer', async () => {
    const { id } = await say('Please ring Mrs Blessing Okafor.')
    const contact = await somebody({ safety: true })
    await open(contact, id)
    const kept = await perform(fresh.world, contact, keepHeld, {
      voice: id,
      version: '1',
      reason: 'ask-another',
    })
    expect(kept.ok).toBe(true)
    expect(await log(id)).toContainEqual(expect.objectContaining({ what: 'kept', reason: 'ask-another' }))
    expect(await release(contact, id, { version: 'x' })).toMatchObject({ id: 'check-fields' })
    const { id: soon } = await say('Somebody hits me at home.')
    const waiting = await queue()
    expect(waiting).toContain(id)
    expect(waiting[0]).toBe(soon)
    expect(
      await reading(fresh.app, stage.organisation, (store) => heldReasonsIn(store, stage.project)),
    ).toContainEqual(['needs-a-person'])
  })

  test('an unlinked voice is held when it joins the others; it still has no time, and its log none of its coming', async () => {
    const words = 'I want to end my life, and I wish to be nobody.'
    await say(words, { identity: 'unlinked' })
    await joinWaiting(fresh.app, fresh.world.key, 1, '2000-01-01')
    const { rows } = await sql<{ id: string; held: string[]; at: Date | null }>`
      select id, held, said_at as at from voice where words = ${words}`.execute(fresh.owner.kysely)
    expect(rows).toEqual([{ id: expect.any(String), held: ['needs-a-person'], at: null }])
    expect(await log(rows[0]?.id ?? '')).toEqual([])
  })

  test('an answer to a note that is held is opened and let go by a safety contact, and read by nobody before', async () => {
    const { id } = await say('The lift is slow.')
    const contact = await somebody({ safety: true })
    const patient = await somebody({ side: 'lived', employed: false })
    const { rows } = await sql<{
      answer: string
    }>`select answer_id as answer from voice where id = ${id}::uuid`.execute(fresh.owner.kysely)
    const { conversation } = stage
    const answerId = rows[0]?.answer ?? ''
    const { key } = fresh.world
    const note = await changing(fresh.app, stage.organisation, async (store) => {
      const left = { conversation, answer: answerId, voice: id, token: randomUUID(), by: contact.person }
      const made = await addNote(store, key, { ...left, as: 'lived', words: 'How are you?' })
      const own = { conversation, answer: answerId, note: made.id }
      expect(await sayBack(store, key, own, 'I cannot go on.', ['needs-a-person'])).toBe(true)
      return made.id
    })
    const waits = () =>
      reading(fresh.app, stage.organisation, async (store) =>
        (await heldNotesIn(store, stage.project, 100)).some((each) => each.id === note),
      )
    const back = () =>
      reading(fresh.app, stage.organisation, async (store) => (await notesOnVoice(store, key, id))[0]?.back)
    const letGo = (by: Acting) => perform(fresh.world, by, releaseNote, { note })
    expect(await waits()).toBe(true)
    expect((await perform(fresh.world, patient, openNote, { note })).ok).toBe(false)
    expect((await letGo(contact)).ok).toBe(false)
    expect((await perform(fresh.world, contact, openNote, { note })).ok).toBe(true)
    expect(await back()).toBeNull()
    expect((await letGo(await somebody({ safety: true }))).ok).toBe(false)
    expect((await letGo(contact)).ok).toBe(true)
    expect(await back()).toBe('I cannot go on.')
    expect(await waits()).toBe(false)
    expect((await log(id)).map(({ what }) => what).toSorted()).toEqual(['looked', 'released'])
  })

  test('what somebody answers to a safety contact’s own note waits until a contact has read it', async () => {
    const { id } = await say('The lift is very slow.')
    const contact = await somebody({ safety: true })
    const { rows } = await sql<{
      answer: string
    }>`select answer_id as answer from voice where id = ${id}::uuid`.execute(fresh.owner.kysely)
    const { key } = fresh.world
    const own = { conversation: stage.conversation, answer: rows[0]?.answer ?? '' }
    const note = await changing(fresh.app, stage.organisation, async (store) => {
      const left = { ...own, voice: id, token: randomUUID(), by: contact.person, as: 'safety' as const }
      const made = await addNote(store, key, { ...left, words: 'How are you?' })
      await sayBack(store, key, { ...own, note: made.id }, 'Better, thank you.', [])
      return made.id
    })
    const asked = { project: stage.project, note, person: contact.person }
    const read = () =>
      reading(fresh.app, stage.organisation, async (store) => (await openedNote(store, key, asked))?.back)
    const waits = () =>
      reading(fresh.app, stage.organisation, async (store) =>
        (await heldNotesIn(store, stage.project, 100)).some((each) => each.id === note),
      )
    expect(await waits()).toBe(true)
    expect(await read()).toBeUndefined()
    expect((await perform(fresh.world, contact, openNote, { note })).ok).toBe(true)
    expect(await read()).toBe('Better, thank you.')
    expect(await waits()).toBe(false)
  })

  test('the log of the hold can be added to, and nothing in it changed or taken out', async () => {
    for (const attempt of [sql`update hold_look set what = 'looked'`, sql`delete from hold_look`])
      await expect(changing(fresh.app, stage.organisation, ({ db }) => attempt.execute(db))).rejects.toThrow(
        /permission denied/,
      )
  })

  test('another organisation’s safety contact finds nothing', async () => {
    const { id } = await say('Ring me on 07700 900463.')
    const theirs = await setStage(fresh.app)
    const contact = await somebody({ safety: true })
    for (const by of [
      { ...contact, organisation: theirs.organisation },
      { ...contact, project: theirs.project },
      { ...contact, organisation: theirs.organisation, project: theirs.project },
    ])
      expect(await open(by, id)).toBe(false)
    expect(await log(id)).toEqual([])
  })

  describe('a flood', () => {
    const network = () => `192.0.${Math.floor(Math.random() * 1e9)}`

    test('up to so many answers from one place nothing is held; those above are, and none is lost', async () => {
      const watch = floodWatch(fresh.world, never)
      const from = network()
      const over = Array.from({ length: flood.most + 3 }, () => watch.rises(from, stage.conversation))
      expect(over.indexOf(true)).toBe(flood.most)
      expect(over.filter(Boolean)).toHaveLength(3)
      expect(watch.rises(network(), stage.conversation)).toBe(false)
      expect(watch.rises(from, randomUUID())).toBe(false)
      await watch.told()
      const { id, held } = await say('One of very many.', {}, true)
      expect(held).toEqual(['flood'])
      expect(await standing(id)).toBeUndefined()
      expect(await queue()).toContain(id)
    })

    test('two nodes count together, a new while counts anew, and no network can be read in the database', async () => {
      const from = network()
      let at = new Date('2027-03-05T10:00:00Z')
      const node = () => floodWatch({ ...fresh.world, now: () => at }, never)
      const [one, other] = [node(), node()]
      for (let n = 0; n < flood.most; n++) one.rises(from, stage.conversation)
      await one.told()
      expect(other.rises(from, stage.conversation)).toBe(false)
      await other.told()
      expect(other.rises(from, stage.conversation)).toBe(true)
      await other.told()
      at = new Date('2027-03-05T10:10:00Z')
      expect(other.rises(from, stage.conversation)).toBe(false)
      await other.told()
      const { rows } = await sql<{ row: string }>`select r::text as row from rate r`.execute(
        fresh.owner.kysely,
      )
      expect(rows.length).toBeGreaterThan(1)
      for (const { row } of rows) expect(row).not.toContain(from)
    })

    test('when the database is away it counts for itself, and says that it could not tell', async () => {
      const failures: string[] = []
      const away = {
        ...fresh.world,
        database: {
          kysely: {
            insertInto: () => {
              throw new Error('away')
            },
          },
        },
      }
      const watch = floodWatch(away as unknown as typeof fresh.world, (what) => void failures.push(what))
      const over = Array.from({ length: flood.most + 1 }, () => watch.rises('192.0.2', stage.conversation))
      expect(over.at(-1)).toBe(true)
      await watch.told()
      expect(failures.length).toBeGreaterThan(0)
    })
  })
})
