import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { keepAnswers } from '../../src/store/answers.ts'
import { changing, reading } from '../../src/store/store.ts'
import { threadOf } from '../../src/store/thread.ts'
import { type FreshDatabase, freshDatabase, type Stage, setStage } from './fresh-database.ts'

describe.each(inject('servers'))('the thread in $name', (server) => {
  let fresh: FreshDatabase
  let stage: Stage
  const voices: string[] = []
  const made = { theme: '', statement: '', idea: '', decision: '' }

  beforeAll(async () => {
    fresh = await freshDatabase(server)
    stage = await setStage(fresh.app)
    await keepAnswers(
      fresh.app,
      stage.organisation,
      ['It was cold.', 'Nobody told me.', 'The tea was warm.'].map((words) => ({
        conversation: stage.conversation,
        answer: randomUUID(),
        tokenHash: randomBytes(32),
        otherTokenHash: randomBytes(32),
        contentHash: randomBytes(32),
        keyHash: null,
        language: 'en',
        speaker: 'uses',
        side: 'lived',
        identity: 'pseudonymous',
        consent: 'team',
        consentText: Buffer.alloc(32, 7),
        saidOn: '2027-03-05',
        way: 'link',
        came: 'own',
        firstReader: 'anyone',
        equality: null,
        voices: [{ question: 1, words }],
      })),
    )
    await changing(fresh.app, stage.organisation, async ({ db, organisation }) => {
      const rows = await db.selectFrom('voice').select(['id', 'words']).orderBy('words').execute()
      voices.push(...rows.map(({ id }) => id))
      const own = { organisationId: organisation, projectId: stage.project }
      const at = new Date()
      const theme = await db
        .insertInto('theme')
        .values({ ...own, name: 'Warmth', position: 1 })
        .returning('id')
        .executeTakeFirstOrThrow()
      made.theme = theme.id
      await db
        .insertInto('voiceTheme')
        .values({
          ...own,
          conversationId: stage.conversation,
          voiceId: voices[0] ?? '',
          themeId: theme.id,
          placedBy: stage.person,
          side: 'lived',
          placedAt: at,
        })
        .execute()
      const idea = await db
        .insertInto('idea')
        .values({
          ...own,
          words: 'A blanket for all',
          parkedBy: stage.person,
          side: 'lived',
          parkedAt: at,
          token: randomUUID(),
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      made.idea = idea.id
      await db
        .insertInto('ideaVoice')
        .values({
          organisationId: organisation,
          ideaId: idea.id,
          conversationId: stage.conversation,
          voiceId: voices[1] ?? '',
        })
        .execute()
      const decision = await db
        .insertInto('decision')
        .values({
          ...own,
          kind: 'themes',
          proposedBy: stage.person,
          side: 'lived',
          proposedAt: at,
          token: randomUUID(),
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      made.decision = decision.id
      for (const [kind, id] of [
        ['theme', made.theme],
        ['idea', made.idea],
      ] as const)
        await db
          .insertInto('decisionSubject')
          .values({ organisationId: organisation, decisionId: decision.id, kind, subjectId: id })
          .execute()
    })
  })
  afterAll(() => fresh.close())

  const follow = (
    kind: 'voice' | 'theme' | 'idea' | 'decision',
    id: string,
    way: 'back' | 'on',
    project = stage.project,
  ) => reading(fresh.app, stage.organisation, (store) => threadOf(store, project, { kind, id }, way))

  test('a voice leads on to the decision that its theme was part of', async () => {
    expect(await follow('voice', voices[0] ?? '', 'on')).toEqual([
      { kind: 'theme', id: made.theme, steps: 1 },
      { kind: 'decision', id: made.decision, steps: 2 },
    ])
    expect(await follow('voice', voices[2] ?? '', 'on')).toEqual([])
  })

  test('a decision leads back to everything it stands on, nearest first', async () => {
    const back = await follow('decision', made.decision, 'back')
    expect(back.map(({ kind, steps }) => [kind, steps])).toEqual([
      ['idea', 1],
      ['theme', 1],
      ['voice', 2],
      ['voice', 2],
    ])
    expect(new Set(back.filter(({ kind }) => kind === 'voice').map(({ id }) => id))).toEqual(
      new Set(voices.slice(0, 2)),
    )
  })

  test('another project’s thread is not followed from here', async () => {
    expect(await follow('decision', made.decision, 'back', randomUUID())).toEqual([])
  })

  test('what was taken away is on no thread any more', async () => {
    await changing(fresh.app, stage.organisation, ({ db }) =>
      db.updateTable('theme').set({ goneAt: new Date() }).where('id', '=', made.theme).execute(),
    )
    expect(await follow('voice', voices[0] ?? '', 'on')).toEqual([])
  })
})
