import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type AnsweredConversation, answer, answerCommits } from '../../src/commands/answer.ts'
import { equalityQuestions } from '../../src/domain/equality.ts'
import { equalityOf } from '../../src/store/equality-answers.ts'
import { reading } from '../../src/store/store.ts'
import { joinWaiting } from '../../src/store/waiting-voices.ts'
import { type FreshDatabase, freshDatabase, type Stage, setStage } from './fresh-database.ts'

/** The files of tables as they stand on disk, dead rows and all. */
async function filesOf({ admin }: FreshDatabase, tables: readonly string[]): Promise<readonly Buffer[]> {
  const client = new pg.Client(admin)
  await client.connect()
  await client.query('checkpoint')
  const { rows } = await client.query<{ file: Buffer }>(
    `select pg_read_binary_file(pg_relation_filepath(oid)) as file from pg_class
     where relname = any($1) or oid in (select reltoastrelid from pg_class where relname = any($1))`,
    [tables],
  )
  await client.end()
  expect(rows.some(({ file }) => file.length > 0)).toBe(true)
  return rows.map(({ file }) => file)
}

/** What an attacker with a full copy of the database sees of one row, beside its words. */
interface Traced {
  readonly table: string
  readonly row: string
  readonly xmin: string
  readonly ctid: string
}

const secretWords = (n: number) => `unlinked secret number ${n}`

