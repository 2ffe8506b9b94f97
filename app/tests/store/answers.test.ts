import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type AnswerToKeep, keepAnswers, keepUnlinked } from '../../src/store/answers.ts'
import { findVoices } from '../../src/store/read-voices.ts'
import { changing, reading } from '../../src/store/store.ts'
import { countHeard, withdrawAnswer } from '../../src/store/voices.ts'
import { joinWaiting } from '../../src/store/waiting-voices.ts'
import { type FreshDatabase, freshDatabase, type Stage, setStage } from './fresh-database.ts'

const today = '2027-03-05'

const answerTo = (conversation: string, given: Partial<AnswerToKeep> = {}): AnswerToKeep => ({
  conversation,
  answer: randomUUID(),
  tokenHash: randomBytes(32),
  otherTokenHash: randomBytes(32),
  contentHash: randomBytes(32),
  keyHash: randomBytes(32),
  language: 'en',
  speaker: 'uses',
  side: 'lived',
  identity: 'pseudonymous',
  consent: 'team',
  consentText: Buffer.alloc(32, 7),
  saidOn: today,
  way: 'link',
  came: 'own',
  firstReader: 'anyone',
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
      findVoices(store, { ...stage, fewStaff: [] }, { filter: {}, most: 1000 }),
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
      await keepUnlinked(fresh.app, fresh.world.key, stranger.organisation, [
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

  test('a pause closes the way in at once, for answers of both kinds, and going on opens it again', async () => {
    const here = await setStage(fresh.app)
    const pause = (at: Date | null) =>
      changing(fresh.app, here.organisation, ({ db }) =>
        db.updateTable('project').set({ pausedAt: at }).where('id', '=', here.project).execute(),
      )
    const linked = answerTo(here.conversation)
    const unlinked = answerTo(here.conversation, { identity: 'unlinked', keyHash: null })
    await pause(new Date())
    expect(await keepAnswers(fresh.app, here.organisation, [linked])).toEqual(['closed'])
    expect(await keepUnlinked(fresh.app, fresh.world.key, here.organisation, [unlinked])).toEqual(['closed'])
    await pause(null)
    expect(await keepAnswers(fresh.app, here.organisation, [linked])).toEqual(['kept'])
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
      expect(await keepUnlinked(fresh.app, fresh.world.key, here.organisation, [answer])).toEqual(['kept'])
    expect(await keepUnlinked(fresh.app, fresh.world.key, here.organisation, unlinked.slice(0, 2))).toEqual([
      'again',
      'again',
    ])
    const heard = () => reading(fresh.app, here.organisation, (store) => countHeard(store, here.project))
    await joinWaiting(fresh.app, fresh.world.key, 6, today)
    expect((await heard()).all).toBe(0)
    expect(await joinWaiting(fresh.app, fresh.world.key, 5, today)).toEqual([here.project])
    expect((await heard()).all).toBe(5)
    expect(await joinWaiting(fresh.app, fresh.world.key, 1, today)).toEqual([])
  })

  test('one form sends one answer, linked or not', async () => {
    const here = await setStage(fresh.app)
    const linked = answerTo(here.conversation)
    const unlinked = answerTo(here.conversation, {
      identity: 'unlinked',
      keyHash: null,
      tokenHash: linked.otherTokenHash,
      otherTokenHash: linked.tokenHash,
    })
    expect(await keepAnswers(fresh.app, here.organisation, [linked])).toEqual(['kept'])
    expect(await keepUnlinked(fresh.app, fresh.world.key, here.organisation, [unlinked])).toEqual(['other'])
    const [one, other] = [
      answerTo(here.conversation, { identity: 'unlinked', keyHash: null }),
      answerTo(here.conversation),
    ]
    expect(await keepUnlinked(fresh.app, fresh.world.key, here.organisation, [one])).toEqual(['kept'])
    const again = { ...other, tokenHash: one.otherTokenHash, otherTokenHash: one.tokenHash }
    expect(await keepAnswers(fresh.app, here.organisation, [again])).toEqual(['other'])
  })

  test('arrivals and joining at the same moment lose and double nothing', async () => {
    const here = await setStage(fresh.app)
    const arriving = Array.from({ length: 40 }, (_, n) =>
      keepUnlinked(fresh.app, fresh.world.key, here.organisation, [
        answerTo(here.conversation, {
          identity: 'unlinked',
          keyHash: null,
          voices: [{ question: 1, words: `n${n}` }],
        }),
      ]),
    )
    const joining = Array.from({ length: 20 }, () => joinWaiting(fresh.app, fresh.world.key, 1, today))
    expect((await Promise.all(arriving)).flat()).toEqual(Array.from({ length: 40 }, () => 'kept'))
    await Promise.all(joining)
    await joinWaiting(fresh.app, fresh.world.key, 1, today)
    const found = await reading(fresh.app, here.organisation, (store) =>
      findVoices(store, { ...here, fewStaff: [] }, { filter: {}, most: 100 }),
    )
    expect(found.map(({ words }) => words).sort()).toEqual(
      Array.from({ length: 40 }, (_, n) => `n${n}`).sort(),
    )
  })
})
