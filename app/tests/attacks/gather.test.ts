import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Owned, openOwner } from '../../src/command-line/open-owner.ts'
import { allRoutes } from '../../src/web/app.tsx'
import type { LiveHub } from '../../src/web/live.ts'
import type { Parts } from '../../src/web/parts.ts'
import { unescapeHtml } from '../drive/forms.ts'
import { type RunningServer, startServer } from '../drive/server.ts'
import { becomeSteward, inDays, invitePartner, makeProject, type Project, takeSeat } from '../drive/set-up.ts'
import { type Visitor, visitor } from '../drive/visitor.ts'

let server: RunningServer
let owned: Owned
let tom: Visitor
let rosa: Visitor
let project: Project
let other: Project

const need = 'Quiet room, because of my panic attacks'
const cost = 'Taxi to the dialysis unit'
const contact = 'sponsor.phone.0199'

beforeAll(async () => {
  server = await startServer()
  tom = await becomeSteward(server, { name: 'Tom', email: 'tom@example.org' })
  project = await makeProject(tom)
  other = await makeProject(tom, { title: 'Another' })
  owned = await openOwner(server.data)
  rosa = visitor(server.origin)
  await takeSeat(rosa, await invitePartner(tom, project, 'lived'), {
    name: 'Rosa',
    email: 'rosa@example.org',
  })
  await rosa.post(gather('needs'), { words: need, readers: 'me', met: 'no' })
  await rosa.post(gather('claims'), { token: randomUUID(), what: cost, amount: '31.70', currency: 'GBP' })
  await tom.post(gather('mandate'), { sponsor: 'Dr Osei', contact })
  await tom.post(gather('questions'), { token: randomUUID(), words: 'A private question', dueOn: inDays(1) })
}, 300_000)

afterAll(async () => {
  await owned?.close()
  await server?.stop()
})

const gather = (part = '', { id } = project) => `/p/${id}/gather${part && `/${part}`}`
const agreement = ({ id } = project) => `/p/${id}/agreement`
const idIn = async (table: 'pay_claim' | 'sponsor_question' | 'way_of_working' | 'served_group') =>
  (
    await sql<{ id: string }>`select id from ${sql.table(table)} order by id limit 1`.execute(
      owned.owner.kysely,
    )
  ).rows[0]?.id ?? ''

describe('the way to the agreement and back', () => {
  test('leads nowhere but into the same project', async () => {
    const home = `/p/${project.id}`
    for (const then of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      `\\\\evil.example${home}`,
      `${home}@evil.example`,
      `${home}/../../outbox`,
      `${home}/%2e%2e/%2e%2e/home`,
      `/p/${other.id}`,
      'javascript:alert(1)',
      '\u0000',
      `${home}/agreement?then=https://evil.example`,
      'x'.repeat(5000),
    ]) {
      const answer = await rosa.post(agreement(), { then })
      expect([then, answer.status, answer.headers.location]).toEqual([then, 303, home])
      const page = await rosa.get(`${agreement()}?${new URLSearchParams({ then })}`)
      expect([then, page.status]).toEqual([then, 200])
      expect(page.text).not.toContain('evil.example"')
    }
    const then = `${home}/voices`
    expect((await rosa.post(agreement(), { then })).location).toBe(then)
  })

  test('nobody agrees in a project that is not theirs, and nobody reads a voice who has not agreed', async () => {
    expect((await rosa.post(agreement(other), {})).status).toBe(404)
    const kofi = visitor(server.origin)
    const link = await invitePartner(tom, project, 'learned')
    await kofi.submit(
      await kofi.get(link),
      { name: 'Kofi', email: 'kofi@example.org', employed: 'yes' },
      '/join',
    )
    const speaker = visitor(server.origin)
    await speaker.submit(await speaker.get(project.answer), { words1: 'Not before you agreed' })
    const reads = allRoutes({} as Parts, {} as LiveHub).filter(
      ({ may, path, method }) => may === 'read-voices' && path.includes(':id') && method === 'GET',
    )
    expect(reads.length).toBeGreaterThan(0)
    for (const { path } of reads) {
      const page = await kofi.get(path.replace(':id', project.id))
      expect([path, page.status, page.text]).toEqual([path, 303, ''])
    }
    for (const path of [`/p/${project.id}`, '/home', gather()])
      expect((await kofi.get(path)).text).not.toContain('Not before you agreed')
  })
})