describe.each(inject('servers'))('a voice tied to nobody, against a full copy of $name', (server) => {
  let fresh: FreshDatabase
  let stage: Stage
  const tokens: string[] = []
  const arrival: { n: number; xidAfter: bigint }[] = []
  beforeAll(async () => {
    fresh = await freshDatabase(server)
    stage = await setStage(fresh.app)
    const commits = answerCommits(fresh.world)
    const conversation: AnsweredConversation = {
      organisation: stage.organisation,
      project: stage.project,
      conversation: stage.conversation,
      questions: 1,
      open: true,
      mostWords: null,
      equality: equalityQuestions,
    }
    // Linked and unlinked answers come in turn, as they do in life; the attacker knows the moment of each.
    for (let n = 0; n < 24; n++) {
      const unlinked = n % 2 === 0
      const token = randomUUID()
      if (unlinked) tokens.push(token)
      const outcome = await answer(fresh.world, commits, conversation, {
        language: 'en',
        consentText: Buffer.alloc(32, 7),
        fields: {
          token,
          words1: unlinked ? secretWords(n) : `linked ${n}`,
          who: 'uses',
          identity: unlinked ? 'unlinked' : 'pseudonymous',
          consent: 'team',
          // Somebody filled these in before they chose that nothing leads back to them.
          'equality-age': '25-34',
          'equality-ethnic': `ethnic secret number ${n}`,
          email: 'unlinked.secret@example.org',
        },
      })
      expect(outcome.ok).toBe(true)
      const { rows } = await sql<{ xid: string }>`select pg_current_xact_id()::text as xid`.execute(
        fresh.owner.kysely,
      )
      if (unlinked) arrival.push({ n, xidAfter: BigInt(rows[0]?.xid ?? 0) })
    }
  })
  afterAll(() => fresh.close())

  /** Every row of every table, with what PostgreSQL itself notes beside it. */
  async function fullCopy(): Promise<readonly Traced[]> {
    const { rows: tables } = await sql<{
      name: string
    }>`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('public', 'auth', 'pgboss')`.execute(fresh.owner.kysely)
    const all: Traced[] = []
    for (const { name } of tables) {
      const { rows } = await sql<
        Omit<Traced, 'table'>
      >`select xmin::text as xmin, ctid::text as ctid, t::text as row from ${sql.raw(name)} t`.execute(
        fresh.owner.kysely,
      )
      all.push(...rows.map((row) => ({ ...row, table: name })))
    }
    return all
  }

  const ownRows = (copy: readonly Traced[]) => copy.filter(({ row }) => row.includes('unlinked secret'))

  test('while it waits, nothing of it can be read, not in the files either, and its transaction says nothing', async () => {
    const copy = await fullCopy()
    expect(ownRows(copy)).toEqual([])
    const waiting = copy.filter(({ table }) => table === 'public.waiting_voice')
    expect(waiting).toHaveLength(12)
    expect(new Set(waiting.map(({ xmin }) => xmin)).size).toBe(1)
    expect(new Set(waiting.map(({ row }) => row.length)).size).toBe(1)
    // The tokens' rows were written again too, and none of them holds a token as it was sent.
    const kept = copy.filter(({ table }) => table === 'public.waiting_token')
    expect(new Set(kept.map(({ xmin }) => xmin)).size).toBe(1)
    for (const token of tokens) expect(copy.some(({ row }) => row.includes(token))).toBe(false)
    const linkedTokens = copy.filter(({ table }) => table === 'public.answer').map(({ row }) => row)
    for (const { row } of kept) {
      const hash = /\\x[0-9a-f]{64}/.exec(row)?.[0] ?? 'none'
      expect(linkedTokens.some((other) => other.includes(hash))).toBe(false)
    }
    for (const file of await filesOf(fresh, ['waiting_voice', 'waiting_token']))
      expect(file.includes('unlinked secret')).toBe(false)
  })

  test('after it joined the others, nothing joins it to anything', async () => {
    await joinWaiting(fresh.app, fresh.world.key, 8, '2000-01-01')
    const copy = await fullCopy()
    const voices = ownRows(copy)
    expect(voices.map(({ table }) => table)).toEqual(Array.from({ length: 12 }, () => 'public.voice'))

    // In the files: what waited is still there as dead rows, and none of it can be read or is found again in a voice.
    for (const file of await filesOf(fresh, ['waiting_voice', 'waiting_token'])) {
      expect(file.includes('unlinked secret')).toBe(false)
      const { rows: ids } = await sql<{
        id: string
        answer: string
      }>`select id, answer_id as answer from voice where identity = 'unlinked'`.execute(fresh.owner.kysely)
      for (const { id, answer: sending } of ids)
        for (const each of [id, sending])
          expect(file.includes(Buffer.from(each.replaceAll('-', ''), 'hex'))).toBe(false)
    }

    // By transaction: all twelve came in one, after every arrival, and nothing else was written in it.
    const xmins = new Set(voices.map(({ xmin }) => xmin))
    expect(xmins.size).toBe(1)
    expect(copy.filter(({ xmin, row }) => xmins.has(xmin) && !row.includes('unlinked secret'))).toEqual([])
    const last = arrival.at(-1)?.xidAfter ?? 0n
    expect(BigInt([...xmins][0] ?? 0) > last).toBe(true)

    // By place: the order in the table is not the order of arrival.
    expect(inOrder(voices)).toBe(false)

    // By ids: none of a voice's ids stands in any other row of any table, and none has a time in it.
    const { rows } = await sql<{ id: string; answer: string; at: string | null; on: string }>`
      select id, answer_id as answer, said_at::text as at, said_on::text as on from voice where identity = 'unlinked'`.execute(
      fresh.owner.kysely,
    )
    for (const { id, answer: sending, at, on } of rows) {
      expect(at).toBeNull()
      expect(on).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      for (const each of [id, sending]) {
        expect(each[14]).toBe('4')
        expect(copy.filter(({ row }) => row.includes(each))).toHaveLength(1)
      }
    }
  })

  test('it has no key, no answer row, no ledger row and no job', async () => {
    const copy = await fullCopy()
    expect(copy.filter(({ table }) => table === 'public.answer')).toHaveLength(12)
    const answered = copy.filter(
      ({ table, row }) => table === 'public.ledger_entry' && row.includes('answered'),
    )
    expect(answered).toHaveLength(12)
    expect(answered.some(({ row }) => row.includes('unlinked'))).toBe(false)
    expect(copy.filter(({ table }) => table.startsWith('pgboss.job'))).toEqual([])
  })

  test('what its speaker said of themselves was not kept, and there is nowhere to tell them', async () => {
    const copy = await fullCopy()
    // The linked ones have theirs, sealed; no row anywhere holds a word of any.
    expect(copy.filter(({ table }) => table === 'public.equality_answer')).toHaveLength(12)
    expect(copy.filter(({ row }) => /ethnic secret|unlinked\.secret/.test(row))).toEqual([])
    const said = await reading(fresh.app, stage.organisation, (store) =>
      equalityOf(store, fresh.world.key, stage.conversation),
    )
    const numbers = said.map(({ ethnic }) => Number(/(\d+)$/.exec(ethnic ?? '')?.[1]))
    expect(numbers.filter((n) => n % 2 === 0)).toEqual([])
    for (const name of ['contact', 'contact_link', 'note', 'ask_words'])
      expect(copy.filter(({ table }) => table === `public.${name}`)).toEqual([])
  })

  test('its arrival is not announced, and its token leaves no mark after its day', async () => {
    expect(fresh.announced).toHaveLength(12)
    await sql`update waiting_token set day = current_date - 2`.execute(fresh.owner.kysely)
    await joinWaiting(fresh.app, fresh.world.key, 1, '2000-01-01')
    expect((await fullCopy()).filter(({ table }) => table === 'public.waiting_token')).toEqual([])
  })

  test('long words leave no trace of their order either', async () => {
    const commits = answerCommits(fresh.world)
    const conversation: AnsweredConversation = {
      organisation: stage.organisation,
      project: stage.project,
      conversation: stage.conversation,
      questions: 1,
      open: true,
      mostWords: null,
      equality: equalityQuestions,
    }
    // Words too long for a row are kept apart, in pieces numbered as they come.
    for (let n = 0; n < 10; n++) {
      const fields = {
        token: randomUUID(),
        words1: `${n} ${randomBytes(3500).toString('hex')}`.slice(0, 7000),
        identity: 'unlinked',
        consent: 'team',
      }
      await answer(fresh.world, commits, conversation, {
        language: 'en',
        consentText: Buffer.alloc(32, 7),
        fields,
      })
    }
    await joinWaiting(fresh.app, fresh.world.key, 8, '2000-01-01')
    // PostgreSQL 17 and later tell a piece's number; before, the row's own place is all there is to look at.
    const { rows: versions } = await sql<{
      number: number
    }>`select current_setting('server_version_num')::int as number`.execute(fresh.owner.kysely)
    const order = (versions[0]?.number ?? 0) >= 170_000 ? 'pg_column_toast_chunk_id(words)' : 'ctid'
    const { rows } = await sql<{ n: string }>`
      select left(words, 1) as n from voice where length(words) > 6000 order by ${sql.raw(order)}`.execute(
      fresh.owner.kysely,
    )
    expect(rows).toHaveLength(10)
    expect(rows.map(({ n }) => n)).not.toEqual([...rows.map(({ n }) => n)].sort())
  })

  /** Whether rows stand in the order in which their words came. */
  function inOrder(rows: readonly Traced[]): boolean {
    const place = ({ ctid }: Traced) => {
      const [page = 0, line = 0] = ctid.replace(/[()]/g, '').split(',').map(Number)
      return page * 1000 + line
    }
    const numbers = [...rows]
      .sort((one, other) => place(one) - place(other))
      .map(({ row }) => Number(/number (\d+)/.exec(row)?.[1]))
    return numbers.every((number, n) => n === 0 || (numbers[n - 1] ?? 0) < number)
  }
})
