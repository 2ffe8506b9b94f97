import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { keyHash } from '../../src/commands/answer.ts'
import { makeDemo } from '../../src/demo/make-demo.ts'
import { story } from '../../src/demo/story.ts'
import { canonicalKey } from '../../src/domain/key.ts'
import { openAccounts } from '../../src/store/accounts.ts'
import { findKey } from '../../src/store/doors.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'

const now = new Date('2031-03-14T10:00:00Z')

describe.each(inject('servers'))('the example project in $name', (server) => {
  let fresh: FreshDatabase
  beforeAll(async () => {
    fresh = await freshDatabase(server)
    const accounts = openAccounts(fresh.roles.app, fresh.world.key, 'http://localhost')
    await makeDemo({ ...fresh.world, now: () => now }, accounts)
    await accounts.close()
  }, 120_000)
  afterAll(() => fresh.close())

  const count = async (from: string): Promise<number> => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(from)}`.execute(
      fresh.owner.kysely,
    )
    return rows[0]?.n ?? -1
  }

  test('there is something true of each kind to look at', async () => {
    const there = {
      voices: await count('standing_voice'),
      people: await count('(select distinct answer_id from standing_voice) a'),
      languages: await count('(select distinct language from standing_voice) l'),
      ways: await count('(select distinct way from standing_voice) w'),
      held: await count('voice where held is not null'),
    }
    expect(there.voices).toBeGreaterThan(60)
    expect(there.people).toBeGreaterThan(40)
    expect(there).toMatchObject({ languages: 4, ways: 5, held: 2 })
    expect(await count('guess_seal')).toBe(6)
    expect(await count('sharing')).toBe(12)
    expect(await count('hidden_voice')).toBe(1)
    expect(await count("seat where left_at is null and side = 'lived'")).toBe(5)
    expect(await count("seat where left_at is null and side = 'learned'")).toBe(4)
    expect(await count('duty where outside')).toBe(1)
  })
  test('the key that is printed leads to somebody’s words', async () => {
    const found = await findKey(fresh.app, keyHash(fresh.world.key, canonicalKey([...story.key])))
    expect(found).toBeDefined()
  })

  test('it begins in the ledger as every other, and its organisation says that it is made up', async () => {
    const { rows } = await sql<{ verb: string }>`select verb from ledger_entry order by id limit 2`.execute(
      fresh.owner.kysely,
    )
    expect(rows.map(({ verb }) => verb)).toEqual(['began', 'made-project'])
    expect(story.organisation).toContain('made-up')
    expect(await count("project where purpose like '%made-up%'")).toBe(1)
    expect(await count("conversation where intro::text like '%made-up%'")).toBe(1)
  })
})
