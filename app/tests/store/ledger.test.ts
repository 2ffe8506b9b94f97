import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { perform } from '../../src/commands/command.ts'
import { makeProject } from '../../src/commands/make-project.ts'
import { makeDemo } from '../../src/demo/make-demo.ts'
import { ledger } from '../../src/domain/ledger.ts'
import { checkLedger } from '../../src/readers/ledger-report.ts'
import { openAccounts } from '../../src/store/accounts.ts'
import { ledgerHead, noteInLedger, sealLedger } from '../../src/store/ledger.ts'
import { changing, reading } from '../../src/store/store.ts'
import { type FreshDatabase, freshDatabase, type Stage, setStage } from './fresh-database.ts'

describe.each(inject('servers'))('the ledger in $name', (server) => {
  let fresh: FreshDatabase
  let stage: Stage
  beforeEach(async () => {
    fresh = await freshDatabase(server)
    stage = await setStage(fresh.app)
    await note(12)
    await seal(12)
  })
  afterEach(() => fresh.close())

  const note = (times: number) =>
    changing(fresh.app, stage.organisation, (store) =>
      noteInLedger(
        store,
        { person: stage.person, side: 'lived' },
        Array.from({ length: times }, (_, n) =>
          ledger('tried-something', { n, voice: randomUUID() }, stage.project),
        ),
      ),
    )
  /** Seals until so many were sealed: a transaction of any database on the server holds the sealer back, as it should. */
  async function seal(entries: number, most = 1000): Promise<void> {
    let sealed = 0
    for (let tries = 0; tries < 200 && sealed < entries; tries++) {
      sealed += await sealLedger(fresh.app, Math.min(most, entries - sealed))
      if (sealed < entries) await new Promise((resolve) => setTimeout(resolve, 50))
    }
    expect(sealed).toBe(entries)
  }

  const check = async (head?: string) => {
    const [report] = await checkLedger(fresh.owner, head)
    if (!report) throw new Error('no ledger')
    return report
  }
  const asOwner = (statement: string) => sql.raw(statement).execute(fresh.owner.kysely)
  const head = async () =>
    (await reading(fresh.app, stage.organisation, ledgerHead))?.hash.toString('hex') ?? ''

  test('whole: every entry is sealed in order, and an earlier head stays part of the chain', async () => {
    const before = await head()
    await note(3)
    await seal(2, 2)
    await seal(1)
    expect(await check(before)).toMatchObject({
      entries: '15',
      fault: null,
      strange: [],
      waiting: 0,
      holdsHead: true,
      head: await head(),
    })
    expect((await check('0'.repeat(64))).holdsHead).toBe(false)
  })

  test('an entry whose words were changed is found', async () => {
    for (const change of [
      "verb = 'did-nothing'",
      "side = 'learned'",
      'actor = gen_random_uuid()',
      "at = at - interval '1 day'",
      "object = '{}'",
      'project_id = null',
    ]) {
      const fifth = '(select entry_id from ledger_seal where seq = 5)'
      await asOwner(`create table kept as select * from ledger_entry where id = ${fifth}`)
      await asOwner(`update ledger_entry set ${change} where id = ${fifth}`)
      expect([change, (await check()).fault]).toEqual([change, { kind: 'changed', seq: '5' }])
      await asOwner(
        `update ledger_entry e set verb = k.verb, side = k.side, actor = k.actor, at = k.at, object = k.object, project_id = k.project_id from kept k where e.id = k.id`,
      )
      await asOwner('drop table kept')
      expect([change, (await check()).fault]).toEqual([change, null])
    }
  })

  test('an entry that is gone is found, with or without its seal', async () => {
    await asOwner('delete from ledger_seal where seq = 6')
    expect((await check()).fault).toEqual({ kind: 'gap', after: '5' })
  })

  test('an entry gone from under its seal is found', async () => {
    await asOwner('delete from ledger_entry where id = (select entry_id from ledger_seal where seq = 7)')
    expect((await check()).fault).toEqual({ kind: 'missing', seq: '7' })
  })

  test('two entries that changed places are found', async () => {
    await asOwner('update ledger_seal set seq = 1000 where seq = 3')
    await asOwner('update ledger_seal set seq = 3 where seq = 4')
    await asOwner('update ledger_seal set seq = 4 where seq = 1000')
    expect((await check()).fault).toMatchObject({ kind: 'changed', seq: '3' })
  })

  test('an entry put in past the program is found: without a seal, and with a made-up one', async () => {
    await asOwner('alter table ledger_entry disable trigger note_unsealed')
    await asOwner(
      `insert into ledger_entry (organisation_id, verb, at) values ('${stage.organisation}', 'forged', now() - interval '1 day')`,
    )
    expect((await check()).strange).toHaveLength(1)
    await asOwner(
      `insert into ledger_seal select organisation_id, 13, id, now(), sha256('made up') from ledger_entry where verb = 'forged'`,
    )
    expect((await check()).fault).toEqual({ kind: 'changed', seq: '13' })
  })

  test('a chain that was cut off at its end, or written anew, no longer holds the head that left the house', async () => {
    const known = await head()
    await asOwner('delete from ledger_seal where seq > 10')
    expect(await check(known)).toMatchObject({ fault: null, holdsHead: false })
    await asOwner('truncate ledger_seal')
    await asOwner(`update ledger_entry set verb = 'rewritten'`)
    await asOwner('insert into ledger_unsealed select organisation_id, id from ledger_entry')
    await seal(12)
    expect(await check(known)).toMatchObject({ fault: null, holdsHead: false })
  })

  test('an entry from a time to come does not wait rightly: it is found', async () => {
    await asOwner(
      `insert into ledger_entry (organisation_id, verb, at) values ('${stage.organisation}', 'forged', now() + interval '1 day')`,
    )
    expect(await check()).toMatchObject({ waiting: 0, strange: [expect.any(String)] })
  })

  test('the program itself can forge neither the number of an entry, nor its time, nor its transaction', async () => {
    const forge = (column: string, value: string, how = '') =>
      changing(fresh.app, stage.organisation, ({ db }) =>
        sql
          .raw(
            `insert into ledger_entry (organisation_id, verb, ${column}) ${how} values ('${stage.organisation}', 'forged', ${value})`,
          )
          .execute(db),
      )
    await expect(forge('at', "now() - interval '1 day'")).rejects.toThrow('permission denied')
    await expect(forge('xact', "'1'::xid8")).rejects.toThrow('permission denied')
    await expect(forge('id', '1', 'overriding system value')).rejects.toThrow('permission denied')
    await forge('object', `'{"honest": true}'`)
    await seal(1)
    expect(await check()).toMatchObject({ entries: '13', fault: null, strange: [] })
  })

  test('a ledger that was wiped out is found: all of it, and its entries or its seals alone', async () => {
    await asOwner('create table kept_seals as table ledger_seal')
    await asOwner('truncate ledger_seal')
    expect((await check()).strange).toHaveLength(12)
    await asOwner('truncate ledger_entry')
    expect(await check()).toMatchObject({ organisation: stage.organisation, fault: { kind: 'empty' } })
    await asOwner('insert into ledger_seal table kept_seals')
    expect((await check()).fault).toEqual({ kind: 'missing', seq: '1' })
  })

  test('an organisation that has done nothing yet has no ledger, and that is no fault', async () => {
    const organisation = randomUUID()
    await asOwner(`insert into organisation (organisation_id, name) values ('${organisation}', 'New')`)
    const report = (await checkLedger(fresh.owner, undefined)).find(
      (each) => each.organisation === organisation,
    )
    expect(report).toMatchObject({ entries: '0', fault: null, strange: [], waiting: 0 })
  })

  test('the ledger of the example begins as every other', async () => {
    const accounts = openAccounts(fresh.roles.app, fresh.world.key, 'http://localhost')
    await makeDemo(fresh.world, accounts)
    await accounts.close()
    const { rows } = await sql<{ verb: string }>`
      select verb from ledger_entry where organisation_id <> ${stage.organisation}::uuid order by id limit 2`.execute(
      fresh.owner.kysely,
    )
    expect(rows.map(({ verb }) => verb)).toEqual(['began', 'made-project'])
  })

  test('nothing is sealed ahead of a transaction that is still running', async () => {
    let finish: () => void = () => {}
    const gate = new Promise<void>((resolve) => {
      finish = resolve
    })
    let noted: () => void = () => {}
    const slowNoted = new Promise<void>((resolve) => {
      noted = resolve
    })
    const slow = changing(fresh.app, stage.organisation, async (store) => {
      await noteInLedger(store, { person: null, side: null }, [ledger('slow-work', {}, stage.project)])
      noted()
      await gate
    })
    await slowNoted
    await note(4)
    expect(await sealLedger(fresh.app, 1000)).toBe(0)
    finish()
    await slow
    await seal(5)
    expect(await check()).toMatchObject({ entries: '17', fault: null, strange: [], waiting: 0 })
  })

  test('what a command did stands in the ledger, and what it refused does not', async () => {
    const by = {
      organisation: stage.organisation,
      person: stage.person,
      name: 'Rosa',
      steward: true,
      side: null,
      duties: [],
      project: null,
    }
    const given = {
      token: randomUUID(),
      title: 'A new door',
      place: 'Ward 3',
      purpose: 'To get in',
      side: 'lived',
    }
    const made = await perform(fresh.world, by, makeProject, given)
    const again = await perform(fresh.world, by, makeProject, given)
    expect(made.ok && again.ok && made.value).toEqual(again.ok && again.value)
    expect((await perform(fresh.world, by, makeProject, { ...given, token: 'x' })).ok).toBe(false)
    expect((await perform(fresh.world, { ...by, steward: false }, makeProject, given)).ok).toBe(false)
    const verbs = await reading(fresh.app, stage.organisation, ({ db }) =>
      db
        .selectFrom('ledgerEntry')
        .select('verb')
        .where('verb', '!=', 'tried-something')
        .orderBy('id')
        .execute(),
    )
    expect(verbs.map(({ verb }) => verb)).toEqual(['made-project', 'took-seat'])
  })
})
