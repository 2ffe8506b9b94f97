import { randomBytes, randomUUID } from 'node:crypto'
import { isShown } from '@evenground/fairness'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { tellHeard } from '../../src/commands/tell-count.ts'
import { keepAnswers } from '../../src/store/answers.ts'
import { reading } from '../../src/store/store.ts'
import { getToldCounts } from '../../src/store/told-counts.ts'
import { type FreshDatabase, freshDatabase, type Stage, setStage } from './fresh-database.ts'

describe.each(inject('servers'))('what the public is told of who spoke, in $name', (server) => {
  let fresh: FreshDatabase
  let stage: Stage
  beforeAll(async () => {
    fresh = await freshDatabase(server)
    stage = await setStage(fresh.app)
  })
  afterAll(() => fresh.close())

  async function speak(side: 'lived' | 'learned', people: number): Promise<void> {
    const batch = Array.from({ length: people }, () => ({
      ...{
        conversation: stage.conversation,
        answer: randomUUID(),
        tokenHash: randomBytes(32),
        contentHash: randomBytes(32),
        otherTokenHash: randomBytes(32),
      },
      ...({
        keyHash: null,
        language: 'en',
        speaker: null,
        side,
        identity: 'pseudonymous',
        consent: 'team',
        way: 'link',
        came: 'own',
        firstReader: 'anyone',
      } as const),
      ...{
        consentText: Buffer.alloc(32, 7),
        saidOn: '2027-03-05',
        voices: [{ question: 1, words: 'words' }],
      },
    }))
    await keepAnswers(fresh.app, stage.organisation, batch)
  }

  async function told(): Promise<{ lived: number | null; learned: number | null; total: number | null }> {
    await tellHeard(fresh.world, stage.organisation, stage.project)
    const count = await reading(fresh.app, stage.organisation, (store) => getToldCounts(store, stage.project))
    const [lived, learned] = count?.bySide?.rowTotals ?? []
    const number = (part: typeof lived) => (part && isShown(part) ? part.shown : null)
    return { lived: number(lived), learned: number(learned), total: number(count?.total?.total) }
  }

  test('nobody is told as nobody, a few as a few, and no hidden side can be worked out from the whole', async () => {
    expect(await told()).toEqual({ lived: null, learned: null, total: 0 })
    await speak('lived', 3)
    expect(await told()).toMatchObject({ lived: null, total: null })
    await speak('lived', 20)
    await speak('learned', 2)
    expect(await told()).toEqual({ lived: null, learned: null, total: 25 })
  })

  test('one more person since the last time is not told: the earlier number stands until enough came', async () => {
    await speak('learned', 20)
    const before = await told()
    expect(before.total).toBe(45)
    await speak('lived', 1)
    expect(await told()).toEqual(before)
    await speak('lived', 20)
    await speak('learned', 20)
    expect((await told()).total).toBe(86)
  })

  test('of nodes that tell at the same moment, all tell the same', async () => {
    await speak('lived', 30)
    await speak('learned', 30)
    const all = await Promise.all([told(), told(), told(), told()])
    expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(1)
  })
})
