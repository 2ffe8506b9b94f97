import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { tellHold } from '../../src/commands/hold/tell-hold.ts'
import type { HoldReason } from '../../src/domain/voice.ts'
import { composeHoldNews } from '../../src/jobs/hold-news.ts'
import { keepAnswers } from '../../src/store/answers.ts'
import { noteLook } from '../../src/store/held.ts'
import { openMail } from '../../src/store/mail-words.ts'
import { changing } from '../../src/store/store.ts'
import { type FreshDatabase, freshDatabase, type Stage, setStage } from './fresh-database.ts'

const secret = 'something terrible that nobody else may read'

describe.each(inject('servers'))('mails about the hold in $name', (server) => {
  let fresh: FreshDatabase
  let stage: Stage
  let at = new Date('2027-03-05T10:00:00Z')
  beforeAll(async () => {
    fresh = await freshDatabase(server)
    stage = await setStage(fresh.app)
    await account(stage.person, 'rosa@example.org')
  })
  afterAll(() => fresh.close())

  /** Gives somebody an account with an address. */
  async function account(person: string, email: string): Promise<void> {
    await sql`insert into auth."user" (id, name, email, "emailVerified", "updatedAt")
      select user_id, name, ${email}, true, now() from person where id = ${person}::uuid`.execute(
      fresh.owner.kysely,
    )
  }

  async function safetyContact(email: string): Promise<string> {
    const person = await changing(fresh.app, stage.organisation, async ({ db }) => {
      const { id } = await db
        .insertInto('person')
        .values({ organisationId: stage.organisation, userId: randomUUID(), name: 'Idris', steward: false })
        .returning('id')
        .executeTakeFirstOrThrow()
      await db
        .insertInto('duty')
        .values({
          organisationId: stage.organisation,
          projectId: stage.project,
          personId: id,
          duty: 'safety',
        })
        .execute()
      return id
    })
    await account(person, email)
    return person
  }

  async function hold(held: readonly HoldReason[]): Promise<string> {
    const answer = randomUUID()
    await keepAnswers(fresh.app, stage.organisation, [
      {
        conversation: stage.conversation,
        answer,
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
        saidOn: '2027-03-05',
        way: 'link',
        came: 'own',
        firstReader: 'anyone',
        voices: [{ question: 1, words: secret, held }],
      },
    ])
    const { rows } = await sql<{
      id: string
    }>`select id from voice where answer_id = ${answer}::uuid`.execute(fresh.owner.kysely)
    return rows[0]?.id ?? ''
  }

  /** Lets the job run, and gives the mails that it wrote, by address. */
  async function told(): Promise<readonly string[]> {
    const before = await sql`select id from mail`.execute(fresh.owner.kysely)
    const known = new Set((before.rows as { id: string }[]).map(({ id }) => id))
    await tellHold({ ...fresh.world, now: () => at }, composeHoldNews('https://hear.example.org'))
    const { rows } = await sql<{
      id: string
      sealed: Buffer
      kind: string
    }>`select id, sealed, kind from mail`.execute(fresh.owner.kysely)
    return rows
      .filter(({ id }) => !known.has(id))
      .map(({ sealed, kind }) => {
        const mail = openMail(fresh.world.key, sealed)
        expect(kind).toBe('held')
        expect(`${mail.subject} ${mail.text}`).not.toContain(secret)
        expect(mail.text).not.toMatch(/\d+ (words|voices)/)
        return `${mail.to}: ${mail.subject}`
      })
      .toSorted()
  }
  const later = (minutes: number) => {
    at = new Date(at.getTime() + minutes * 60_000)
  }

  test('without a safety contact the steward is told that one is missing, once a day, and no words', async () => {
    expect(await told()).toEqual([])
    await hold(['personal-data'])
    expect(await told()).toEqual(['rosa@example.org: Held words, and nobody to open them'])
    later(61)
    expect(await told()).toEqual([])
    later(24 * 60)
    expect(await told()).toEqual(['rosa@example.org: Held words, and nobody to open them'])
  })

  test('safety contacts are told when something may need a person soon, at most once an hour each', async () => {
    const idris = await safetyContact('idris@example.org')
    await safetyContact('wanda@example.org')
    expect(await told()).toEqual([])
    const first = await hold(['needs-a-person'])
    const both = ['idris@example.org: Held words wait for you', 'wanda@example.org: Held words wait for you']
    expect(await told()).toEqual(both)
    await hold(['needs-a-person', 'personal-data'])
    later(30)
    expect(await told()).toEqual([])
    later(31)
    expect(await told()).toEqual(both)
    later(61)
    expect(await told()).toEqual([])
    // After a day they are told again of what still nobody opened, and of nothing else.
    later(24 * 60)
    expect(await told()).toEqual(both)
    await changing(fresh.app, stage.organisation, async (store) => {
      const { rows } = await sql<{ id: string; held: HoldReason[] }>`
        select id, held from voice where held is not null and 'needs-a-person' = any (held)`.execute(store.db)
      expect(rows.map(({ id }) => id)).toContain(first)
      for (const { id, held } of rows)
        await noteLook(store, {
          project: stage.project,
          voice: { id, conversation: stage.conversation, held },
          person: idris,
          what: 'looked',
          at,
        })
    })
    later(24 * 60)
    expect(await told()).toEqual([])
  })

  test('two nodes at the same moment write one mail each, not two', async () => {
    await hold(['needs-a-person'])
    later(61)
    const world = { ...fresh.world, now: () => at }
    const before = Number(
      (await sql<{ n: string }>`select count(*) as n from mail`.execute(fresh.owner.kysely)).rows[0]?.n,
    )
    await Promise.all([tellHold(world, composeHoldNews('x')), tellHold(world, composeHoldNews('x'))])
    const after = Number(
      (await sql<{ n: string }>`select count(*) as n from mail`.execute(fresh.owner.kysely)).rows[0]?.n,
    )
    expect(after - before).toBe(2)
  })
})
