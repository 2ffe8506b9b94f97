import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Owned, openOwner } from '../../src/command-line/open-owner.ts'
import { join, linkIn, offer, press } from '../drive/join.ts'
import { type RunningServer, startServer } from '../drive/server.ts'
import { becomeSteward, makeProject, type Project } from '../drive/set-up.ts'
import { type Visitor, visitor } from '../drive/visitor.ts'

let server: RunningServer
let owned: Owned
let tom: Visitor
let project: Project
let other: Project
let rosa: Visitor
let idris: Visitor

beforeAll(async () => {
  server = await startServer()
  tom = await becomeSteward(server, { name: 'Tom', email: 'tom@example.org' })
  project = await makeProject(tom)
  other = await makeProject(tom)
  rosa = await join(tom, project, 'lived', 'Rosa')
  idris = await join(tom, other, 'lived', 'Idris')
  owned = await openOwner(server.data)
}, 300_000)
afterAll(async () => {
  await owned?.close()
  await server?.stop()
})

const seatOf = async (name: string, within = project) => {
  const { rows } = await sql<{ person: string; side: string; employed: boolean | null; convener: boolean }>`
    select s.person_id as person, s.side, s.employed, s.convener from seat s join person p on p.id = s.person_id
    where p.name = ${name} and s.project_id = ${within.id}::uuid and s.left_at is null`.execute(
    owned.owner.kysely,
  )
  return rows[0]
}

