import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type AnswerToKeep, keepAnswers, keepUnlinked, releaseWaiting } from '../../src/store/answers.ts'
import { changing, reading } from '../../src/store/store.ts'
import { countHeard, findVoices, withdrawAnswer } from '../../src/store/voices.ts'
import { type FreshDatabase, freshDatabase, type Stage, setStage } from './fresh-database.ts'

const today = '2027-03-05'

const answerTo = (conversation: string, given: Partial<AnswerToKeep> = {}): AnswerToKeep => ({
  conversation,
  answer: randomUUID(),
  tokenHash: randomBytes(32),
  contentHash: randomBytes(32),
  keyHash: randomBytes(32),
  language: 'en',
  speaker: 'uses',
  side: 'lived',
  identity: 'pseudonymous',
  consent: 'team',
  consentText: Buffer.alloc(32, 7),
  saidOn: today,
  voices: [{ question: 1, words: "O'Brien said: <3 days \\ 'quoted' {json} 👩🏽‍⚕️" }],
  ...given,
})

describe.each(inject('servers'))('answers in $name', (server) => {
  let fresh: FreshDatabase
  let stage: Stage
  beforeAll(async () => {
    fresh = await freshDatabase(server)
    stage = await setStage(fresh.app)
  })
  afterAll(() => fresh.close())

  const voices = () =>
    reading(fresh.app, stage.organisation, (store) =>
      findVoices(store, { project: stage.project, most: 1000 }),
    )

  test('an answer is kept as it was written, with its ledger row', async () => {
    const answer = answerTo(stage.conversation)
    expect(await keepAnswers(fresh.app, stage.organisation, [answer])).toEqual(['kept'])
    expect((await voices()).map((voice) => voice.words)).toContain(answer.voices[0]?.words)
    const noted = await reading(fresh.app, stage.organisation, ({ db }) =>
      db.selectFrom('ledgerEntry').select(['verb', 'object']).execute(),
    )
    expect(noted).toContainEqual({
      verb: 'answered',
      object: { answer: answer.answer, conversation: stage.conversation, identity: 'pseudonymous' },
    })
  })

  test('a retry and a double tap make one, also inside one batch; other words from the same form are told apart', async () => {
    const once = answerTo(stage.conversation)
    const again = { ...once, answer: randomUUID() }
    const other = { ...once, answer: randomUUID(), contentHash: randomBytes(32) }
    const before = (await voices()).length
    expect(await keepAnswers(fresh.app, stage.organisation, [once, again])).toEqual(['kept', 'again'])
    expect(await keepAnswers(fresh.app, stage.organisation, [again, other])).toEqual(['again', 'other'])
    expect((await voices()).length).toBe(before + 1)
  })

  test('nothing is kept for a closed conversation, or for one of another organisation', async () => {
    const stranger = await setStage(fresh.app)
    expect(await keepAnswers(fresh.app, stage.organisation, [answerTo(stranger.conversation)])).toEqual([
      'closed',
    ])
    await changing(fresh.app, stranger.organisation, ({ db }) =>
      db.updateTable('conversation').set({ closesOn: '2027-03-04' }).execute(),
    )
    expect(await keepAnswers(fresh.app, stranger.organisation, [answerTo(stranger.conversation)])).toEqual([
      'closed',
    ])
    expect(
      await keepUnlinked(fresh.app, stranger.organisation, [
        answerTo(stranger.conversation, { identity: 'unlinked', keyHash: null }),
      ]),
    ).toEqual(['closed'])
    expect(
      await reading(fresh.app, stranger.organisation, (store) => countHeard(store, stranger.project)),
    ).toMatchObject({ all: 0 })
  })

  test('one bad row leaves its whole batch unwritten, so that it can be tried one by one', async () => {
    const good = answerTo(stage.conversation)
    const bad = answerTo(stage.conversation, { voices: [{ question: 9, words: 'no such question' }] })
    const before = (await voices()).length
    await expect(keepAnswers(fresh.app, stage.organisation, [good, bad])).rejects.toThrow()
    expect((await voices()).length).toBe(before)
    expect(await keepAnswers(fresh.app, stage.organisation, [good])).toEqual(['kept'])
  })

  test('a withdrawn answer leaves no words', async () => {
    const answer = answerTo(stage.conversation, { voices: [{ question: 1, words: 'take this back' }] })
    await keepAnswers(fresh.app, stage.organisation, [answer])
    expect(
      await changing(fresh.app, stage.organisation, (store) =>
        withdrawAnswer(store, stage.conversation, answer.answer),
      ),
    ).toBe(1)
    expect(
      await changing(fresh.app, stage.organisation, (store) =>
        withdrawAnswer(store, stage.conversation, answer.answer),
      ),
    ).toBe(0)
    expect((await voices()).some((voice) => voice.words.includes('take this back'))).toBe(false)
  })

  test('unlinked voices wait, are kept once, and join the others when enough wait', async () => {
    const here = await setStage(fresh.app)
    const unlinked = Array.from({ length: 5 }, (_, n) =>
      answerTo(here.conversation, {
        identity: 'unlinked',
        keyHash: null,
        voices: [{ question: 1, words: `unlinked ${n}` }],
      }),
    )
    for (const answer of unlinked)
      expect(await keepUnlinked(fresh.app, here.organisation, [answer])).toEqual(['kept'])
    expect(await keepUnlinked(fresh.app, here.organisation, unlinked.slice(0, 2))).toEqual(['again', 'again'])
    const heard = () => reading(fresh.app, here.organisation, (store) => countHeard(store, here.project))
    await releaseWaiting(fresh.app, 6, today)
    expect((await heard()).all).toBe(0)
    expect(await releaseWaiting(fresh.app, 5, today)).toContainEqual({
      organisation: here.organisation,
      project: here.project,
    })
    expect((await heard()).all).toBe(5)
    expect(await releaseWaiting(fresh.app, 1, today)).toEqual([])
  })
})
