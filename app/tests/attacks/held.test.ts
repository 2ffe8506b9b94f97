import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Owned, openOwner } from '../../src/command-line/open-owner.ts'
import { unescapeHtml } from '../drive/forms.ts'
import { formTo, newcomer, openHeld, send } from '../drive/hold-scene.ts'
import { type RunningServer, startServer } from '../drive/server.ts'
import { becomeSteward, makeProject, type Project } from '../drive/set-up.ts'
import { type Visitor, visitor } from '../drive/visitor.ts'

describe('the safety hold under attack', () => {
  let server: RunningServer
  let owned: Owned
  let tom: Visitor
  let project: Project
  let other: Project
  let vera: Visitor
  let eve: Visitor
  beforeAll(async () => {
    server = await startServer()
    tom = await becomeSteward(server, { name: 'Tom', email: 'tom@example.org' })
    project = await makeProject(tom)
    other = await makeProject(tom, { title: 'Another' })
    owned = await openOwner(server.data)
    vera = await newcomer({ host: tom, owned, project }, { name: 'Vera', duty: 'safety', seated: false })
    // A safety contact too, of another project.
    eve = await newcomer({ host: tom, owned, project: other }, { name: 'Eve', duty: 'safety', outside: true })
  }, 300_000)
  afterAll(async () => {
    await owned?.close()
    await server?.stop()
  })

  const at = (name: string, of: Project = project) => `/p/${of.id}/held${name && `/${name}`}`

  async function say(words1: string, fields: Record<string, string> = {}) {
    const who = visitor(server.origin)
    const form = (await who.get(project.answer)).forms[0]?.fields
    const thanks = await who.post(project.answer, { ...form, words1, ...fields })
    expect(thanks.status).toBe(200)
    const { rows } = await sql<{ id: string }>`select id from voice where words = ${words1}`.execute(
      owned.owner.kysely,
    )
    return { id: rows[0]?.id ?? '', thanks: thanks.text }
  }
  const standing = async (id: string) =>
    (
      await sql<{ words: string }>`select words from standing_voice where id = ${id}::uuid`.execute(
        owned.owner.kysely,
      )
    ).rows
  const looks = async (id: string) =>
    (
      await sql<{
        what: string
      }>`select what from hold_look where voice_id = ${id}::uuid order by at`.execute(owned.owner.kysely)
    ).rows.map(({ what }) => what)

  test('whoever sends held words reads the same page as everybody', async () => {
    const plain = (html: string) => html.replace(/<ol class="key".*?<\/ol>/s, '')
    expect(plain((await say('I want to die tonight.')).thanks)).toBe(
      plain((await say('The door is heavy.')).thanks),
    )
  })

  test('a safety contact of another project opens, lets go and reads nothing here', async () => {
    const { id } = await say('Ring me on 07700 900465.')
    for (const of of [project, other]) {
      const expected = of === project ? [404] : [404, 409]
      for (const [name, fields] of Object.entries({
        open: {},
        release: { version: '1' },
        keep: { version: '1', reason: 'spam' },
        retell: { version: '1', words: 'x' },
        note: { version: '1', token: randomUUID(), note: 'x' },
        'open-many': { conversation: randomUUID() },
        'release-many': { voice: `${id}.1` },
      })) {
        const page = await eve.post(at(name, of), {
          ...fields,
          ...(name !== 'release-many' && { voice: id }),
        })
        expect([name, expected.includes(page.status), page.text.includes('900465')]).toEqual([
          name,
          true,
          false,
        ])
      }
    }
    expect(await standing(id)).toEqual([])
    expect(await looks(id)).toEqual([])
  })

  test('nothing is decided without opening: no guess of a version, no form of another voice', async () => {
    const { id } = await say('Ring me on 07700 900466.')
    const { id: opened } = await say('Ring me on 07700 900467.')
    const page = await openHeld(vera, project, opened)
    for (const fields of [
      { voice: id, version: '1' },
      { voice: opened, version: '2' },
      { voice: opened, version: '0' },
      { voice: randomUUID(), version: '1' },
    ])
      expect((await vera.post(at('release'), fields)).status).toBe(409)
    expect((await vera.post(at('release-many'), { voice: [`${id}.1`, `${opened}.1`] })).status).toBe(409)
    expect(await standing(id)).toEqual([])
    expect(await standing(opened)).toEqual([])
    expect((await send(vera, page, '/held/release')).status).toBe(303)
  })

  test('odd and broken fields are a plain 4xx, and let nothing go', async () => {
    const { id } = await say('Ring me on 07700 900468 at noon.')
    const page = await openHeld(vera, project, id)
    const { fields } = formTo(page, '/held/release')
    for (const broken of [
      { voice: 'x' },
      { voice: '' },
      { version: '-1' },
      { version: '1e9' },
      { version: '99999999999' },
      { strike: '0-5' },
      { strike: '12' },
      { strike: ['11-23', '__proto__'] },
      { strike: '-1-9999999' },
      { more: 'x'.repeat(3000) },
      { more: '\u0000' },
      { more: 'x\u202ey' },
      { more: 'not in there' },
    ]) {
      const sent = await vera.post(at('release'), { ...fields, ...broken })
      expect([broken, sent.status >= 400 && sent.status < 500]).toEqual([broken, true])
    }
    for (const [name, broken] of Object.entries({
      open: { voice: ["'; drop table voice; --"] },
      keep: { ...fields, strike: [], reason: 'because Mrs Jones said so' },
      retell: { ...fields, strike: [], words: '' },
      note: { ...fields, strike: [], note: 'x', token: 'no token' },
      'open-many': { conversation: '1' },
    })) {
      const sent = await vera.post(at(name), broken)
      expect([name, sent.status >= 400 && sent.status < 500]).toEqual([name, true])
    }
    expect(await standing(id)).toEqual([])
    expect(await looks(id)).toEqual(['looked'])
  })

  test('held words are text, marks and all, where they are opened and where they are struck', async () => {
    const words =
      'My name is Hope <script>alert(1)</script> Adeyemi </mark><img src=x onerror=alert(2)> "quoted" &amp;'
    const { id } = await say(words)
    const page = await openHeld(vera, project, id)
    expect(page.text).not.toMatch(/<script>alert|<img src=x/)
    expect(unescapeHtml(page.text.replace(/<[^>]*>/g, ''))).toContain(words)
    await send(vera, page, '/held/release', { more: '<img src=x onerror=alert(2)>' })
    const shown = await tom.get(`/p/${project.id}/voices`)
    expect(shown.text).not.toMatch(/<script>alert|<img src=x|onerror/)
  })

  test('a partner who tries its id learns nothing: held words and none at all look the same on every route', async () => {
    const { id } = await say('Ring me on 07700 900469.')
    const rosa = await newcomer({ host: tom, owned, project }, { name: 'Rosa' })
    const none = randomUUID()
    const answers = async (voice: string) => {
      const fields = { voice, token: randomUUID(), reach: 'project', words: 'x', excerpt: 'x', place: 'x' }
      const pages = [
        await rosa.get(`/p/${project.id}/voices/${voice}`),
        await rosa.post(`/p/${project.id}/voices/hide`, fields),
        await rosa.post(`/p/${project.id}/voices/${voice}/ask`, fields),
        await rosa.post(`/p/${project.id}/voices/${voice}/note`, fields),
        await rosa.post(`/p/${project.id}/sharing`, fields),
        await rosa.post(`/p/${project.id}/sharing/approve`, fields),
      ]
      return pages.map(({ status, text, location }) =>
        [
          status,
          location,
          text.replaceAll(voice, 'V').replace(/[0-9a-f-]{36}|nonce[^>]*>|csp-nonce[^>]*>/g, ''),
        ].join(' '),
      )
    }
    expect(await answers(id)).toEqual(await answers(none))
    expect(await standing(id)).toEqual([])
  })

  test('a duty that ended ends at once, on open pages too', async () => {
    const { id } = await say('Ring me on 07700 900470.')
    const ned = await newcomer({ host: tom, owned, project }, { name: 'Ned', duty: 'safety', seated: false })
    const page = await openHeld(ned, project, id)
    expect(page.status).toBe(200)
    await sql`update duty set left_at = now() where person_id in (select id from person where name = 'Ned')`.execute(
      owned.owner.kysely,
    )
    expect((await ned.get(at(''))).status).toBe(404)
    expect((await send(ned, page, '/held/release')).status).toBe(404)
    expect(await standing(id)).toEqual([])
  })

  test('the steward’s rights open nothing', async () => {
    for (const name of ['', 'log']) expect((await tom.get(at(name))).status).toBe(404)
    const { id } = await say('Ring me on 07700 900471.')
    expect((await openHeld(tom, project, id)).status).toBe(404)
  })

  test('neither the ledger nor the log of the hold holds a word, or why something stays in words', async () => {
    const { rows } = await sql<{ row: string }>`
      select l::text as row from hold_look l union all select e::text from ledger_entry e`.execute(
      owned.owner.kysely,
    )
    expect(rows.length).toBeGreaterThan(10)
    for (const { row } of rows) expect(row).not.toMatch(/07700|Ring me|Adeyemi|want to die|Jones/)
  })
})
