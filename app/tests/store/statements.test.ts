import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Acting, perform, type World } from '../../src/commands/command.ts'
import { openRound } from '../../src/commands/statements/round.ts'
import { approveStatement, refuseStatement, takeStatementBack } from '../../src/commands/statements/say.ts'
import { wordStatement, writeStatement } from '../../src/commands/statements/write.ts'
import type { Side } from '../../src/domain/side.ts'
import { statementDoors } from '../../src/readers/statement-door.ts'
import { statementsWaiting } from '../../src/readers/statements-waiting.ts'
import { type ChoiceToKeep, choicesOf, keepChoices, ownChoices } from '../../src/store/choices.ts'
import {
  type AnswerToStatement,
  answersByStatement,
  keepStatementAnswers,
  ownStatementAnswers,
  statementVotes,
} from '../../src/store/statement-answers.ts'
import { closeRound, latestRound, type StatementRound } from '../../src/store/statement-rounds.ts'
import { statementsOf, statementsOfRound } from '../../src/store/statements.ts'
import { changing, reading } from '../../src/store/store.ts'
import { type FreshDatabase, freshDatabase, type Stage, setStage } from './fresh-database.ts'

const monday = '2027-03-01'
const friday = '2027-03-05'

async function gathered<Row>(rows: AsyncIterable<Row>): Promise<readonly Row[]> {
  const all: Row[] = []
  for await (const row of rows) all.push(row)
  return all
}

