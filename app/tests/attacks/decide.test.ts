import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Owned, openOwner } from '../../src/command-line/open-owner.ts'
import { type Letters, openLetters } from '../drive/letters.ts'
import { type RunningServer, startServer } from '../drive/server.ts'
import { becomeSteward, inDays, invitePartner, makeProject, type Project, takeSeat } from '../drive/set-up.ts'
import { type Visitor, visitor } from '../drive/visitor.ts'

let server: RunningServer
let letters: Letters
let owned: Owned
let tom: Visitor
let rosa: Visitor
let idris: Visitor
let project: Project
let other: Project

const somebody = () => visitor(server.origin)

beforeAll(async () => {
  letters = await openLetters()
  server = await startServer({ environment: { EVENGROUND_SMTP: letters.url } })
  tom = await becomeSteward(server, { name: 'Tom', email: 'tom@example.org' })
  project = await makeProject(tom)
  other = await makeProject(tom, { title: 'Another' })
  owned = await openOwner(server.data)
  rosa = somebody()
  idris = somebody()
  for (const [who, name] of [
    [rosa, 'Rosa'],
    [idris, 'Idris'],
  ] as const)
    await takeSeat(who, await invitePartner(tom, project, 'lived'), {
      name,
      email: `${name.toLowerCase()}@example.org`,
    })
}, 300_000)

afterAll(async () => {
  await owned?.close()
  await server?.stop()
  await letters?.close()
})

const base = (where = project) => `/p/${where.id}/decisions`
const words = 'Tell everyone the wait.'
const fields = (more: Record<string, string> = {}) => ({
  ...{ token: randomUUID(), kind: 'other', words, why: 'Many asked.', harm: 'People with no phone.' },
  ...{ seen: 'We count.', rule: 'double-majority', quorum: 'half', closesOn: inDays(5), ...more },
})

/** Proposes, and opens the vote; gives the decision's address. */
async function opened(where = project, by = rosa, opener = tom, more = {}): Promise<string> {
  const made = await by.post(`${base(where)}/new`, fields(more))
  expect(made.status).toBe(303)
  expect((await opener.post(`${made.location}/open`, { closesOn: inDays(5) })).status).toBe(303)
  return made.location
}
const cast = (who: Visitor, at: string, choice: string, more: Record<string, string> = {}) =>
  who.post(`${at}/vote`, { round: '1', choice, ...more })
const rows = async <T>(text: string): Promise<readonly T[]> =>
  (await sql.raw<T>(text).execute(owned.owner.kysely)).rows
const idIn = (at: string) => at.split('/').at(-1) ?? ''
const resultOf = async (at: string) =>
  (
    await rows<{ tallies: Record<string, Record<string, number>> }>(
      `select tallies from decision_result where decision_id = '${idIn(at)}'`,
    )
  )[0]

