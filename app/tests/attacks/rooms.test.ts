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
import { type Page, type Visitor, visitor } from '../drive/visitor.ts'

// Words that stand nowhere else, so that one hit is one leak.
const guessed = 'Quillwhistle'
const secret = 'Brambleford'

describe('what is private in rooms and sealed in guesses', () => {
  let server: RunningServer
  let owned: Owned
  let tom: Visitor
  let rosa: Visitor
  let helper: Visitor
  let other: Visitor
  let project: Project
  let elsewhere: Project

  beforeAll(async () => {
    server = await startServer()
    owned = await openOwner(server.data)
    tom = await becomeSteward(server, { name: 'Tom', email: 'tom@example.org' })
    project = await makeProject(tom)
    elsewhere = await makeProject(tom, { title: 'Elsewhere' })
    rosa = await join('Rosa', project, 'lived')
    other = await join('Olu', elsewhere, 'lived')
    helper = await join('Hal', project, 'learned')
    // A helper holds no seat: only the duty is left to him.
    await sql`insert into duty (organisation_id, project_id, person_id, duty)
      select organisation_id, project_id, person_id, d from seat, unnest(array['helper', 'safety']) d
      where project_id = ${project.id}::uuid
        and person_id = (select id from person where name = 'Hal')`.execute(owned.owner.kysely)
    await sql`update seat set left_at = now() where project_id = ${project.id}::uuid
      and person_id = (select id from person where name = 'Hal')`.execute(owned.owner.kysely)
    await send(rosa, 'room', { words: `${secret} is what we call it` })
    await send(rosa, 'guesses', { words1: guessed, ten1: '4', revealOn: inDays(3), do: 'seal' })
  }, 300_000)
  afterAll(async () => {
    await owned?.close()
    await server?.stop()
  })

  async function join(name: string, { id }: Project, side: 'lived' | 'learned'): Promise<Visitor> {
    const somebody = visitor(server.origin)
    const link = await invitePartner(tom, { id }, side)
    await takeSeat(somebody, link, { name, email: `${name.toLowerCase()}@example.org` }, { opens: false })
    return somebody
  }

  const at = (page: string, { id } = project) => `/p/${id}/${page}`
  const send = async (who: Visitor, page: string, fields: Record<string, string>): Promise<Page> =>
    who.submit(await who.get(at(page)), fields, at(page))

  const everyGet = allRoutes({} as Parts, {} as LiveHub)
    .filter(({ method, path }) => method === 'GET' && !path.endsWith('/live'))
    .map(({ path }) => path)

  /** Every page there is, as somebody sees it, with the names of this project in their places. */
  async function everyPage(who: Visitor): Promise<string> {
    const bodies: string[] = []
    for (const path of everyGet) {
      const real = path
        .replace(':id', project.id)
        .replace(':code', project.answer.slice('/c/'.length))
        .replace(':slug', project.reply.slice('/r/'.length))
        .replace(/:\w+/g, randomUUID())
      const page = await who.get(real)
      expect([real, page.status < 500]).toEqual([real, true])
      bodies.push(page.text)
    }
    return bodies.join('\n')
  }

  test('before its day, no page of anybody’s holds a guess: not the guesser’s own, the host’s, nor the public’s', async () => {
    expect(everyGet.length).toBeGreaterThan(20)
    const somebody = visitor(server.origin)
    for (const [name, who] of Object.entries({ rosa, tom, helper, other, somebody }))
      expect([name, (await everyPage(who)).includes(guessed)]).toEqual([name, false])
  })

  test('no form gives a guess away either, whatever is sent to it', async () => {
    const posts = allRoutes({} as Parts, {} as LiveHub).filter(
      ({ method, path }) => method === 'POST' && path.startsWith('/p/:id/guesses'),
    )
    expect(posts.length).toBe(2)
    for (const who of [rosa, tom])
      for (const { path } of posts)
        for (const fields of [
          { do: 'seal', words1: 'x', ten1: '1' },
          { do: 'keep', words1: 'x' },
          { do: 'seal', words1: 'x', ten1: '99' },
          {},
          { revealOn: inDays(1) },
        ]) {
          const page = await who.post(path.replace(':id', project.id), { token: randomUUID(), ...fields })
          expect([path, fields, page.status < 500, page.text.includes(guessed)]).toEqual([
            path,
            fields,
            true,
            false,
          ])
        }
  })

  test('no row of the database holds a guess, in no letters it could be read in', async () => {
    const { rows: tables } = await sql<{ name: string }>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'auth', 'pgboss')`.execute(owned.owner.kysely)
    expect(tables.length).toBeGreaterThan(25)
    const wanted = [
      guessed,
      Buffer.from(guessed).toString('hex'),
      Buffer.from(guessed).toString('base64').slice(0, 12),
    ]
    for (const { name } of tables) {
      const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.raw(name)} t`.execute(
        owned.owner.kysely,
      )
      const all = rows.map(({ text }) => text).join('\n')
      for (const words of wanted) expect([name, words, all.includes(words)]).toEqual([name, words, false])
    }
    expect(server.said()).not.toContain(guessed)
  })

  test('a room is its side’s alone: no page of the other side, the host, a helper or another project shows it', async () => {
    expect((await rosa.get(at('room'))).text).toContain(secret)
    const somebody = visitor(server.origin)
    for (const [name, who] of Object.entries({ tom, helper, other, somebody }))
      expect([name, (await everyPage(who)).includes(secret)]).toEqual([name, false])
    for (const who of [helper, other]) {
      expect((await who.get(at('room'))).status).toBe(404)
      expect((await who.post(at('room'), { token: randomUUID(), words: 'let me in' })).status).toBe(404)
    }
    expect(server.said()).not.toContain(secret)
  })

  test('what hangs in a room is not there for whoever is not in it, whichever way they ask', async () => {
    const { rows } = await sql<{ id: string }>`select id from room_note`.execute(owned.owner.kysely)
    const note = rows[0]?.id ?? ''
    for (const who of [tom, other])
      for (const { id } of [project, elsewhere]) {
        const removed = await who.post(`/p/${id}/room/remove`, { note })
        expect([id, removed.status]).toEqual([id, 404])
        expect((await who.get(`/p/${id}/room?before=${note}`)).text).not.toContain(secret)
      }
    expect((await rosa.get(at('room'))).text).toContain(secret)
    for (const before of ['', 'x', randomUUID(), "'; drop table room_note; --"])
      expect((await rosa.get(`${at('room')}?${new URLSearchParams({ before })}`)).status).toBe(200)
  })

  test('ideas and repairs of one project cannot be touched from another, nor somebody else’s idea at all', async () => {
    await send(rosa, 'ideas', { words: 'An idea of Rosa' })
    await send(rosa, 'fixes', { words: 'A hinge is mended', doneOn: '' })
    const { rows } = await sql<{ idea: string; fix: string }>`
      select (select id from idea limit 1) as idea, (select id from fix limit 1) as fix`.execute(
      owned.owner.kysely,
    )
    const { idea, fix } = rows[0] ?? { idea: '', fix: '' }
    for (const [who, where] of [
      [tom, project],
      [other, elsewhere],
      [tom, elsewhere],
    ] as const) {
      expect((await who.post(at('ideas/change', where), { idea, words: 'Taken over' })).status).toBe(404)
      expect((await who.post(at('ideas/take-back', where), { idea })).status).toBe(404)
    }
    for (const who of [other, tom]) {
      expect((await who.post(at('fixes/correct', elsewhere), { fix, words: 'x', doneOn: '' })).status).toBe(
        404,
      )
      expect((await who.post(at('fixes/withdraw', elsewhere), { fix })).status).toBe(404)
    }
    expect((await rosa.get(at('ideas'))).text).toContain('An idea of Rosa')
    expect((await visitor(server.origin).get(project.reply)).text).toContain('A hinge is mended')
  })

  test('only a host fixes the day, and only while there is none', async () => {
    expect((await rosa.post(at('guesses/day'), { revealOn: inDays(1) })).status).toBe(404)
    expect((await tom.post(at('guesses/day'), { revealOn: inDays(1) })).status).toBe(422)
    const { rows } = await sql<{ day: string }>`
      select reveal_on::text as day from guess_reveal where project_id = ${project.id}::uuid`.execute(
      owned.owner.kysely,
    )
    expect(rows).toEqual([{ day: inDays(3) }])
  })

  test('the reply page says a repair as text, whoever wrote what into it', async () => {
    for (const words of [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '{count} <b>bold</b>',
    ]) {
      await send(rosa, 'fixes', { words, doneOn: '', sure: 'yes' })
      const page = await visitor(server.origin).get(`${project.reply}?lang=en`)
      expect(unescapeHtml(page.text)).toContain(words)
      expect(page.text).not.toMatch(/<script>alert|<img src=x|<b>bold/)
    }
  })
})