describe('what is somebody’s own', () => {
  test('stands nowhere in the database as it was written', async () => {
    const { rows: tables } = await sql<{ name: string }>`
      select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(
      owned.owner.kysely,
    )
    expect(tables.length).toBeGreaterThan(20)
    for (const { name } of tables) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(
        owned.owner.kysely,
      )
      for (const { row } of rows)
        for (const words of [need, cost, contact, 'panic', 'dialysis', '31.70'])
          expect([name, row.includes(words), row.includes(Buffer.from(words).toString('hex'))]).toEqual([
            name,
            false,
            false,
          ])
    }
  })

  test('is shown on no page to anyone else, whatever they ask for', async () => {
    const leila = visitor(server.origin)
    await takeSeat(leila, await invitePartner(tom, project, 'lived'), {
      name: 'Leila',
      email: 'leila@example.org',
    })
    const pages = allRoutes({} as Parts, {} as LiveHub).filter(
      ({ method, path }) => method === 'GET' && path.startsWith('/p/:id') && !path.endsWith('/live'),
    )
    expect(pages.length).toBeGreaterThan(8)
    for (const who of [leila, tom])
      for (const { path } of pages) {
        const { text } = await who.get(`${path.replace(':id', project.id)}?person=${randomUUID()}`)
        expect([path, unescapeHtml(text).includes(need)]).toEqual([path, false])
        if (who === leila) expect([path, unescapeHtml(text).includes(cost)]).toEqual([path, false])
      }
    expect(unescapeHtml((await rosa.get(gather('needs'))).text)).toContain(need)
  })

  test('is there at no address that names its owner', async () => {
    const { rows } = await sql<{ id: string }>`select person_id as id from access_need`.execute(
      owned.owner.kysely,
    )
    for (const person of [rows[0]?.id ?? '', randomUUID()])
      for (const path of [`needs/${person}`, `needs/take-back/${person}`, `claims/${person}`])
        expect([path, (await tom.get(gather(path))).status]).toEqual([path, 404])
    // Taking back is always one's own: Tom has nothing, and Rosa's stays.
    expect((await tom.post(gather('needs/take-back'), { person: rows[0]?.id ?? '' })).status).toBe(303)
    expect(unescapeHtml((await rosa.get(gather('needs'))).text)).toContain(need)
  })
})

test('what somebody needs goes when they go', async () => {
  const maureen = visitor(server.origin)
  await takeSeat(maureen, await invitePartner(tom, project, 'lived'), {
    name: 'Maureen',
    email: 'maureen@example.org',
  })
  await maureen.post(gather('needs'), { words: 'A lift', readers: 'conveners', met: 'no' })
  expect(unescapeHtml((await tom.get(gather())).text)).toContain('A lift')
  const kept = async () => (await sql`select from access_need`.execute(owned.owner.kysely)).rows.length
  const before = await kept()
  expect((await maureen.post(`/p/${project.id}/partners/leave`, {})).status).toBe(303)
  expect(await kept()).toBe(before - 1)
  expect(unescapeHtml((await tom.get(gather())).text)).not.toContain('A lift')
})

describe('ids of others', () => {
  test('of another project do nothing here, and are not there', async () => {
    await rosa.post(gather('ways'), { words: 'We start on time.' })
    await rosa.post(gather('groups'), {
      token: randomUUID(),
      name: 'Over 75',
      percent: '25',
      source: 'A list',
    })
    const tries: [string, Record<string, string>][] = [
      ['groups/remove', { group: await idIn('served_group') }],
      ['answer', { question: await idIn('sponsor_question'), answer: 'Mine now' }],
      ['ways/agree', { way: await idIn('way_of_working'), do: 'take-back' }],
      ['claims/paid', { claim: await idIn('pay_claim') }],
      ['claims/own', { claim: await idIn('pay_claim'), do: 'received' }],
    ]
    for (const [path, fields] of tries) {
      expect([path, (await tom.post(gather(path, other), fields)).status]).toEqual([path, 404])
      expect([path, (await rosa.post(gather(path, other), fields)).status]).toEqual([path, 404])
    }
    await tom.post(gather('ways/agree', other), { way: await idIn('way_of_working'), do: 'agree' })
    const { rows } = await sql<{ n: number }>`
      select (select count(*)::int from served_group) + (select count(*)::int from way_agreed)
        + (select count(*)::int from pay_claim where paid_on is not null)
        + (select count(*)::int from sponsor_question where answer is not null) as n`.execute(
      owned.owner.kysely,
    )
    expect(rows[0]?.n).toBe(2)
  })

  test('made up, missing or doubled are a plain 4xx, never a fault', async () => {
    for (const path of ['groups/remove', 'ways/agree', 'claims/paid', 'claims/own', 'answer'])
      for (const fields of [{}, { claim: "' or true --", group: '1', way: '\u0000', question: 'x' }]) {
        const { status } = await tom.post(gather(path), { ...fields, do: 'everything' })
        expect([path, status >= 400 && status < 500]).toEqual([path, true])
      }
    // Who hosts nothing sets no offer and pays nobody, not even themselves as a convener would.
    expect((await rosa.get(gather('pay'))).status).toBe(404)
    expect((await rosa.post(gather('pay'), { kind: 'none', reason: 'x' })).status).toBe(404)
    expect((await rosa.post(gather('claims/paid'), { claim: await idIn('pay_claim') })).status).toBe(404)
  })

  test('what looks like markup is text on every page of Gather', async () => {
    const words = '<script>alert(1)</script> & "quotes"'
    await tom.post(gather('purpose'), { purpose: words, place: words })
    await tom.post(gather('mandate'), { sponsor: words, role: words, money: words, decidesAlone: words })
    await tom.post(gather('ways'), { words })
    await tom.post(gather('pay'), { kind: 'none', reason: words, expenses: words })
    for (const path of [gather(), gather('ways'), gather('mandate'), project.reply]) {
      const page = await tom.get(path)
      expect([path, page.status]).toEqual([path, 200])
      expect(page.text).not.toContain('<script>alert')
      expect(unescapeHtml(page.text)).toContain(words)
    }
  })
})

test('a late answer of the sponsor is told in public by days, with no word of it and no name', async () => {
  const reply = async () => unescapeHtml((await visitor(server.origin).get(project.reply)).text)
  expect(await reply()).not.toContain('is late')
  await sql`update sponsor_question set due_on = current_date - 4`.execute(owned.owner.kysely)
  const late = await reply()
  expect(late).toContain('One answer from those who back this project is late. The longest by 4 days.')
  expect(late).not.toMatch(/Osei|A private question|0199/)
})