describe.each(inject('servers'))('statements in $name', (server) => {
  let fresh: FreshDatabase
  let stage: Stage
  let rosa: Acting
  let idris: Acting
  let tom: Acting
  let day = monday
  let world: World
  let round: StatementRound
  beforeAll(async () => {
    fresh = await freshDatabase(server)
    world = { ...fresh.world, now: () => new Date(`${day}T09:00:00Z`) }
    await newStage()
  })
  afterAll(() => fresh.close())

  async function newStage(): Promise<void> {
    day = monday
    stage = await setStage(fresh.app)
    rosa = acting(stage.person, 'lived')
    idris = acting(await seat('lived'), 'lived')
    tom = acting(await seat('learned'), 'learned')
    expect(await perform(world, rosa, openRound, { languages: ['en', 'ar'] })).toMatchObject({ ok: true })
    const found = await read((store) => latestRound(store, stage.project))
    if (!found) throw new Error('no round was opened')
    round = found
  }

  const read = <T>(work: Parameters<typeof reading<T>>[2]): Promise<T> =>
    reading(fresh.app, stage.organisation, work)

  const acting = (person: string, side: Side): Acting => ({
    organisation: stage.organisation,
    person,
    name: 'Somebody',
    steward: false,
    side,
    duties: [],
    project: stage.project,
  })

  const seat = (side: Side): Promise<string> =>
    changing(fresh.app, stage.organisation, async ({ db }) => {
      const { id } = await db
        .insertInto('person')
        .values({ organisationId: stage.organisation, userId: randomUUID(), name: side, steward: false })
        .returning('id')
        .executeTakeFirstOrThrow()
      await db
        .insertInto('seat')
        .values({ organisationId: stage.organisation, projectId: stage.project, personId: id, side })
        .execute()
      return id
    })

  async function write(by: Acting, words: string): Promise<string> {
    const outcome = await perform(world, by, writeStatement, { token: randomUUID(), 'words-en': words })
    if (!outcome.ok) throw new Error(outcome.problem.id)
    return outcome.value.statement
  }

  async function approved(words: string): Promise<string> {
    const statement = await write(rosa, words)
    expect(await perform(world, tom, approveStatement, { statement })).toMatchObject({ ok: true })
    return statement
  }

  const stateOf = async (statement: string) =>
    (await read((store) => statementsOfRound(store, round.id))).find(({ id }) => id === statement)?.state

  const answer = (
    statement: string,
    participant: string,
    more: Partial<AnswerToStatement> = {},
  ): AnswerToStatement => ({
    ...{ round: round.id, participant, statement, vote: 1, most: false, chance: 0.5, formAt: 1, today: day },
    ...more,
  })

  const keep = async (...batch: AnswerToStatement[]) =>
    (await keepStatementAnswers(fresh.app, stage.organisation, batch)).map(({ outcome }) => outcome)

  const own = (participant: string) => read((store) => ownStatementAnswers(store, participant))

  describe('what partners agree on', () => {
    test('one yes of each side; the writer’s own counts; the same form twice writes once', async () => {
      const token = randomUUID()
      const first = await perform(world, rosa, writeStatement, { token, 'words-en': 'Tell me how long.' })
      expect(
        await perform(world, rosa, writeStatement, { token, 'words-en': 'Tell me how long.' }),
      ).toMatchObject(first.ok ? { ok: true, value: first.value } : {})
      expect(
        await perform(world, rosa, writeStatement, { token, 'words-en': 'Something else.' }),
      ).toMatchObject({ problem: { id: 'already-sent' } })
      const statement = first.ok ? first.value.statement : ''
      expect(await stateOf(statement)).toBe('offered')
      const waits = (by: Acting) =>
        read((store) => statementsWaiting(store, { ...stage, person: by.person, side: by.side, today: day }))
      expect(await waits(tom)).toBe(1)
      expect(await waits(rosa)).toBe(0)
      await perform(world, idris, approveStatement, { statement })
      expect(await stateOf(statement)).toBe('offered')
      await perform(world, tom, approveStatement, { statement })
      expect(await stateOf(statement)).toBe('approved')
    })

    test('any two after three working days, and whoever comes to the page first settles it', async () => {
      const statement = await write(rosa, 'Bring me water.')
      await perform(world, idris, approveStatement, { statement })
      const doors = () => statementDoors(fresh.app, world.now)(round.code)
      expect((await doors())?.byId.has(statement)).toBe(false)
      day = friday
      expect((await doors())?.byId.has(statement)).toBe(true)
      expect(await stateOf(statement)).toBe('approved')
      day = monday
    })

    test('a no with one of four reasons stops it; the other side’s no settles it; other words begin anew', async () => {
      const statement = await approved('Close the window.')
      await perform(world, tom, refuseStatement, { statement, reason: 'safety' })
      expect(await stateOf(statement)).toBe('offered')
      await perform(world, rosa, wordStatement, { statement, 'words-en': 'Keep the room warm.' })
      expect(await stateOf(statement)).toBe('offered')
      await perform(world, tom, approveStatement, { statement })
      expect(await stateOf(statement)).toBe('approved')
      await perform(world, tom, refuseStatement, { statement, reason: 'law' })
      await perform(world, rosa, refuseStatement, { statement, reason: 'law' })
      expect(await stateOf(statement)).toBe('refused')
      expect(await perform(world, rosa, approveStatement, { statement })).toMatchObject({
        problem: { id: 'statement-settled' },
      })
    })

    test('no dispute is jumped, nobody takes back another’s, and what is taken back has no words', async () => {
      const statement = await write(rosa, 'Give me a chair.')
      expect(await perform(world, tom, takeStatementBack, { statement })).toMatchObject({
        problem: { id: 'not-found' },
      })
      await perform(world, rosa, takeStatementBack, { statement })
      expect(await stateOf(statement)).toBeUndefined()
      const row = await read(({ db }) =>
        db.selectFrom('statement').select('words').where('id', '=', statement).executeTakeFirst(),
      )
      expect(row?.words).toEqual({})
    })
  })

  describe('what people answer', () => {
    test('an answer sent twice counts once, also in one batch; the last form wins in whatever order they arrive', async () => {
      const [statement, participant] = [await approved('Say my name.'), randomUUID()]
      expect(await keep(answer(statement, participant), answer(statement, participant))).toEqual([
        'kept',
        'kept',
      ])
      expect(await own(participant)).toEqual([[statement, 1, false]])
      await keep(answer(statement, participant, { vote: -1, formAt: 5, chance: null }))
      await keep(answer(statement, participant, { vote: 1, formAt: 1 }))
      expect(await own(participant)).toEqual([[statement, -1, false]])
      const votes = await read(async (store) => gathered(statementVotes(store, stage.project)))
      const mine = votes.filter((vote) => vote.participant === participant)
      expect(mine).toMatchObject([{ statement, vote: -1, chance: 0.5, important: false }])
    })

    test('in any order of arrival the answers are those of each last form', async () => {
      const statements = [await approved('One.'), await approved('Two.'), await approved('Three.')]
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(
            fc.record({
              formAt: fc.integer({ min: 1, max: 1000 }),
              which: fc.nat(2),
              vote: fc.constantFrom(-1 as const, 0 as const, 1 as const),
              most: fc.boolean(),
            }),
            { selector: ({ formAt }) => formAt, minLength: 1, maxLength: 12 },
          ),
          fc.array(fc.nat(11), { maxLength: 12 }),
          async (forms, again) => {
            const participant = randomUUID()
            const sent = [...forms, ...again.flatMap((n) => forms[n] ?? [])].map(({ which, ...form }) =>
              answer(statements[which] ?? '', participant, form),
            )
            for (const each of sent) await keep(each)
            const last = forms.toSorted((one, other) => one.formAt - other.formAt)
            const expected = new Map(last.map(({ which, vote }) => [statements[which], vote]))
            const found = await own(participant)
            expect(new Map(found.map(([id, vote]) => [id, vote]))).toEqual(expected)
            expect(found.filter(([, , most]) => most).length).toBeLessThanOrEqual(1)
          },
        ),
        { numRuns: 25 },
      )
    }, 60_000)

    test('one statement matters most: marking another moves the mark, and an old form does not move it back', async () => {
      const [one, other, participant] = [await approved('A.'), await approved('B.'), randomUUID()]
      await keep(answer(one, participant, { most: true, formAt: 1 }))
      await keep(answer(other, participant, { most: true, formAt: 2 }))
      await keep(answer(one, participant, { most: true, formAt: 1 }))
      expect(await own(participant)).toEqual([
        [one, 1, false],
        [other, 1, true],
      ])
    })

    test('what is not approved, of another round, or after the round closed is not kept', async () => {
      const offered = await write(rosa, 'Not yet.')
      const shown = await approved('Already.')
      const participant = randomUUID()
      expect(await keep(answer(offered, participant))).toEqual(['gone'])
      expect(await keep(answer(randomUUID(), participant), answer(shown, participant))).toEqual([
        'gone',
        'kept',
      ])
      const before = round
      await newStage()
      expect(await keep(answer(shown, participant, { round: round.id }))).toEqual(['gone'])
      expect(await keep(answer(shown, participant, { round: before.id }))).toEqual(['closed'])
      const here = await approved('Here.')
      expect(await keep(answer(here, participant))).toEqual(['kept'])
      await changing(fresh.app, stage.organisation, (store) => closeRound(store, round.id))
      expect(await keep(answer(here, participant, { vote: -1, formAt: 9 }))).toEqual(['closed'])
      expect(await own(participant)).toEqual([[here, 1, false]])
      await newStage()
    })

    test('a day before its first or after its last is no day to answer', async () => {
      await perform(world, rosa, openRound, { languages: ['en'], opensOn: '2027-03-03', closesOn: friday })
      const statement = await approved('On time.')
      const on = (today: string) => keep(answer(statement, randomUUID(), { today }))
      expect(await on(monday)).toEqual(['closed'])
      expect(await on('2027-03-03')).toEqual(['kept'])
      expect(await on(friday)).toEqual(['kept'])
      expect(await on('2027-03-06')).toEqual(['closed'])
      await newStage()
    })

    test('what stands, and how often each was answered, is counted', async () => {
      const [one, other] = [await approved('A.'), await approved('B.')]
      await keep(answer(one, randomUUID()), answer(one, randomUUID()), answer(other, randomUUID()))
      expect(await read((store) => answersByStatement(store, round.id))).toEqual(
        new Map([
          [one, 2],
          [other, 1],
        ]),
      )
      expect((await read((store) => statementsOf(store, stage.project))).map(({ id }) => id)).toEqual([
        one,
        other,
      ])
    })
  })

  describe('quick choices', () => {
    test('never the same pair twice for a person, whichever side each stood on', async () => {
      const [one, other, participant] = [await approved('A.'), await approved('B.'), randomUUID()]
      const choice = (more: Partial<ChoiceToKeep>): ChoiceToKeep => ({
        ...{
          round: round.id,
          participant,
          left: one,
          right: other,
          chosen: 'left',
          chance: 0.5,
          formAt: 1,
          today: day,
        },
        ...more,
      })
      const choose = async (...batch: ChoiceToKeep[]) =>
        (await keepChoices(fresh.app, stage.organisation, batch)).map(({ outcome }) => outcome)
      expect(await choose(choice({}), choice({}))).toEqual(['kept', 'kept'])
      expect(await choose(choice({ left: other, right: one, chosen: 'both', formAt: 2 }))).toEqual(['kept'])
      expect(await choose(choice({}))).toEqual(['kept'])
      expect(await read((store) => ownChoices(store, round.id, participant))).toEqual([[other, one, 'both']])
      const all = await read(async (store) => gathered(choicesOf(store, stage.project)))
      expect(all.filter((each) => each.participant === participant)).toMatchObject([
        { left: other, right: one },
      ])
      expect(await choose(choice({ right: randomUUID() }), choice({ right: one }))).toEqual(['gone', 'gone'])
    })
  })
})
