import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { readSafety } from '../../src/store/database.ts'
import { findConversation, findProject } from '../../src/store/doors.ts'
import { changing, reading } from '../../src/store/store.ts'
import { type FreshDatabase, freshDatabase, type Stage, setStage } from './fresh-database.ts'

describe.each(inject('servers'))('walls between organisations in $name', (server) => {
  let fresh: FreshDatabase
  let ours: Stage
  let theirs: Stage
  beforeAll(async () => {
    fresh = await freshDatabase(server)
    ours = await setStage(fresh.app)
    theirs = await setStage(fresh.app)
  })
  afterAll(() => fresh.close())

  test('every table that belongs to an organisation has a policy, and the program owns none', async () => {
    const { rows } = await sql<{ name: string; policies: number; secured: boolean; owner: string }>`
      select c.relname as name, c.relrowsecurity as secured, pg_get_userbyid(c.relowner) as owner,
        (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped)`.execute(
      fresh.owner.kysely,
    )
    expect(rows.length).toBeGreaterThan(8)
    for (const row of rows) {
      expect([row.name, row.owner]).not.toEqual([row.name, fresh.roles.appRole])
      // What waits for a seal is seen by the database's own functions only: the program has no right to it at all.
      if (row.name !== 'ledger_unsealed')
        expect([row.name, row.secured, row.policies > 0]).toEqual([row.name, true, true])
    }
  })

  test('one organisation sees, changes and adds nothing of another', async () => {
    await reading(fresh.app, ours.organisation, async ({ db }) => {
      expect((await db.selectFrom('project').select('id').execute()).map((row) => row.id)).toEqual([
        ours.project,
      ])
      expect(
        await db.selectFrom('conversation').select('id').where('id', '=', theirs.conversation).execute(),
      ).toEqual([])
    })
    const changed = await changing(fresh.app, ours.organisation, ({ db }) =>
      db
        .updateTable('project')
        .set({ title: 'mine now' })
        .where('id', '=', theirs.project)
        .executeTakeFirst(),
    )
    expect(Number(changed.numUpdatedRows)).toBe(0)
    const adding = changing(fresh.app, ours.organisation, ({ db }) =>
      db
        .insertInto('seat')
        .values({
          organisationId: theirs.organisation,
          projectId: theirs.project,
          personId: theirs.person,
          side: 'learned',
        })
        .execute(),
    )
    await expect(adding).rejects.toThrow(/row-level security/)
  })

  test('a row cannot point at something of another organisation', async () => {
    const crossing = changing(fresh.app, ours.organisation, ({ db }) =>
      db
        .insertInto('seat')
        .values({
          organisationId: ours.organisation,
          projectId: theirs.project,
          personId: ours.person,
          side: 'learned',
        })
        .execute(),
    )
    await expect(crossing).rejects.toThrow(/foreign key/)
  })

  test('without an organisation nothing is to be seen at all', async () => {
    for (const table of [
      'organisation',
      'project',
      'conversation',
      'voice',
      'answer',
      'ledger_entry',
      'waiting_voice',
    ] as const) {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(fresh.app.kysely)
      expect([table, rows]).toEqual([table, []])
    }
  })

  test('a session that served one organisation serves the next without a trace of the first', async () => {
    for (const stage of [ours, theirs, ours]) {
      const seen = await reading(fresh.app, stage.organisation, ({ db }) =>
        db.selectFrom('project').select('id').execute(),
      )
      expect(seen.map((row) => row.id)).toEqual([stage.project])
    }
    const { rows } = await sql`select * from project`.execute(fresh.app.kysely)
    expect(rows).toEqual([])
  })

  test('the public doors find what is asked for by its name, and nothing by a part of it', async () => {
    expect(await findConversation(fresh.app, theirs.code)).toEqual({
      organisation: theirs.organisation,
      conversation: theirs.conversation,
      project: theirs.project,
    })
    for (const name of ['', '%', theirs.code.slice(0, -1), "' or true --"]) {
      expect(await findConversation(fresh.app, name)).toBeUndefined()
      expect(await findProject(fresh.app, name)).toBeUndefined()
    }
  })

  test('the program may not change what its owner made', async () => {
    for (const statement of [
      'alter table voice disable row level security',
      'drop table voice',
      'create table mine (x int)',
      'delete from voice',
      'truncate ledger_entry',
      'update ledger_entry set verb = verb',
      'delete from ledger_entry',
      'insert into ledger_seal select * from ledger_seal',
      'select * from migration',
      'select * from ledger_unsealed',
      'create role intruder',
    ]) {
      await expect(sql.raw(statement).execute(fresh.app.kysely), statement).rejects.toThrow(
        /permission denied|must be owner/,
      )
    }
  })

  test('what is not the id of an organisation never reaches the database', async () => {
    for (const name of [
      "' or true --",
      '',
      randomUUID().toUpperCase(),
      `${randomUUID()}; drop table voice`,
    ]) {
      await expect(reading(fresh.app, name, async () => 'in')).rejects.toThrow(TypeError)
    }
  })

  test('work that fails leaves nothing behind, and its session is whole', async () => {
    const failing = changing(fresh.app, ours.organisation, async ({ db }) => {
      await db.updateTable('project').set({ title: 'half done' }).execute()
      throw new Error('stop here')
    })
    await expect(failing).rejects.toThrow('stop here')
    const seen = await reading(fresh.app, ours.organisation, ({ db }) =>
      db.selectFrom('project').select('title').execute(),
    )
    expect(seen).toEqual([{ title: 'Waiting well' }])
  })

  test('sessions of the program acknowledge only what is on disk', async () => {
    expect(await readSafety(fresh.app)).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
    })
  })
})
