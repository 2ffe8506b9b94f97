import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Owned, openOwner } from '../../src/command-line/open-owner.ts'
import { sayAll } from '../drive/sense-scene.ts'
import { type RunningServer, startServer } from '../drive/server.ts'
import { becomeSteward, invitePartner, makeProject, type Project, takeSeat } from '../drive/set-up.ts'
import { type Page, type Visitor, visitor } from '../drive/visitor.ts'

let server: RunningServer
let owned: Owned
let tom: Visitor
let rosa: Visitor
let project: Project
let other: Project
let theme: string

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
  await sayAll(server.origin, project, ['I waited an hour', 'So long a wait', 'Parking is dear'])
  await sayAll(server.origin, other, ['Words of another project'])
  theme = await make(tom, project, 'Know how long', [await idOf('I waited an hour')])
}, 300_000)
afterAll(async () => {
  await owned?.close()
  await server?.stop()
})

const at = (path: string, where = project) => `/p/${where.id}/${path}`

async function idOf(words: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from voice where words = ${words}`.execute(
    owned.owner.kysely,
  )
  return rows[0]?.id ?? ''
}

async function make(who: Visitor, where: Project, name: string, voices: readonly string[]): Promise<string> {
  const made = await who.post(at('themes', where), { token: randomUUID(), name, voices })
  expect(made.status).toBe(303)
  const { rows } = await sql<{ id: string }>`select id from theme where name = ${name}`.execute(
    owned.owner.kysely,
  )
  return rows[0]?.id ?? ''
}

const placings = async () =>
  (
    await sql<{
      voice: string
      theme: string
    }>`select voice_id as voice, theme_id as theme from voice_theme order by voice_id`.execute(
      owned.owner.kysely,
    )
  ).rows

/** Everything that can be read or sent about a theme of this project. */
const everyWay = (where: Project, of: string): readonly [string, (who: Visitor) => Promise<Page>][] => [
  ['sense', (who) => who.get(at('sense', where))],
  ['theme', (who) => who.get(at(`themes/${of}`, where))],
  ['history', (who) => who.get(at('themes/history', where))],
  ['new', (who) => who.get(at('themes/new', where))],
  ['make', (who) => who.post(at('themes', where), { token: randomUUID(), name: 'Mine now' })],
  ['change', (who) => who.post(at(`themes/${of}`, where), { name: 'Mine now' })],
  ['merge', (who) => who.post(at(`themes/${of}/merge`, where), { into: theme })],
  ['remove', (who) => who.post(at(`themes/${of}/remove`, where), {})],
  ['undo', (who) => who.post(at('sense/undo', where), { change: randomUUID() })],
  ['away', (who) => who.post(at('sense/groups/away', where), { group: randomUUID() })],
]

describe('making sense', () => {
  test('whoever has no seat finds nothing there, signed in or not', async () => {
    const stranger = visitor(server.origin)
    const guest = visitor(server.origin)
    await takeSeat(guest, await invitePartner(tom, other, 'lived'), {
      name: 'Kofi',
      email: 'kofi@example.org',
    })
    for (const [what, way] of everyWay(project, theme)) {
      expect([what, (await way(guest)).status]).toEqual([what, 404])
      expect([what, (await way(stranger)).status === 200]).toEqual([what, false])
      expect([what, (await way(stranger)).text.includes('waited')]).toEqual([what, false])
    }
    const { rows } = await sql<{ name: string }>`select name from theme`.execute(owned.owner.kysely)
    expect(rows.map(({ name }) => name)).not.toContain('Mine now')
  })

  test('whoever has not opened the voices is led there first and sees no words', async () => {
    const leila = visitor(server.origin)
    await takeSeat(
      leila,
      await invitePartner(tom, project, 'lived'),
      { name: 'Leila', email: 'leila@example.org' },
      { opens: false },
    )
    const first = await leila.get(at('sense'))
    expect([first.status, first.location]).toEqual([303, at('voices')])
    for (const [what, way] of everyWay(project, theme)) {
      const page = await way(leila)
      expect([what, page.status, page.text.includes('waited')]).toEqual([what, 303, false])
    }
    const { rows } = await sql<{ name: string }>`select name from theme where name = 'Mine now'`.execute(
      owned.owner.kysely,
    )
    expect(rows).toEqual([])
  })

  test('a theme, a voice or a change of another project is not reached through this one', async () => {
    const foreign = await idOf('Words of another project')
    const theirs = await make(tom, other, 'Theirs', [foreign])
    const before = await placings()
    const { rows } = await sql<{
      id: string
    }>`select c.id from theme_change c join theme t on t.project_id = c.project_id
      where t.id = ${theirs}::uuid`.execute(owned.owner.kysely)
    const tries: [string, Promise<Page>][] = [
      ['their voice here', rosa.post(at('sense/move'), { voices: foreign, theme, seen: '0' })],
      [
        'our voice there',
        rosa.post(at('sense/move'), { voices: await idOf('Parking is dear'), theme: theirs, seen: '0' }),
      ],
      ['into theirs', rosa.post(at(`themes/${theme}/merge`), { into: theirs })],
      ['their theme', rosa.get(at(`themes/${theirs}`))],
      ['change theirs', rosa.post(at(`themes/${theirs}`), { name: 'Mine' })],
      ['remove theirs', tom.post(at(`themes/${theirs}/remove`), {})],
      ['undo theirs', rosa.post(at('sense/undo'), { change: rows[0]?.id ?? '' })],
      [
        'quote theirs',
        rosa.post(at(`themes/${theme}/quotes`), { voice: foreign, version: '1', chosen: 'yes' }),
      ],
    ]
    for (const [what, tried] of tries) {
      const page = await tried
      expect([what, page.status >= 400 && page.status < 500]).toEqual([what, true])
      expect([what, page.text.includes('another project')]).toEqual([what, false])
    }
    expect(await placings()).toEqual(before)
    const listed = await rosa.get(at(`themes/new?voice=${foreign}`))
    expect([listed.status, listed.text.includes('Words of another project')]).toEqual([200, false])
  })

  test('forms that are not right change nothing and are never a failure of the program', async () => {
    const before = await placings()
    const bodies: readonly [string, string][] = [
      ['sense/move', 'voices=x&theme=y'],
      ['sense/move', `voices=${randomUUID()}&theme=${theme}&seen=-1`],
      ['sense/move', `voices=${randomUUID()}&theme=${theme}&theme=${theme}`],
      ['sense/move', `voices=%00&theme=%FF`],
      ['sense/move', `theme=new&back=//evil.example`],
      ['sense/move', Array.from({ length: 61 }, () => `voices=${randomUUID()}`).join('&')],
      ['sense/undo', 'change=1'],
      ['sense/groups/away', ''],
      ['themes', `token=x&name=`],
      ['themes', `token=${randomUUID()}&name=${'x'.repeat(5000)}`],
      ['themes', `token=${randomUUID()}&name=a%E2%80%AEb`],
      ['themes', `token=${randomUUID()}&name=a&owner=queen`],
      [`themes/${theme}`, 'name=&owner=ours'],
      [`themes/${theme}/merge`, `into=${theme}`],
      [`themes/${theme}/quotes`, 'voice=1&version=x&chosen=maybe'],
      ['themes/not-an-id/remove', ''],
    ]
    for (const [path, body] of bodies) {
      const page = await sendRaw(path, body)
      expect([path, body.slice(0, 60), page.status >= 400 && page.status < 500]).toEqual([
        path,
        body.slice(0, 60),
        true,
      ])
    }
    for (const query of [
      '?before=x',
      '?group=1',
      '?moved=1&seen=x',
      '?one=yes&before=none_x',
      `?moved=${randomUUID()}`,
      '?search=%25_%5C',
    ])
      expect([query, (await rosa.get(at(`sense${query}`))).status]).toEqual([query, 200])
    expect(await placings()).toEqual(before)
  })

  const sendRaw = async (path: string, body: string): Promise<{ readonly status: number }> =>
    fetch(server.origin + at(path), {
      method: 'POST',
      redirect: 'manual',
      body,
      headers: {
        origin: server.origin,
        cookie: [...rosa.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'content-type': 'application/x-www-form-urlencoded',
      },
    })

  test('no form leads anywhere but back into its own project', async () => {
    const voice = await idOf('Parking is dear')
    for (const back of [
      '//evil.example',
      'https://evil.example',
      '../../sign-out',
      'themes/../../x',
      'sense?next=//evil',
      'sense#x',
    ]) {
      const page = await rosa.post(at('sense/move'), {
        voices: voice,
        theme: back.length % 2 ? theme : 'none',
        seen: '0',
        back,
      })
      expect([back, page.location.startsWith(at('sense'))]).toEqual([back, true])
    }
  })

  test('names are shown as text, whatever they look like', async () => {
    const name = '<script>alert(1)</script> & “<b>us</b>”'
    const made = await make(tom, project, name, [])
    for (const path of ['sense', `themes/${made}`, 'themes/history']) {
      const { text } = await rosa.get(at(path))
      expect([path, text.includes('<script>alert'), text.includes('&lt;script&gt;alert(1)')]).toEqual([
        path,
        false,
        true,
      ])
    }
  })

  test('words that were taken back, held or hidden are gone from every page of themes at once, and are not in the history', async () => {
    const words = 'I waited an hour'
    const pages = async (who: Visitor) =>
      (
        await Promise.all(
          ['sense', `themes/${theme}`, 'themes/history', `sense?search=${encodeURIComponent('waited')}`].map(
            (path) => who.get(at(path)),
          ),
        )
      )
        .map(({ text }) => text)
        .join('')
    const id = await idOf(words)
    const { rows } = await sql<{ version: number }>`select version from voice where id = ${id}::uuid`.execute(
      owned.owner.kysely,
    )
    const quote = { voice: id, version: String(rows[0]?.version), chosen: 'yes' }
    expect((await rosa.post(at(`themes/${theme}/quotes`), quote)).status).toBe(303)
    expect((await tom.get(at(`themes/${theme}`))).text).toContain('What stands for it')
    expect(await pages(tom)).toContain(words)
    await rosa.post(at('voices/hide'), { voice: id })
    expect([(await pages(rosa)).includes(words), (await pages(tom)).includes(words)]).toEqual([false, true])
    await sql`update voice set held = '{first-read}' where id = ${id}::uuid`.execute(owned.owner.kysely)
    expect(await pages(tom)).not.toContain(words)
    await sql`update voice set held = null where id = ${id}::uuid`.execute(owned.owner.kysely)
    expect(await pages(tom)).toContain(words)
    await sql`update voice set words = null, withdrawn_at = now() where id = ${id}::uuid`.execute(
      owned.owner.kysely,
    )
    expect(await pages(tom)).not.toContain(words)
  })

  test('the ledger holds no word of a theme or of a voice', async () => {
    const { rows } = await sql<{
      verb: string
      object: unknown
    }>`select verb, object from ledger_entry`.execute(owned.owner.kysely)
    const written = JSON.stringify(rows)
    expect(written).toContain('made-theme')
    for (const word of ['Know how long', 'waited', 'Theirs']) expect(written).not.toContain(word)
  })
})
