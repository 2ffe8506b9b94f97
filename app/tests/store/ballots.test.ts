import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Acting, perform } from '../../src/commands/command.ts'
import { openVoting } from '../../src/commands/decide/open-voting.ts'
import { proposeDecision } from '../../src/commands/decide/propose.ts'
import { vote } from '../../src/commands/decide/vote.ts'
import type { Side } from '../../src/domain/side.ts'
import { voterHash } from '../../src/store/ballot-box.ts'
import { changing } from '../../src/store/store.ts'
import { type FreshDatabase, freshDatabase, type Stage, setStage } from './fresh-database.ts'

/** What an attacker with a full copy of the database sees of one row. */
interface Traced {
  readonly table: string
  readonly row: string
  readonly xmin: string
  readonly ctid: string
}

const secret = (n: number) => `a reason nobody may trace, number ${n}`
const choices = ['for', 'against', 'against', 'for', 'aside', 'for', 'for', 'against'] as const

describe.each(inject('servers'))('ballots, against a full copy of $name', (server) => {
  let fresh: FreshDatabase
  let stage: Stage
  beforeAll(async () => {
    fresh = await freshDatabase(server)
    stage = await setStage(fresh.app)
  })
  afterAll(() => fresh.close())

  const acting = (person: string, side: Side): Acting => ({
    ...{ organisation: stage.organisation, person, name: 'Somebody', steward: false, side, duties: [] },
    project: stage.project,
  })

  const seat = (side: Side): Promise<Acting> =>
    changing(fresh.app, stage.organisation, async ({ db }) => {
      const { id } = await db
        .insertInto('person')
        .values({
          organisationId: stage.organisation,
          userId: randomUUID(),
          name: 'Somebody',
          steward: false,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await db
        .insertInto('seat')
        .values({ organisationId: stage.organisation, projectId: stage.project, personId: id, side })
        .execute()
      return acting(id, side)
    })

  /** Every row of every table, with what PostgreSQL itself notes beside it. */
  async function fullCopy(): Promise<readonly Traced[]> {
    const { rows: tables } = await sql<{ name: string }>`
      select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('public', 'auth', 'pgboss')`.execute(fresh.owner.kysely)
    const all: Traced[] = []
    for (const { name } of tables) {
      const { rows } = await sql<Omit<Traced, 'table'>>`
        select xmin::text as xmin, ctid::text as ctid, t::text as row from ${sql.raw(name)} t`.execute(
        fresh.owner.kysely,
      )
      all.push(...rows.map((row) => ({ ...row, table: name.replace('public.', '') })))
    }
    return all
  }

  /** Tables as they stand on disk, dead rows and all. */
  async function filesOf(tables: readonly string[]): Promise<Buffer> {
    const client = new pg.Client(fresh.admin)
    await client.connect()
    await client.query('checkpoint')
    const { rows } = await client.query<{ file: Buffer }>(
      `select pg_read_binary_file(pg_relation_filepath(oid)) as file from pg_class
       where relname = any($1) or oid in (select reltoastrelid from pg_class where relname = any($1))`,
      [tables],
    )
    await client.end()
    expect(rows.some(({ file }) => file.length > 0)).toBe(true)
    return Buffer.concat(rows.map(({ file }) => file))
  }

  async function openOne(by: Acting): Promise<string> {
    const made = await perform(fresh.world, by, proposeDecision('en'), {
      ...{ token: randomUUID(), kind: 'other', words: 'Do it.', why: 'So.', harm: 'Some.', seen: 'We look.' },
      ...{ rule: 'double-majority', quorum: 'half', closesOn: '2199-01-01' },
    })
    if (!made.ok) throw new Error(made.problem.id)
    const { decision } = made.value
    await perform(fresh.world, by, openVoting, { decision, closesOn: '2199-01-01' })
    return decision
  }

  const cast = async (by: Acting, decision: string, choice: string, words = '') => {
    const outcome = await perform(fresh.world, by, vote, { decision, round: 1, choice, words })
    expect(outcome.ok).toBe(true)
  }

  test('while people vote, copies taken between all votes tell who voted and nothing of how', async () => {
    const voters = [acting(stage.person, 'lived')]
    for (let n = 1; n < choices.length; n++) voters.push(await seat(n % 2 ? 'learned' : 'lived'))
    const [first] = voters
    if (!first) throw new Error('nobody votes')
    const decision = await openOne(first)
    const hashes = voters.map(({ person }) => voterHash(fresh.world.key, { decision, round: 1 }, person))
    const boxes = new Set<number>()
    for (const [n, voter] of voters.slice(0, -1).entries()) {
      await cast(voter, decision, choices[n] ?? 'for', secret(n))
      const copy = await fullCopy()
      const box = copy.filter(({ table }) => table === 'ballot_box')
      expect(box).toHaveLength(1)
      boxes.add(box[0]?.row.length ?? 0)
      for (const { row } of copy) {
        expect(row).not.toContain('a reason nobody may trace')
        expect(row).not.toMatch(/stand aside/)
        for (const hash of hashes) expect(row).not.toContain(hash)
      }
      // The ledger keeps of a side that one voted, and not who.
      const noted = copy.filter(({ table, row }) => table === 'ledger_entry' && row.includes(',voted,'))
      expect(noted).toHaveLength(n + 1)
      for (const { row } of noted) for (const { person } of voters) expect(row).not.toContain(person)
    }
    expect(boxes.size).toBe(1)

    // A changed vote leaves no row but the box: nobody is in the transaction that wrote it.
    const before = await fullCopy()
    await cast(first, decision, 'against', secret(99))
    const known = new Set(before.map(({ table, row, xmin, ctid }) => `${table} ${xmin} ${ctid} ${row}`))
    const changed = (await fullCopy()).filter(
      ({ table, row, xmin, ctid }) => !known.has(`${table} ${xmin} ${ctid} ${row}`),
    )
    expect(changed.map(({ table }) => table)).toEqual(['ballot_box'])

    const last = voters.at(-1)
    if (!last) throw new Error('nobody votes last')
    await cast(last, decision, 'against', secret(7))
    const after = await fullCopy()
    expect(after.filter(({ table }) => table === 'ballot_box')).toEqual([])
    const kept = after.filter(({ table }) => table === 'decision_dissent')
    expect(kept.length).toBeGreaterThan(0)
    // All of them from one transaction, in the order of the alphabet, with no person, side or time.
    expect(new Set(kept.map(({ xmin }) => xmin)).size).toBe(1)
    const lines = kept.map(({ row }) => /number \d+/.exec(row)?.[0] ?? '')
    expect(lines).toEqual([...lines].sort())
    for (const { row } of kept) for (const { person } of voters) expect(row).not.toContain(person)
    for (const { row } of after) for (const hash of hashes) expect(row).not.toContain(hash)
    // Dead rows in the files are sealed as the living were.
    const files = await filesOf(['ballot_box', 'decision_voter', 'decision_result'])
    expect(files.includes('a reason nobody may trace')).toBe(false)
    for (const hash of hashes) {
      expect(files.includes(hash)).toBe(false)
      expect(files.includes(Buffer.from(hash, 'hex'))).toBe(false)
    }
  })

  test('two worlds that differ in one vote alone look the same but for the sealed box', async () => {
    const looks = []
    const voter = await seat('lived')
    for (const choice of ['for', 'against'] as const) {
      const decision = await openOne(voter)
      await cast(voter, decision, choice, choice === 'against' ? 'because of the nights' : '')
      const rows = (await fullCopy()).filter(({ row }) => row.includes(decision))
      looks.push(rows.map(({ table, row }) => `${table} ${masked(row, decision)}`).sort())
    }
    expect(looks[0]).toEqual(looks[1])
    expect(looks[0]?.some((row) => row.startsWith('ballot_box'))).toBe(true)
  })
})

/** A row without what is random or a time, and with its length: the same in both worlds, or it tells something. */
const masked = (row: string, decision: string): string =>
  `${row
    .replaceAll(decision, 'decision')
    .replace(/\\x[0-9a-f]+/g, (bytes) => `bytes ${bytes.length}`)
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00/g, 'time')
    // The ledger's own numbers: its rows are counted, and know their transaction.
    .replace(/^\(id,\d+,/, '(id,n,')
    .replace(/,\d+\)$/, ',n)')}`