const count = async (table: string, within: Project, more = 'true'): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.table(table)} where project_id = ${within.id}::uuid and ${sql.raw(more)}`.execute(
    owned.owner.kysely,
  )
  return rows[0]?.n ?? 0
}

describe('a seat', () => {
  test('of somebody the service pays is not lived, whatever a form says', async () => {
    const who = visitor(server.origin)
    const page = await who.get(linkIn(await offer(tom, project, 'lived')))
    const fields = { name: 'Eve', email: 'eve@example.org', employed: 'yes' }
    const claims = { side: 'lived', cameAs: 'lived', sideAgreed: 'true', agreed: 'yes', seat: 'lived' }
    await who.submit(page, { ...fields, ...claims }, '/join')
    expect(await seatOf('Eve')).toMatchObject({ side: 'learned', employed: true })
    const own = await seatOf('Eve')
    // Nor does Eve's own word for herself count, nor that of one who works there, nor of a partner elsewhere.
    for (const by of [who, tom, idris]) {
      const said = await by.post(`/p/${project.id}/partners/agree`, {
        person: own?.person ?? '',
        agrees: 'yes',
      })
      expect(said.status).toBe(404)
    }
    expect((await seatOf('Eve'))?.side).toBe('learned')
    await who.post(`/p/${project.id}/partners/employed`, { employed: 'yes', side: 'lived' })
    expect((await seatOf('Eve'))?.side).toBe('learned')
    expect((await who.submit(page, { ...fields, employed: '' }, '/join')).status).toBe(410)
  })

  test('is not taken without saying who pays', async () => {
    const link = linkIn(await offer(tom, project, 'learned'))
    for (const employed of ['', 'maybe', 'YES']) {
      const who = visitor(server.origin)
      const fields = { name: 'Mal', email: 'mal@example.org', employed }
      expect((await who.submit(await who.get(link), fields, '/join')).status).toBe(422)
      expect(who.cookies.size).toBe(0)
    }
    expect(await seatOf('Mal')).toBeUndefined()
  })

  test('of somebody who is asked about twice at once is counted once for each who says it', async () => {
    const mixed = await makeProject(tom)
    const ann = await join(tom, mixed, 'lived', 'Ann')
    await join(tom, mixed, 'lived', 'Bea')
    await join(tom, mixed, 'lived', 'Cat', 'yes')
    const cat = await seatOf('Cat', mixed)
    const yes = { person: cat?.person ?? '', agrees: 'yes' }
    await Promise.all([1, 2, 3, 4].map(() => ann.post(`/p/${mixed.id}/partners/agree`, yes)))
    expect(await count('side_vote', mixed, 'agrees')).toBe(1)
    expect((await seatOf('Cat', mixed))?.side).toBe('learned')
    const { rows } = await sql<{ object: string }>`
      select object::text from ledger_entry where project_id = ${mixed.id}::uuid and verb = 'spoke-on-side'`.execute(
      owned.owner.kysely,
    )
    // What somebody said of another is theirs: the record holds only that they said it.
    for (const { object } of rows) expect(object).not.toMatch(/agree|yes|true/)
  })
})

describe('a duty', () => {
  test('gives no seat, no vote and no page of partners', async () => {
    const helper = await join(tom, project, 'helper', 'Hal')
    expect(await seatOf('Hal')).toBeUndefined()
    for (const path of ['', '/voices', '/partners', '/trouble', '/partners/duty', '/conversations/new'])
      expect([path, (await helper.get(`/p/${project.id}${path}`)).status]).toEqual([path, 404])
    for (const path of ['partners', 'partners/employed', 'partners/host', 'trouble/pause', 'trouble/end'])
      expect([path, (await helper.post(`/p/${project.id}/${path}`, {})).status]).toEqual([path, 404])
  })

  test('of a safety contact is nobody’s to give themselves', async () => {
    const link = linkIn(await offer(rosa, project, 'safety'))
    const own = await rosa.submit(await rosa.get(link), { employed: 'no' }, '/join')
    expect(own.status).toBe(403)
    expect(own.text).toContain('This one is for somebody else')
    expect((await rosa.get(`/p/${project.id}/duty`)).status).toBe(404)
    // The link still works for whom it was made, once, however often it is pressed.
    const grace = visitor(server.origin)
    const page = await grace.get(link)
    const fields = {
      name: 'Grace',
      email: 'grace@example.org',
      employed: 'no',
      duty: 'safety',
      outside: 'true',
    }
    const taken = await Promise.all([1, 2, 3].map(() => grace.submit(page, fields, '/join')))
    expect(taken.map(({ status }) => status).sort()).toEqual([200, 410, 410])
    expect(await count('duty', project, "duty = 'safety' and left_at is null")).toBe(1)
    // One whom the service pays is not from outside, whatever the form says.
    await join(tom, project, 'safety', 'Sid', 'yes')
    expect(await count('duty', project, "duty = 'safety' and outside")).toBe(1)
  })

  test('is none that there is not, nor in a language that there is not', async () => {
    const wrong = { called: 'X', token: randomUUID() }
    for (const fields of [
      { ...wrong, duty: 'convener' },
      { ...wrong, duty: 'steward' },
      { ...wrong, duty: 'reader', reads: 'xx' },
      { ...wrong, duty: 'reader', reads: '' },
      { ...wrong, duty: 'helper', found: 'magic' },
    ])
      expect((await tom.post(`/p/${project.id}/partners/duty`, fields)).status).toBe(422)
  })
})

describe('hosting', () => {
  test('is nobody’s to take, and an offer is only for whom it was made', async () => {
    const own = await seatOf('Rosa')
    const path = `/p/${project.id}/partners/host`
    expect((await rosa.post(path, { person: own?.person ?? '' })).status).toBe(404)
    await tom.post(path, { person: own?.person ?? '' })
    const { rows } = await sql<{ id: string }>`
      select id from hosting_offer where project_id = ${project.id}::uuid`.execute(owned.owner.kysely)
    const yes = { offer: rows[0]?.id ?? '', answer: 'yes' }
    expect((await tom.post(`${path}/answer`, yes)).status).toBe(409)
    expect((await idris.post(`/p/${other.id}/partners/host/answer`, yes)).status).toBe(409)
    const answers = await Promise.all([1, 2, 3].map(() => rosa.post(`${path}/answer`, yes)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409])
    // Two offered the same seat of a host at once: one of them hosts.
    expect(await count('seat', project, "convener and left_at is null and side = 'lived'")).toBe(1)
    const elsewhere = await seatOf('Idris', other)
    expect((await tom.post(path, { person: elsewhere?.person ?? '' })).status).toBe(404)
  })

  test('that was offered for one side is not taken for the other', async () => {
    const turned = await makeProject(tom)
    const joy = await join(tom, turned, 'lived', 'Joy')
    await tom.post(`/p/${turned.id}/partners/host`, { person: (await seatOf('Joy', turned))?.person ?? '' })
    const asked = await joy.get(`/p/${turned.id}/partners`)
    await joy.post(`/p/${turned.id}/partners/employed`, { employed: 'yes' })
    expect((await press(joy, asked, '/host/answer', { answer: 'yes' })).status).toBe(409)
    expect((await seatOf('Joy', turned))?.convener).toBe(false)
  })

  test('of two who accept at once, one hosts', async () => {
    const busy = await makeProject(tom)
    const both = [await join(tom, busy, 'lived', 'Dee'), await join(tom, busy, 'lived', 'Els')]
    for (const name of ['Dee', 'Els'])
      await tom.post(`/p/${busy.id}/partners/host`, { person: (await seatOf(name, busy))?.person ?? '' })
    const pages = await Promise.all(both.map((who) => who.get(`/p/${busy.id}/partners`)))
    const said = await Promise.all(
      both.map((who, n) => press(who, pages[n] as never, '/host/answer', { answer: 'yes' })),
    )
    expect(said.map(({ status }) => status).sort()).toEqual([303, 409])
    expect(await count('seat', busy, "convener and side = 'lived'")).toBe(1)
  })
})

describe('what belongs to another project', () => {
  test('is not there: invitations, cards, disputes and ends', async () => {
    const made = await offer(tom, project, 'lived', { email: 'kim@example.org' })
    const link = linkIn(made).split('link=')[1] ?? ''
    expect((await idris.post(`/p/${other.id}/partners/card`, { link })).status).toBe(410)
    const { rows } = await sql<{ id: string }>`
      select id from invitation where project_id = ${project.id}::uuid and taken_at is null limit 1`.execute(
      owned.owner.kysely,
    )
    const invitation = rows[0]?.id ?? ''
    expect((await idris.post(`/p/${other.id}/partners/take-back`, { invitation })).status).toBe(404)
    const form = { token: randomUUID(), subject: 'ending', about: 'It is too soon.', mediator: 'Ann' }
    await rosa.post(`/p/${project.id}/trouble/dispute`, form)
    const found = await sql<{ id: string }>`
      select id from dispute where project_id = ${project.id}::uuid`.execute(owned.owner.kysely)
    const dispute = found.rows[0]?.id ?? ''
    for (const [who, where] of [
      [idris, other],
      [tom, project],
      [tom, other],
    ] as const)
      expect((await who.post(`/p/${where.id}/trouble/settle`, { dispute })).status).toBe(404)
    // What is frozen is not decided, by one side or by both.
    const end = await tom.post(`/p/${project.id}/trouble/end`, { how: 'cancelled', words: 'Enough.' })
    expect(end.status).toBe(409)
    for (const bad of ['x', randomUUID(), ''])
      expect((await tom.post(`/p/${project.id}/trouble/agree`, { ending: bad })).status).toBeGreaterThan(400)
  })

  test('one who proposed an end and changed sides does not agree to it too', async () => {
    const ends = await makeProject(tom)
    await join(tom, ends, 'learned', 'Fay')
    const gil = await join(tom, ends, 'lived', 'Gil')
    await gil.post(`/p/${ends.id}/trouble/end`, { how: 'cancelled', words: '' })
    await gil.post(`/p/${ends.id}/partners/employed`, { employed: 'yes' })
    expect((await seatOf('Gil', ends))?.side).toBe('learned')
    const { rows } = await sql<{ id: string }>`
      select id from ending where project_id = ${ends.id}::uuid`.execute(owned.owner.kysely)
    expect((await gil.post(`/p/${ends.id}/trouble/agree`, { ending: rows[0]?.id ?? '' })).status).toBe(409)
    expect(await count('ending', ends, 'agreed_at is not null')).toBe(0)
  })

  test('a pause is not ended by one who changes sides in between', async () => {
    const still = await makeProject(tom)
    const hugh = await join(tom, still, 'lived', 'Hugh')
    await hugh.post(`/p/${still.id}/trouble/pause`, {})
    await hugh.post(`/p/${still.id}/trouble/go-on`, {})
    await hugh.post(`/p/${still.id}/partners/employed`, { employed: 'yes' })
    await join(tom, still, 'lived', 'Ivy')
    await hugh.post(`/p/${still.id}/trouble/go-on`, {})
    const { rows } = await sql<{ paused: boolean }>`
      select paused_at is not null as paused from project where id = ${still.id}::uuid`.execute(
      owned.owner.kysely,
    )
    expect(rows[0]?.paused).toBe(true)
  })
})

describe('stewardship', () => {
  test('is handed over by a steward only, to somebody who is here, and never to nobody', async () => {
    const person = (await seatOf('Rosa'))?.person ?? ''
    expect((await rosa.post('/organisation/steward', { person })).status).toBe(404)
    expect((await rosa.post('/organisation', { name: 'Mine' })).status).toBe(404)
    for (const wrong of [randomUUID(), 'x', ''])
      expect((await tom.post('/organisation/steward', { person: wrong })).status).toBe(404)
    expect((await tom.get('/organisation')).status).toBe(200)
    const both = await Promise.all([1, 2].map(() => tom.post('/organisation/steward', { person })))
    const [first, second = 0] = both.map(({ status }) => status).sort()
    expect([first, [404, 409].includes(second)]).toEqual([303, true])
    expect((await tom.get('/organisation')).status).toBe(404)
    expect((await rosa.get('/organisation')).status).toBe(200)
  })
})

describe('mail', () => {
  test('of an invitation is sealed, and a form sent twice sends it once', async () => {
    const path = `/p/${project.id}/partners`
    const form = (await rosa.get(path)).forms.find(({ action }) => action === path)
    const fields = { ...form?.fields, called: 'Lou', side: 'lived', email: 'lou@example.org' }
    const before = await sql<{ n: number }>`select count(*)::int as n from mail`.execute(owned.owner.kysely)
    await Promise.all([1, 2, 3].map(() => rosa.post(path, fields)))
    const { rows } = await sql<{ n: number; open: number }>`
      select count(*)::int as n, count(*) filter (where encode(sealed, 'escape') like '%lou@%')::int as open
      from mail`.execute(owned.owner.kysely)
    expect([(rows[0]?.n ?? 0) - (before.rows[0]?.n ?? 0), rows[0]?.open]).toEqual([1, 0])
  })
})
