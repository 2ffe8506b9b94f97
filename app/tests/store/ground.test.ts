import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { groundFloor, type ShownGround } from '../../src/domain/ground.ts'
import { holderOf } from '../../src/domain/holder.ts'
import { refitRound } from '../../src/jobs/refit.ts'
import { groundReady, readGround } from '../../src/readers/ground.ts'
import { type FileRow, polisFile, polisFiles } from '../../src/readers/ground-files.ts'
import { readPriorities } from '../../src/readers/priorities.ts'
import { getGround, roundsToFit } from '../../src/store/ground.ts'
import { keepParticipantSaid } from '../../src/store/participant-said.ts'
import { storedMap } from '../../src/store/statement-map.ts'
import { changing, reading } from '../../src/store/store.ts'
import { type FreshDatabase, freshDatabase, type Stage, setStage } from './fresh-database.ts'
import { type Answers, answerAll, close, openRound, twoCamps } from './play-round.ts'

describe.each(inject('servers'))('common ground, in $name', (server) => {
  let fresh: FreshDatabase
  let stage: Stage
  let open: Awaited<ReturnType<typeof openRound>>
  beforeAll(async () => {
    fresh = await freshDatabase(server)
  })
  beforeEach(async () => {
    stage = await setStage(fresh.app)
    open = await openRound(fresh.app, stage, 12)
  })
  afterAll(() => fresh.close())

  const answer = (people: readonly Answers[]) => answerAll(fresh.app, stage, open, people)
  const refit = () => refitRound(fresh.world, stage.organisation, open.round)
  const shown = async (): Promise<ShownGround> => {
    const kept = await reading(fresh.app, stage.organisation, (store) => getGround(store, open.round))
    if (!kept?.shown) throw new Error('nothing is shown')
    return kept.shown
  }
  const reader = () => ({
    me: { name: 'Rosa', side: 'lived' as const, steward: false, duties: [] },
    person: stage.person,
    organisation: stage.organisation,
    project: stage.project,
    language: 'en' as const,
    today: '2027-03-05',
    origin: 'https://even.example.org',
  })
  const due = async () => (await roundsToFit(fresh.app)).some(({ round }) => round === open.round)

  test.each([
    [7, 'few'],
    [59, 'dots'],
    [60, 'common'],
    [99, 'common'],
    [100, 'map'],
  ] as const)('%i people are shown as %s', async (people, size) => {
    await answer(twoCamps(people, 12))
    await refit()
    expect((await shown()).size).toBe(size)
  })

  test('a hundred people with fewer than seven answers each are shown without groups', async () => {
    await answer(twoCamps(120, 12).map((answers) => answers.map((vote, at) => (at < 6 ? vote : null))))
    await refit()
    expect(await shown()).toMatchObject({ size: 'common', groups: [], because: null })
  })

  test('two camps make two groups, with what both want and what divides them', async () => {
    await answer(twoCamps(140, 12))
    await close(fresh.app, stage, open.round)
    await refit()
    const { groups, statements, exact, people } = await shown()
    expect({ groups: groups.length, exact, people }).toEqual({ groups: 2, exact: true, people: 140 })
    const kindOf = new Map(statements.map(({ id, kind }) => [id, kind]))
    expect(open.statements.slice(0, 6).map((id) => kindOf.get(id))).toEqual(Array(6).fill('split'))
    expect(open.statements.slice(6).map((id) => kindOf.get(id))).toEqual(Array(6).fill('agree'))
    for (const { marks } of groups) expect(marks.length).toBeGreaterThan(0)
  })

  test('what was fitted says what made it, chooses the next statement, and is not due again until somebody answers', async () => {
    await answer(twoCamps(30, 12))
    expect(await due()).toBe(true)
    await close(fresh.app, stage, open.round)
    await refit()
    expect(await due()).toBe(false)
    expect(await reading(fresh.app, stage.organisation, (store) => groundReady(store, stage.project))).toBe(
      true,
    )
    const [kept, state] = await reading(fresh.app, stage.organisation, async (store) => [
      await getGround(store, open.round),
      await storedMap(store, open.round),
    ])
    expect(kept).toMatchObject({
      final: true,
      madeBy: {
        by: expect.stringMatching(/^opinion-map \d/),
        seed: expect.any(Number),
        input: expect.any(String),
      },
    })
    expect(Object.keys(state?.statements ?? {}).sort()).toEqual([...open.statements].sort())
  })

  test('one person who joins changes nothing that is shown; enough people do', async () => {
    await answer(twoCamps(100, 12))
    await refit()
    const before = await shown()
    const odd: Answers = Array(12).fill(-1)
    for (let joined = 1; joined < groundFloor; joined++) {
      await answer([odd])
      await refit()
      expect(await shown()).toEqual(before)
    }
    await answer([odd])
    await refit()
    expect(await shown()).not.toEqual(before)
  })

  test('no page and no file of a round that was answered here knows a participant', async () => {
    const ids = await answer([...twoCamps(99, 12), Array(12).fill(-1)])
    await close(fresh.app, stage, open.round)
    await refit()
    const view = await readGround(fresh.app, reader())
    expect(view?.ground?.size).toBe('map')
    const files = await Promise.all(
      polisFiles.map(async (file) => {
        const pages = await polisFile(fresh.app, reader(), file)
        return { file, rows: pages ? await everyRow(pages) : null }
      }),
    )
    for (const { file, rows } of files) expect(rows === null, file).toBe(file.endsWith('votes'))
    const told = JSON.stringify([view, files])
    for (const id of ids) expect(told).not.toContain(id)
  })

  test('what matters most is ranked once enough people chose, and one more changes nothing', async () => {
    const choose = (people: number) =>
      changing(fresh.app, stage.organisation, ({ db }) =>
        db
          .insertInto('choice')
          .values(
            Array.from({ length: people * 4 }, (_, n) => ({
              organisationId: stage.organisation,
              roundId: open.round,
              participant: participants[Math.floor(n / 4) + chosen] ?? '',
              leftId: open.statements[n % 4] ?? '',
              rightId: open.statements[11] ?? '',
              chosen: 'left',
              chance: 0.5,
              formAt: 1,
            })),
          )
          .execute(),
      )
    const participants = Array.from({ length: 40 }, () => randomUUID())
    let chosen = 0
    const ranking = async () => (await readPriorities(fresh.app, reader()))?.ranking
    await choose(7)
    chosen += 7
    await refit()
    expect(await ranking()).toBeNull()
    await choose(20)
    chosen += 20
    await refit()
    const before = await ranking()
    const last = before?.bands.at(-1)?.at(-1)
    expect(before?.bands.flat()).toHaveLength(12)
    expect(last?.id).toBe(open.statements[11])
    expect(last?.low).toBeLessThanOrEqual(last?.chance ?? -1)
    await choose(1)
    await refit()
    expect((await ranking())?.bands).toEqual(before?.bands)
  })

  test('whoever spoke before and answers with the same key stands on the side they said then', async () => {
    const { answers, participants } = await changing(fresh.app, stage.organisation, async ({ db }) => {
      const rows = Array.from({ length: 16 }, (_, who) => ({
        organisationId: stage.organisation,
        conversationId: stage.conversation,
        answerId: randomUUID(),
        question: 1,
        words: 'I waited',
        language: 'en',
        speaker: who < 8 ? 'uses' : 'works',
        identity: 'pseudonymous',
        consent: 'team',
        consentText: Buffer.alloc(32, 7),
        saidOn: '2027-01-01',
      }))
      await db.insertInto('voice').values(rows).execute()
      const sign = (text: string) => fresh.world.key.hash('statement', text)
      const ids = rows.map(({ answerId }) => holderOf(sign, open.round, answerId))
      return { answers: twoCamps(16, 12), participants: ids }
    })
    await answerAll(fresh.app, stage, open, answers, participants)
    await refit()
    for (const { dots } of (await shown()).statements) expect(dots).toHaveProperty('learned')
  })

  test('each side is shown with the same weight where both are large enough, and otherwise neither', async () => {
    const people = twoCamps(30, 12)
    const ids = await answer(people)
    const say = (who: number, speaker: 'uses' | 'works') =>
      changing(fresh.app, stage.organisation, (store) =>
        keepParticipantSaid(store, fresh.world.key, {
          round: open.round,
          participant: ids[who] as string,
          speaker,
          equality: null,
        }),
      )
    for (let who = 0; who < 30; who++) await say(who, who < 23 ? 'uses' : 'works')
    await refit()
    for (const { dots, everyone } of (await shown()).statements) {
      expect(dots).toMatchObject({ all: { agree: expect.any(Number) } })
      expect(everyone).toBeNull()
    }
    await say(22, 'works')
    await answer(twoCamps(8, 12))
    await close(fresh.app, stage, open.round)
    await refit()
    for (const { dots } of (await shown()).statements)
      expect(dots).toMatchObject({
        lived: { agree: expect.any(Number) },
        learned: { agree: expect.any(Number) },
      })
  })
})

async function everyRow(pages: AsyncIterable<readonly FileRow[]>): Promise<readonly FileRow[]> {
  const rows: FileRow[] = []
  for await (const page of pages) rows.push(...page)
  return rows
}
