import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { changeIdea } from '../../src/commands/change-idea.ts'
import { type Acting, perform, type World } from '../../src/commands/command.ts'
import { correctFix } from '../../src/commands/correct-fix.ts'
import { fixRevealDay } from '../../src/commands/fix-reveal-day.ts'
import { keepGuesses } from '../../src/commands/keep-guesses.ts'
import { noteFix } from '../../src/commands/note-fix.ts'
import { parkIdea } from '../../src/commands/park-idea.ts'
import { removeRoomNote } from '../../src/commands/remove-room-note.ts'
import { sealGuesses } from '../../src/commands/seal-guesses.ts'
import { wishLift } from '../../src/commands/wish-lift.ts'
import { withdrawIdea } from '../../src/commands/withdraw-idea.ts'
import { writeRoomNote } from '../../src/commands/write-room-note.ts'
import { sealHash } from '../../src/domain/guess.ts'
import type { Side } from '../../src/domain/side.ts'
import type { Coming, Way } from '../../src/domain/voice.ts'
import { toldFixes } from '../../src/readers/fixes.ts'
import { guessSeals, readGuesses } from '../../src/readers/guesses.ts'
import { readIdeas } from '../../src/readers/ideas.ts'
import type { ProjectReading } from '../../src/readers/project.ts'
import { readRoom } from '../../src/readers/room.ts'
import { keepAnswers } from '../../src/store/answers.ts'
import { blankPage } from '../../src/store/blank-page.ts'
import { ideasOf } from '../../src/store/ideas.ts'
import { removeOwnWords } from '../../src/store/own-words.ts'
import { leaveSeat, takeSeat } from '../../src/store/projects.ts'
import { changing, reading } from '../../src/store/store.ts'
import { openVoices } from '../../src/store/voices-opened.ts'
import { exactCount } from '../../src/web/ui/exact-count.ts'
import { type FreshDatabase, freshDatabase, type Stage, setStage } from './fresh-database.ts'

const today = new Date('2027-03-01T09:12:00Z')
const opens = '2027-03-12'

/** All words in a view; the counts in it are protected, and cannot be written out. */
function written(part: unknown): string {
  if (typeof part === 'string') return part
  if (typeof part !== 'object' || part === null) return ''
  return Object.entries(part)
    .filter(([name]) => !counts.includes(name))
    .map(([, each]) => written(each))
    .join('\n')
}
const counts = ['lived', 'learned', 'heard', 'heardLived', 'wishes', 'seatedLived']