describe('a ballot', () => {
  test('counts once, however often and however it is sent', async () => {
    const at = await opened()
    const [[decision]] = [[idIn(at)]]
    const rosas = (await rows<{ id: string }>(`select id from person where name = 'Rosa'`))[0]?.id ?? ''
    await Promise.all(Array.from({ length: 5 }, () => cast(idris, at, 'against')))
    // Nobody votes for another by naming them.
    await cast(idris, at, 'for', { person: rosas, voter: rosas, side: 'learned', decision: decision ?? '' })
    expect(
      await rows(`select 1 from decision_voter where decision_id = '${decision}' and voted`),
    ).toHaveLength(1)
    expect((await cast(idris, at, 'for', { round: '2' })).status).toBe(409)
    expect((await cast(idris, at, 'maybe')).status).toBe(422)
    expect((await cast(idris, at, 'for', { round: 'one' })).status).toBe(422)
    await cast(rosa, at, 'for')
    await cast(tom, at, 'for')
    expect((await resultOf(at))?.tallies).toEqual({
      lived: { for: 2, against: 0, standAside: 0, counted: 2 },
      learned: { for: 1, against: 0, standAside: 0, counted: 1 },
    })
    const late = await cast(idris, at, 'against')
    expect(late.status).toBe(409)
  })

  test('shows on no page of anybody, nor in a file or a live word, before it closes', async () => {
    const words = 'Paint every door.'
    const at = await opened(project, rosa, tom, { words })
    await cast(rosa, at, 'against', { words: 'Zebra reasons of mine' })
    await cast(tom, at, 'for', { words: 'Zebra reasons too' })
    const paths = [
      '',
      '/decisions',
      '/ideas',
      '/partners',
      '/trouble',
      '/ledger',
      '/thread',
      '/voices',
      '/gather',
      '/sense',
    ]
    for (const who of [tom, rosa, idris]) {
      const pages = await Promise.all([
        ...paths.map((path) => who.get(`/p/${project.id}${path}`)),
        who.get(at),
        who.get(`${at}/together`),
        who.post(`/p/${project.id}/voices/export`, {}),
        who.get('/home'),
        who.get('/account'),
      ])
      for (const { text } of pages) expect(text).not.toContain('Zebra')
      // The page of whoever voted looks the same for a yes as for a no.
      const own = (await who.get(at)).text
      expect(own).not.toMatch(/name="choice"[^>]*checked/)
      expect(own).not.toContain('Not agreed')
    }
    const [mine, theirs] = [(await rosa.get(at)).text, (await tom.get(at)).text].map((text) =>
      /<h2>Change your vote.*?<\/form>/s.exec(text)?.[0].replace(/value="[0-9a-f-]{36}"/g, ''),
    )
    expect(mine).toBeDefined()
    expect(mine).toBe(theirs)
    expect((await somebody().get(project.reply)).text).not.toContain(words)
    await rows(`update decision_round set closes_on = current_date - 1 where decision_id = '${idIn(at)}'`)
    expect((await cast(idris, at, 'for')).status).toBe(409)
    expect((await rosa.post(`${at}/mail`, { token: randomUUID(), to: 'me' })).status).toBe(409)
  })

  test('by a link: only its button votes, once, for one person, and not after the end', async () => {
    const at = await opened()
    expect((await tom.post(`${at}/mail`, { token: randomUUID(), to: 'everyone' })).status).toBe(303)
    const path = await letters.link('rosa@example.org', '/ballot')
    const link = new URL(path, server.origin).searchParams.get('link') ?? ''
    const decision = idIn(at)
    const voted = () =>
      rows<{ side: string }>(`select side from decision_voter where decision_id = '${decision}' and voted`)
    const scanner = somebody()
    for (let n = 0; n < 3; n++) expect((await scanner.get(path)).status).toBe(200)
    expect(await voted()).toEqual([])
    // It opens a ballot and nothing else.
    expect((await scanner.get(at)).status).toBe(403)
    expect((await scanner.post('/ballot', { link, choice: 'perhaps' })).status).toBe(422)
    const both = await Promise.all(
      ['for', 'against'].map((choice) => somebody().post('/ballot', { link, choice })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([303, 410])
    expect(await voted()).toEqual([{ side: 'lived' }])
    expect((await somebody().get(path)).status).toBe(410)
    for (const wrong of ['', 'a'.repeat(64), link.toUpperCase(), `${link}0`, "' or 1=1 --"])
      expect((await somebody().post('/ballot', { link: wrong, choice: 'for' })).status).toBe(410)
    // A new link takes the place of the old one.
    const idriss = await letters.link('idris@example.org', '/ballot')
    await idris.post(`${at}/mail`, { token: randomUUID(), to: 'me' })
    expect((await somebody().get(idriss)).status).toBe(410)
    // Whoever votes in the program has used their link.
    const toms = await letters.link('tom@example.org', '/ballot')
    await cast(tom, at, 'for')
    expect((await somebody().get(toms)).status).toBe(410)
    await rows(`update decision_round set closes_on = current_date - 1 where decision_id = '${decision}'`)
    const newest = letters.all.filter((each) => each.includes('To: idris@example.org')).at(-1) ?? ''
    const [, last = ''] = /link=([0-9a-f]{64})/.exec(newest) ?? []
    expect((await somebody().post('/ballot', { link: last, choice: 'for' })).status).toBeGreaterThanOrEqual(
      400,
    )
    expect(await voted()).toHaveLength(2)
  })

  test('links stand nowhere a steward could take one from', async () => {
    const at = await opened()
    await idris.post(`${at}/mail`, { token: randomUUID(), to: 'everyone' })
    expect((await tom.get('/outbox')).text).not.toContain('/ballot')
    const copy = await rows<{ row: string }>(
      `select v::text as row from decision_voter v union all select l::text from ledger_entry l union all select m::text from mail m`,
    )
    const path = await letters.link('rosa@example.org', '/ballot')
    const link = new URL(path, server.origin).searchParams.get('link') ?? 'none'
    expect(copy.some(({ row }) => row.includes(link))).toBe(false)
  })
})

describe('a decision', () => {
  test('opens to nobody who does not sit in its project, and only under its own', async () => {
    const at = await opened()
    const id = idIn(at)
    const theirs = await opened(other, tom, tom)
    const posts: readonly [string, Record<string, string>][] = [
      ['open', { closesOn: inDays(5) }],
      ['withdraw', {}],
      ['vote', { round: '1', choice: 'for' }],
      ['concern', { token: randomUUID(), concern: 'A worry' }],
      ['answer', { token: randomUUID(), concern: randomUUID(), answer: 'An answer' }],
      ['settle', { concern: randomUUID(), answered: 'yes' }],
      ['why', { reason: 'So.' }],
      ['sponsor', { token: randomUUID() }],
      ['mail', { token: randomUUID(), to: 'everyone' }],
      ['amend', fields()],
    ]
    for (const path of ['', '/together', '/amend']) {
      expect((await somebody().get(`${at}${path}`)).status).toBe(403)
      expect((await rosa.get(`${theirs}${path}`)).status).toBe(404)
      expect((await tom.get(`${base(other)}/${id}${path}`)).status).toBe(404)
    }
    for (const [path, sent] of posts) {
      expect((await somebody().post(`${at}/${path}`, sent)).status, path).toBe(403)
      expect((await rosa.post(`${theirs}/${path}`, sent)).status, path).toBe(404)
      const crossed = await tom.post(`${base(other)}/${id}/${path}`, sent)
      expect([404, 409], path).toContain(crossed.status)
    }
    expect(
      await rows(`select 1 from decision_voter where decision_id = '${idIn(theirs)}' and voted`),
    ).toEqual([])
    expect(
      await rows(`select 1 from decision_concern where decision_id in ('${id}', '${idIn(theirs)}')`),
    ).toEqual([])
    // Nor does a proposal stand on what is another project's.
    const [theme] = await rows<{
      id: string
    }>(`insert into theme (organisation_id, project_id, name, position)
      select organisation_id, id, 'Theirs alone', 1 from project where id = '${other.id}' returning id`)
    const sent = await rosa.post(`${base()}/new`, { ...fields(), subjects: `theme:${theme?.id}` })
    expect(sent.status).toBe(422)
    expect(sent.text).not.toContain('Theirs alone')
  })

  test('is not closed, answered or amended by those whose it is not', async () => {
    const at = await opened()
    await rosa.post(`${at}/concern`, { token: randomUUID(), concern: 'What about nights? <b>' })
    const [concern] = await rows<{ id: string }>(
      `select id from decision_concern where decision_id = '${idIn(at)}'`,
    )
    for (const who of [tom, idris])
      expect((await who.post(`${at}/settle`, { concern: concern?.id ?? '', answered: 'yes' })).status).toBe(
        403,
      )
    expect((await tom.get(at)).text).toContain('What about nights? &lt;b&gt;')
    expect((await rosa.post(`${at}/settle`, { concern: concern?.id ?? '', answered: 'yes' })).status).toBe(
      303,
    )
    // Voting is open: the words stand, and nobody takes them back or writes others.
    expect((await rosa.post(`${at}/withdraw`, {})).status).toBe(409)
    expect((await rosa.post(`${at}/amend`, fields({ words: 'Other words.' }))).status).toBe(409)
    expect((await rosa.post(`${at}/open`, { closesOn: inDays(90) })).status).toBe(409)
    expect((await rosa.post(`${at}/sponsor`, { token: randomUUID() })).status).toBe(409)
  })

  test('takes what people truthfully write, and nothing that is not valid', async () => {
    const made = await rosa.post(
      `${base()}/new`,
      fields({ words: "O'Brien <3; DROP TABLE decision; --", harm: 'مرحبا' }),
    )
    expect((await tom.get(made.location)).text).toContain('O&#39;Brien &lt;3; DROP TABLE decision; --')
    for (const wrong of [
      { words: 'x'.repeat(601) },
      { words: 'a\u0000b' },
      { rule: 'mine' },
      { quorum: 'nobody' },
      { closesOn: '2020-01-01' },
      { closesOn: 'soon' },
      { harm: '' },
      { kind: 'priority' },
      { kind: 'themes' },
      { subjects: 'theme:1' },
    ]) {
      const sent = await rosa.post(`${base()}/new`, fields(wrong as unknown as Record<string, string>))
      expect(sent.status, JSON.stringify(wrong)).toBeGreaterThanOrEqual(400)
      expect(sent.status, JSON.stringify(wrong)).toBeLessThan(500)
    }
  })
})