describe.each(inject('servers'))('rooms, guesses, ideas and repairs, in $name', (server) => {
  let fresh: FreshDatabase
  let stage: Stage
  let world: World
  beforeAll(async () => {
    fresh = await freshDatabase(server)
    world = { ...fresh.world, now: () => today }
  })
  afterAll(() => fresh.close())

  /** A stage of its own, with its first partner of the lived side and others beside her. */
  async function setRoom(...others: readonly Side[]): Promise<{ rosa: Acting; others: Acting[] }> {
    stage = await setStage(fresh.app)
    const people: Acting[] = []
    for (const side of others) people.push(await seat(side))
    return { rosa: acting(stage.person, 'lived'), others: people }
  }

  const acting = (person: string, side: Side | null, more: Partial<Acting> = {}): Acting => ({
    organisation: stage.organisation,
    person,
    name: 'Somebody',
    steward: false,
    side,
    duties: [],
    outside: false,
    project: stage.project,
    ...more,
  })

  async function seat(side: Side): Promise<Acting> {
    return changing(fresh.app, stage.organisation, async (store) => {
      const { id } = await store.db
        .insertInto('person')
        .values({ organisationId: stage.organisation, userId: randomUUID(), name: `A ${side} partner` })
        .returning('id')
        .executeTakeFirstOrThrow()
      await takeSeat(store, { project: stage.project, person: id, side, convener: false })
      return acting(id, side)
    })
  }

  const readerOf = (by: Acting, day = '2027-03-01'): ProjectReading => ({
    me: by,
    person: by.person,
    organisation: stage.organisation,
    project: stage.project,
    language: 'en',
    today: day,
    origin: 'https://even.example.org',
  })

  const within = <T>(work: Parameters<typeof reading<T>>[2]) => reading(fresh.app, stage.organisation, work)

  async function hear(
    people: number,
    more: { side?: Side | null; way?: Way; came?: Coming } = {},
  ): Promise<void> {
    const { side = 'lived', way = 'link', came = 'own' } = more
    const batch = Array.from({ length: people }, () => ({
      conversation: stage.conversation,
      answer: randomUUID(),
      tokenHash: randomBytes(32),
      contentHash: randomBytes(32),
      otherTokenHash: randomBytes(32),
      keyHash: null,
      language: 'en',
      speaker: null,
      side,
      identity: 'pseudonymous',
      consent: 'team',
      way,
      came,
      firstReader: 'anyone',
      consentText: Buffer.alloc(32, 7),
      saidOn: '2027-03-01',
      // One person who answers two questions is one person.
      voices: [
        { question: 1, words: 'words' },
        { question: 2, words: 'more words' },
      ],
    })) as unknown as Parameters<typeof keepAnswers>[2]
    await keepAnswers(fresh.app, stage.organisation, batch)
  }

  const state = async () => (await within((store) => blankPage(store, stage.project))).state
  const guess = (words1: string, more: Record<string, string> = {}) => ({
    token: randomUUID(),
    words1,
    ten1: '6',
    revealOn: opens,
    ...more,
  })

  describe('a room', () => {
    test('holds the notes of its own side, the newest last, and nobody else’s', async () => {
      const { rosa, others } = await setRoom('learned', 'lived')
      const [tom, idris] = others as [Acting, Acting]
      for (const [by, words] of [
        [rosa, 'first'],
        [idris, 'second'],
        [tom, 'of the other side'],
      ] as const)
        expect(await perform(world, by, writeRoomNote, { token: randomUUID(), words })).toMatchObject({
          ok: true,
        })
      const view = await readRoom(fresh.app, readerOf(rosa), null)
      expect(view?.notes.map(({ words, own }) => [words, own])).toEqual([
        ['first', true],
        ['second', false],
      ])
      const note = view?.notes[0]?.id
      for (const by of [idris, tom, acting(tom.person, 'lived')])
        expect(await perform(world, by, removeRoomNote, { note })).toMatchObject({
          problem: { id: 'not-found' },
        })
      expect(await perform(world, rosa, removeRoomNote, { note })).toMatchObject({ ok: true })
      const after = await readRoom(fresh.app, readerOf(idris), null)
      expect(after?.notes.map(({ words }) => words)).toEqual([null, 'second'])
      // Where a page begins can be no note of the other room.
      const theirs = (await readRoom(fresh.app, readerOf(tom), null))?.notes[0]?.id ?? ''
      expect((await readRoom(fresh.app, readerOf(rosa), theirs))?.notes).toEqual([])
      expect(await readRoom(fresh.app, { ...readerOf(rosa), me: acting(rosa.person, null) }, null)).toBe(
        undefined,
      )
    })

    test('takes a form twice as one note, and other words from it as none', async () => {
      const { rosa } = await setRoom()
      const token = randomUUID()
      const write = (words: string) => perform(world, rosa, writeRoomNote, { token, words })
      expect([(await write('once')).ok, (await write('once')).ok]).toEqual([true, true])
      expect(await write('other')).toMatchObject({ problem: { id: 'already-sent' } })
      expect((await readRoom(fresh.app, readerOf(rosa), null))?.notes).toHaveLength(1)
    })

    test('shows fifty at a time, and the earlier ones on the next page', async () => {
      const { rosa } = await setRoom()
      for (let n = 1; n <= 53; n++)
        await perform(world, rosa, writeRoomNote, { token: randomUUID(), words: `note ${n}` })
      const newest = await readRoom(fresh.app, readerOf(rosa), null)
      expect([newest?.notes[0]?.words, newest?.notes.at(-1)?.words]).toEqual(['note 4', 'note 53'])
      const earlier = await readRoom(fresh.app, readerOf(rosa), newest?.earlier ?? '')
      expect(earlier?.notes.map(({ words }) => words)).toEqual(['note 1', 'note 2', 'note 3'])
      expect([earlier?.earlier, earlier?.past]).toEqual([null, true])
    })
  })

  describe('sealed guesses', () => {
    test('are kept as a hash and a locked line; the ledger has the hash and no name', async () => {
      const { rosa } = await setRoom('learned')
      const outcome = await perform(
        world,
        rosa,
        sealGuesses,
        guess('Being told how long', { words2: 'Tea', ten2: '0' }),
      )
      expect(outcome).toMatchObject({ ok: true })
      if (!outcome.ok) return
      const { line, hash } = outcome.value
      expect(sealHash(line).toString('hex')).toBe(hash)
      expect(line).not.toContain(rosa.person)
      const { rows } = await sql<{ text: string }>`
        select t::text as text from guess_seal t where project_id = ${stage.project}::uuid
        union all select t::text from guess_draft t union all select t::text from guess_reveal t
        union all select t::text from ledger_entry t`.execute(fresh.owner.kysely)
      const all = rows.map(({ text }) => text).join('\n')
      expect(all).not.toMatch(/told how long|Tea/)
      expect(all).not.toContain(Buffer.from('Being told').toString('hex'))
      const { rows: noted } = await sql<{ actor: string | null; side: string; object: { hash: string } }>`
        select actor, side, object from ledger_entry where verb = 'sealed-guesses' and project_id = ${stage.project}::uuid`.execute(
        fresh.owner.kysely,
      )
      expect(noted).toEqual([{ actor: null, side: 'lived', object: { hash, opens } }])
    })

    test('before the day no reader holds a guess; on the day each seal matches, and is nobody’s', async () => {
      const { rosa, others } = await setRoom('learned')
      const [tom] = others as [Acting]
      for (const by of [rosa, tom])
        expect((await perform(world, by, sealGuesses, guess(`A giraffe of ${by.side}`))).ok).toBe(true)
      for (const by of [rosa, tom]) {
        const before = await readGuesses(world, readerOf(by, '2027-03-11'))
        expect(written(before)).not.toContain('giraffe')
        expect(before).toMatchObject({ own: 'sealed', revealOn: opens, ownSeal: { line: null } })
        expect(before?.seals.map(({ agrees }) => agrees)).toEqual([null, null])
      }
      const view = await readGuesses(world, readerOf(rosa, opens))
      expect(view?.own).toBe('open')
      expect(view?.seals.map(({ side, agrees }) => [side, agrees]).sort()).toEqual([
        ['learned', true],
        ['lived', true],
      ])
      expect(view?.ownSeal?.line).toContain('A giraffe of lived')
      expect(written(view)).not.toContain('A giraffe of learned')
      expect(JSON.stringify(view?.seals)).not.toContain(tom.person)
    })

    test('one that was changed in the database afterwards is told: words, hash, or both, or another’s', async () => {
      const { rosa, others } = await setRoom('learned')
      const [tom] = others as [Acting]
      for (const by of [rosa, tom]) await perform(world, by, sealGuesses, guess(`by ${by.side}`))
      const agrees = async () =>
        (await readGuesses(world, readerOf(rosa, opens)))?.seals.map((seal) => seal.agrees).sort()
      const change = (what: ReturnType<typeof sql>) =>
        sql`update guess_seal set ${what} where person_id = ${tom.person}::uuid`.execute(fresh.owner.kysely)
      const { rows } = await sql<{ sealed: Buffer; hash: Buffer }>`
        select sealed, hash from guess_seal where person_id = ${tom.person}::uuid`.execute(fresh.owner.kysely)
      const was = rows[0] as { sealed: Buffer; hash: Buffer }
      const other = { line: '["evenground guesses 1","00","x","y",[["better",9]]]' }
      for (const what of [
        sql`sealed = ${randomBytes(60)}`,
        sql`sealed = ${world.key.seal('guess', other.line)}`,
        sql`hash = ${randomBytes(32)}`,
        sql`sealed = ${world.key.seal('guess', other.line)}, hash = ${sealHash(other.line)}`,
        sql`sealed = (select o.sealed from guess_seal o where o.person_id = ${rosa.person}::uuid)`,
      ]) {
        await change(what)
        expect(await agrees()).toEqual([false, true])
        await change(sql`sealed = ${was.sealed}, hash = ${was.hash}`)
        expect(await agrees()).toEqual([true, true])
      }
    })

    test('are never changed: not by sealing again, not the day, not with the program’s own rights', async () => {
      const { rosa, others } = await setRoom('learned')
      const [tom] = others as [Acting]
      const form = guess('First and last')
      const first = await perform(world, rosa, sealGuesses, form)
      // The same form again gives the same receipt; any other guess is too late.
      expect(await perform(world, rosa, sealGuesses, form)).toMatchObject({
        ok: true,
        value: first.ok ? first.value : null,
        notes: [],
      })
      for (const other of [{ ...form, words1: 'Other' }, guess('First and last')])
        expect(await perform(world, rosa, sealGuesses, other)).toMatchObject({
          problem: { id: 'guesses-sealed' },
        })
      expect(await perform(world, rosa, keepGuesses, form)).toMatchObject({
        problem: { id: 'guesses-sealed' },
      })
      expect(await perform(world, tom, sealGuesses, guess('x', { revealOn: '2027-03-02' }))).toMatchObject({
        problem: { fields: { revealOn: 'error.day-fixed' } },
      })
      const host = { ...tom, duties: ['convener'] as const }
      expect(await perform(world, host, fixRevealDay, { revealOn: '2027-03-02' })).toMatchObject({
        problem: { fields: { revealOn: 'error.day-fixed' } },
      })
      for (const statement of [
        sql`update guess_reveal set reveal_on = '2027-03-02'`,
        sql`delete from guess_reveal`,
        sql`update guess_seal set hash = ${randomBytes(32)}`,
        sql`update guess_seal set sealed_at = now()`,
        sql`delete from guess_seal`,
      ])
        await expect(
          changing(fresh.app, stage.organisation, ({ db }) => statement.execute(db)),
        ).rejects.toThrow(/permission denied/)
    })

    test('a draft is its author’s, locked, and gone once it is sealed', async () => {
      const { rosa, others } = await setRoom('learned')
      const [tom] = others as [Acting]
      expect((await perform(world, rosa, keepGuesses, guess('Half a guess', { ten1: '' }))).ok).toBe(true)
      expect((await perform(world, rosa, keepGuesses, guess('A zebra', { words3: 'x', ten3: '2' }))).ok).toBe(
        true,
      )
      expect((await readGuesses(world, readerOf(rosa)))?.draft).toMatchObject({
        words1: 'A zebra',
        ten1: '6',
        words3: 'x',
      })
      expect((await readGuesses(world, readerOf(tom)))?.draft).toEqual({})
      const drafts = async () =>
        (
          await sql<{
            sealed: Buffer
          }>`select sealed from guess_draft where person_id = ${rosa.person}::uuid`.execute(
            fresh.owner.kysely,
          )
        ).rows
      expect((await drafts())[0]?.sealed.toString('latin1')).not.toContain('zebra')
      await perform(world, rosa, sealGuesses, guess('A zebra'))
      expect(await drafts()).toEqual([])
    })

    test('what is not whole is not sealed, and says where', async () => {
      const { rosa } = await setRoom()
      const refused = async (form: Record<string, string>) => {
        const outcome = await perform(world, rosa, sealGuesses, {
          token: randomUUID(),
          revealOn: opens,
          ...form,
        })
        return outcome.ok ? null : outcome.problem.fields
      }
      expect(await refused({})).toEqual({ words1: 'error.missing' })
      expect(await refused({ words2: 'x' })).toEqual({ ten2: 'error.of-ten' })
      expect(await refused({ ten5: '3' })).toEqual({ words5: 'error.missing' })
      for (const ten1 of ['11', '-1', '1.5', 'ten', '007'])
        expect(await refused({ words1: 'x', ten1 })).toEqual({ ten1: 'error.of-ten' })
      expect(await refused({ words1: 'x'.repeat(141), ten1: '1' })).toEqual({ words1: 'error.too-long' })
      const whole = { words1: 'x', ten1: '1' }
      expect(await refused({ ...whole, revealOn: '' })).toEqual({ revealOn: 'error.date' })
      expect(await refused({ ...whole, revealOn: '2027-03-01' })).toEqual({ revealOn: 'error.date-past' })
      expect(await refused({ ...whole, revealOn: '2029-03-01' })).toEqual({ revealOn: 'error.date-far' })
      expect(
        (
          await within((store) =>
            guessSeals(store, { project: stage.project, person: rosa.person }, '2027-03-01'),
          )
        ).revealOn,
      ).toBeNull()
    })

    test('are for whoever has read no voice, and only until the day', async () => {
      const { rosa, others } = await setRoom('learned')
      const [tom] = others as [Acting]
      await changing(fresh.app, stage.organisation, (store) =>
        openVoices(store, { project: stage.project, person: tom.person, at: today }),
      )
      for (const verb of [sealGuesses, keepGuesses])
        expect(await perform(world, tom, verb, guess('late'))).toMatchObject({
          problem: { id: 'voices-read' },
        })
      // Who looked into the hold, or brought a file of answers, has read voices too.
      const [safety, bringer] = [await seat('learned'), await seat('lived')]
      await hear(1)
      await sql`insert into hold_look (organisation_id, project_id, conversation_id, voice_id, person_id, what, held)
        select organisation_id, ${stage.project}, conversation_id, id, ${safety.person}, 'looked', '{flood}'
        from voice where conversation_id = ${stage.conversation} limit 1`.execute(fresh.owner.kysely)
      await sql`insert into voice_import (organisation_id, project_id, conversation_id, token, started_by)
        values (${stage.organisation}, ${stage.project}, ${stage.conversation}, ${randomUUID()}, ${bringer.person})`.execute(
        fresh.owner.kysely,
      )
      for (const by of [safety, bringer])
        expect(await perform(world, by, sealGuesses, guess('late'))).toMatchObject({
          problem: { id: 'voices-read' },
        })
      await perform(world, rosa, sealGuesses, guess('in time'))
      const told = await within((store) =>
        guessSeals(store, { project: stage.project, person: tom.person }, '2027-03-01'),
      )
      expect([told.own, exactCount(told.lived), exactCount(told.learned)]).toEqual(['read-voices', 1, 0])
      const sam = await seat('learned')
      const onTheDay = { ...world, now: () => new Date(`${opens}T00:00:00Z`) }
      expect(await perform(onTheDay, sam, sealGuesses, guess('x'))).toMatchObject({
        problem: { id: 'guesses-open' },
      })
    })

    test('of two who are the first at once, the day of one stands, and the other looks again', async () => {
      const { rosa, others } = await setRoom('learned')
      const [tom] = others as [Acting]
      const outcomes = await Promise.all([
        perform(world, rosa, sealGuesses, guess('a', { revealOn: '2027-03-08' })),
        perform(world, tom, sealGuesses, guess('b', { revealOn: '2027-03-09' })),
      ])
      expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
      const days = await within(({ db }) => db.selectFrom('guessReveal').selectAll().execute())
      expect(days).toHaveLength(1)
    })
  })

  describe('the blank page', () => {
    test('people count once, imports and typists as the rule says; how many are served makes it less', async () => {
      const { rosa } = await setRoom()
      await hear(5)
      await hear(5, { side: 'learned' })
      await hear(30, { way: 'file' })
      expect(await within((store) => blankPage(store, stage.project))).toMatchObject({
        state: 'blank',
        needed: 12,
        heard: 10,
        heardLived: 5,
      })
      await hear(9, { way: 'typed', came: 'typed' })
      expect(await state()).toBe('enough')
      // Two known typists give half each; one of them alone does not give all.
      await setRoom()
      await hear(20, { way: 'paper', came: 'typed' })
      const typedBy = (typist: string, most: number) =>
        sql`insert into typed_answer (organisation_id, answer_id, conversation_id, typed_by)
          select distinct organisation_id, answer_id, conversation_id, ${typist}::uuid from voice v
          where conversation_id = ${stage.conversation} and not exists (select from typed_answer t where t.answer_id = v.answer_id)
          limit ${most}`.execute(fresh.owner.kysely)
      await typedBy(stage.person, 20)
      expect(await state()).toBe('blank')
      await sql`delete from typed_answer`.execute(fresh.owner.kysely)
      await typedBy(stage.person, 10)
      await typedBy((await seat('learned')).person, 10)
      expect(await state()).toBe('enough')
      await setRoom()
      await hear(3)
      expect(await state()).toBe('blank')
      await sql`update project set served = 10 where id = ${stage.project}::uuid`.execute(fresh.owner.kysely)
      expect(await within((store) => blankPage(store, stage.project))).toMatchObject({
        needed: 4,
        state: 'blank',
      })
      await hear(1, { side: null })
      expect(await state()).toBe('enough')
      expect(rosa.side).toBe('lived')
    })

    test('is lifted by more than half of the seated lived partners, each with a tap that can be taken back', async () => {
      const { rosa, others } = await setRoom('lived', 'lived', 'lived', 'learned')
      const [idris, leila, ann, tom] = others as [Acting, Acting, Acting, Acting]
      const tap = (by: Acting, wish: 'yes' | 'no') => perform(world, by, wishLift, { wish })
      expect(await tap(tom, 'yes')).toMatchObject({ problem: { id: 'not-yours' } })
      await tap(rosa, 'yes')
      await tap(rosa, 'yes')
      await tap(idris, 'yes')
      expect(await within((store) => blankPage(store, stage.project))).toMatchObject({
        state: 'blank',
        wishes: 2,
        seatedLived: 4,
      })
      await tap(rosa, 'no')
      await tap(leila, 'yes')
      expect(await state()).toBe('blank')
      await tap(ann, 'yes')
      expect(await state()).toBe('lifted')
      // Lifted is lifted, whoever comes, goes or thinks again.
      await tap(ann, 'no')
      await changing(fresh.app, stage.organisation, (store) => leaveSeat(store, stage.project, ann.person))
      expect(await state()).toBe('lifted')
      const { rows } = await sql<{ verb: string; actor: string | null }>`
        select verb, actor from ledger_entry where project_id = ${stage.project}::uuid and verb like '%lift%' order by id`.execute(
        fresh.owner.kysely,
      )
      expect(rows.map(({ verb }) => verb)).toEqual([
        'wished-lift',
        'wished-lift',
        'took-lift-wish-back',
        'wished-lift',
        'wished-lift',
        'lifted-blank-page',
      ])
      expect(rows.every(({ actor }) => actor === null)).toBe(true)
    })

    test('two taps at the same moment count each other; the wish of somebody who left counts no more', async () => {
      const { rosa, others } = await setRoom('lived', 'lived')
      const [idris, leila] = others as [Acting, Acting]
      await perform(world, leila, wishLift, { wish: 'yes' })
      await changing(fresh.app, stage.organisation, (store) => leaveSeat(store, stage.project, leila.person))
      expect(await within((store) => blankPage(store, stage.project))).toMatchObject({
        wishes: 0,
        seatedLived: 2,
      })
      await Promise.all([rosa, idris].map((by) => perform(world, by, wishLift, { wish: 'yes' })))
      expect(await state()).toBe('lifted')
    })
  })

  describe('ideas and repairs', () => {
    test('an idea is kept with its author and day; only they change it or take it back, and its side stays', async () => {
      const { rosa, others } = await setRoom('learned')
      const [tom] = others as [Acting]
      await perform(world, rosa, parkIdea, { token: randomUUID(), words: 'A clock' })
      const view = await readIdeas(fresh.app, readerOf(tom))
      expect(view?.ideas).toMatchObject([{ words: 'A clock', name: 'Rosa', side: 'lived', own: false }])
      const idea = view?.ideas[0]?.id
      for (const verb of [changeIdea, withdrawIdea])
        expect(await perform(world, tom, verb as typeof changeIdea, { idea, words: 'Mine' })).toMatchObject({
          problem: { id: 'not-found' },
        })
      await perform(world, rosa, changeIdea, { idea, words: 'A big clock' })
      expect((await readIdeas(fresh.app, readerOf(tom)))?.ideas).toMatchObject([
        { words: 'A big clock', changed: true },
      ])
      await perform(world, rosa, withdrawIdea, { idea })
      expect((await readIdeas(fresh.app, readerOf(tom)))?.ideas).toMatchObject([
        { words: null, name: null, side: 'lived' },
      ])
    })

    test('the voices of an idea are shown to whoever may read them, and vanish with their words', async () => {
      const { rosa, others } = await setRoom('learned')
      const [tom] = others as [Acting]
      await hear(1)
      const { rows } = await sql<{ id: string }>`
        select id from voice where conversation_id = ${stage.conversation}::uuid order by question`.execute(
        fresh.owner.kysely,
      )
      const voices = rows.map(({ id }) => id)
      const park = (words: string) => perform(world, rosa, parkIdea, { token: randomUUID(), words, voices })
      // Nobody says that an idea comes from voices they have not read.
      expect(await park('too early')).toMatchObject({ notes: [{ object: { voices: 0 } }] })
      await open(rosa)
      expect(await park('from two')).toMatchObject({ notes: [{ object: { voices: 2 } }] })
      const shown = async (by: Acting) =>
        (await readIdeas(fresh.app, readerOf(by)))?.ideas.map((idea) => idea.voices.length)
      expect(await shown(rosa)).toEqual([2, 0])
      expect((await readIdeas(fresh.app, readerOf(rosa)))?.choose).toHaveLength(2)
      expect(await shown(tom)).toEqual([0, 0])
      expect(written(await readIdeas(fresh.app, readerOf(tom)))).not.toContain('more words')
      await sql`update voice set words = null, withdrawn_at = now() where id = ${voices[0]}::uuid`.execute(
        fresh.owner.kysely,
      )
      expect(await shown(rosa)).toEqual([1, 0])
      await sql`update voice set held = array['flood'] where id = ${voices[1]}::uuid`.execute(
        fresh.owner.kysely,
      )
      expect(await shown(rosa)).toEqual([0, 0])
    })

    async function open(by: Acting): Promise<void> {
      await changing(fresh.app, stage.organisation, async (store) => {
        await openVoices(store, { project: stage.project, person: by.person, at: today })
        await store.db
          .insertInto('agreement')
          .values({
            organisationId: stage.organisation,
            projectId: stage.project,
            personId: by.person,
            words: Buffer.alloc(32, 7),
          })
          .execute()
      })
    }

    test('a repair is told at once, put right by any partner, and gone when it is taken off', async () => {
      const { rosa, others } = await setRoom('learned')
      const [tom] = others as [Acting]
      const told = () => within((store) => toldFixes(store, stage.project))
      const note = (doneOn: string) =>
        perform(world, tom, noteFix, { token: randomUUID(), words: 'The sign is mended', doneOn })
      expect(await note('2027-03-02')).toMatchObject({
        problem: { fields: { doneOn: 'error.date-to-come' } },
      })
      // Words that may show who somebody is are told to everyone only after a second look.
      const named = {
        token: randomUUID(),
        words: 'Ring Tom Baker on 07700 900461 about the sign',
        doneOn: '',
      }
      expect(await perform(world, tom, noteFix, named)).toMatchObject({
        problem: { fields: { words: 'error.tells-who' } },
      })
      expect(await told()).toEqual([])
      expect((await note('')).ok).toBe(true)
      expect(await told()).toEqual([{ words: 'The sign is mended', doneOn: null }])
      const [row] = await within(({ db }) => db.selectFrom('fix').select('id').execute())
      await perform(world, rosa, correctFix, {
        fix: row?.id,
        words: 'Two signs are mended',
        doneOn: '2027-03-01',
      })
      expect(await told()).toEqual([{ words: 'Two signs are mended', doneOn: '2027-03-01' }])
    })
  })

  test('somebody who leaves takes their words with them, wherever they stand here', async () => {
    const { rosa, others } = await setRoom('learned', 'learned')
    const [tom, sam] = others as [Acting, Acting]
    for (const by of [rosa, tom]) {
      await perform(world, by, writeRoomNote, { token: randomUUID(), words: `note of ${by.side}` })
      await perform(world, by, parkIdea, { token: randomUUID(), words: `idea of ${by.side}` })
      await perform(world, by, noteFix, { token: randomUUID(), words: `repair of ${by.side}`, doneOn: '' })
      await perform(world, by, sealGuesses, guess(`guess of ${by.side}`))
    }
    await perform(world, sam, keepGuesses, guess('draft'))
    for (const by of [tom, sam])
      await changing(fresh.app, stage.organisation, (store) =>
        removeOwnWords(store, stage.project, by.person),
      )
    const rows = await within(async (store) => ({
      ideas: (await ideasOf(store, stage.project, 10)).map(({ words, side }) => [side, words]),
      fixes: (await toldFixes(store, stage.project)).map(({ words }) => words),
      drafts: await store.db
        .selectFrom('guessDraft')
        .selectAll()
        .where('projectId', '=', stage.project)
        .execute(),
    }))
    expect(rows).toEqual({
      ideas: [
        ['learned', null],
        ['lived', 'idea of lived'],
      ],
      fixes: ['repair of lived'],
      drafts: [],
    })
    expect((await readRoom(fresh.app, readerOf(sam), null))?.notes).toMatchObject([{ words: null }])
    const seals = (await readGuesses(world, readerOf(rosa, opens)))?.seals
    expect(seals?.map(({ side, removed, agrees }) => [side, removed, agrees]).sort()).toEqual([
      ['learned', true, null],
      ['lived', false, true],
    ])
  })

  test('nobody of another organisation sees any of it', async () => {
    const { rosa } = await setRoom()
    await perform(world, rosa, writeRoomNote, { token: randomUUID(), words: 'ours' })
    await perform(world, rosa, parkIdea, { token: randomUUID(), words: 'ours' })
    await perform(world, rosa, noteFix, { token: randomUUID(), words: 'ours', doneOn: '' })
    await perform(world, rosa, sealGuesses, guess('ours'))
    const other = await setStage(fresh.app)
    for (const table of [
      'roomNote',
      'idea',
      'ideaVoice',
      'fix',
      'liftWish',
      'guessReveal',
      'guessSeal',
      'guessDraft',
    ] as const)
      expect([
        table,
        await reading(fresh.app, other.organisation, ({ db }) =>
          db
            .selectFrom(table as 'roomNote')
            .select('organisationId')
            .execute(),
        ),
      ]).toEqual([table, []])
  })
})
