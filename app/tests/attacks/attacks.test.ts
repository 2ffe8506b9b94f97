import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Owned, openOwner } from '../../src/command-line/open-owner.ts'
import { words } from '../../src/domain/key-words/en.ts'
import { screen } from '../../src/domain/screen.ts'
import { allRoutes } from '../../src/web/app.tsx'
import type { LiveHub } from '../../src/web/live.ts'
import type { Parts } from '../../src/web/parts.ts'
import { exchange } from '../drive/exchange.ts'
import { encodeFields, type Fields, unescapeHtml } from '../drive/forms.ts'
import { pause, type RunningServer, startServer } from '../drive/server.ts'
import { askPeople, becomeSteward, makeProject, type Project, readKeyShown } from '../drive/set-up.ts'
import { type Page, type Visitor, visitor } from '../drive/visitor.ts'
import { type Stage, setStage } from '../store/fresh-database.ts'

// What people truthfully write, and what looks like an attack without being one.
const truthful = [
  "O'Brien & Sons",
  'in <3 days> or <script>alert(1)</script>',
  "Robert'); DROP TABLE voice;--",
  `"quoted" and 'ticked' and $1 and ${'$'}{1} and {{app}} and {count}`,
  '=HYPERLINK("http://x.example","y")',
  'javascript:alert(1) data:text/html,<b>x</b>',
  '100 % sure? %00 %2e%2e/ ../../etc/passwd',
  'مرحبا بكم في العيادة',
  'שלום, אני מחכה',
  'ধন্যবাদ, খুব ভালো',
  '日本語のことば 中文',
  '👩🏽‍⚕️❤️‍🩹 café naïve Ångström',
  'İstanbul ﬁne ß ſ',
  '\u200fמימין לשמאל\u200e and back',
  "'; select pg_sleep(5); --",
  '<!--#exec cmd="ls"--> ]]> &amp; &lt;b&gt;',
]

const isHeld = (words: string): boolean => screen(words).length > 0

let server: RunningServer
let owned: Owned
let steward: Visitor
let project: Project
let stranger: Stage

beforeAll(async () => {
  server = await startServer()
  steward = await becomeSteward(server)
  project = await makeProject(steward)
  owned = await openOwner(server.data)
  stranger = await setStage(owned.app)
}, 300_000)

afterAll(async () => {
  await owned?.close()
  await server?.stop()
})

const somebody = () => visitor(server.origin)

/** An answer as the form would send it. */
const answerFields = async (who: Visitor, fields: Fields = {}): Promise<Fields> => {
  const page = await who.get(project.answer)
  return { ...page.forms[0]?.fields, words1: 'The door is heavy.', ...fields }
}

const plain4xx = (page: Pick<Page, 'status' | 'text'>) => {
  expect(page.status, page.text.slice(0, 300)).toBeGreaterThanOrEqual(400)
  expect(page.status).toBeLessThan(500)
  expect(page.text).toContain('<h1')
  expect(page.text).not.toMatch(/at .*\.(ts|mjs|js):\d+|node_modules|postgres|select .* from /i)
}

/** What a page says, without its markup. */
const wordsOf = (html: string): string =>
  unescapeHtml(html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, ' '))

describe('what a person can truthfully write', () => {
  test('is accepted and shown as text, in an answer, to the partner and to its speaker', async () => {
    for (const words of truthful) {
      const who = somebody()
      const thanks = await who.post(project.answer, await answerFields(who, { words1: words }))
      expect([words, thanks.status]).toEqual([words, 200])
      const key = readKeyShown(thanks.text).join(' ')
      const shown = await who.post('/key', { key, do: 'show' })
      expect(wordsOf(shown.text)).toContain(words.normalize('NFC'))
      expect(shown.text).not.toContain('<script')
    }
    // What the screen holds waits for a safety contact, and is shown to no partner.
    const voices = await steward.get(`/p/${project.id}/voices`)
    for (const words of truthful)
      expect([words, wordsOf(voices.text).includes(words.normalize('NFC'))]).toEqual([words, !isHeld(words)])
    expect(voices.text).not.toContain('<script>alert')
  })

  test('is found again by searching for it, and a search is text too', async () => {
    for (const words of truthful) {
      const found = await steward.get(`/p/${project.id}/voices?${new URLSearchParams({ search: words })}`)
      expect([words, found.status]).toEqual([words, 200])
      const voices = found.text.match(/<ol class="voices">.*<\/ol>/s)?.[0] ?? ''
      expect([words, wordsOf(voices).includes(words.normalize('NFC'))]).toEqual([words, !isHeld(words)])
    }
    for (const search of ['%', '_', '\\', "' or true --", '\u0000', '\u202e', '𝕬'.repeat(300)]) {
      expect((await steward.get(`/p/${project.id}/voices?${new URLSearchParams({ search })}`)).status).toBe(
        200,
      )
    }
  })

  test('is accepted and shown as text in every field of a project and of a question', async () => {
    for (const words of truthful) {
      const made = await makeProject(steward, { title: words, place: words, purpose: words })
      const asked = await askPeople(steward, made.id, {
        question1: words,
        question2: words,
        question3: words,
        intro: words,
      })
      const codes = new Set((await steward.get(`/p/${made.id}`)).text.match(/\/c\/[a-z0-9]+/g))
      const other = [...codes].find((code) => code !== asked.answer) ?? ''
      for (const path of [`/p/${made.id}`, '/home', made.reply, ...codes]) {
        const page = await steward.get(path)
        expect([words, path, page.status]).toEqual([words, path, 200])
        expect(page.text).not.toContain('<script>alert')
      }
      const answering = wordsOf(
        `${(await somebody().get(asked.answer)).text}${(await somebody().get(other)).text}`,
      )
      expect(answering).toContain(words.normalize('NFC'))
      expect(wordsOf((await somebody().get(made.reply)).text)).toContain(words.normalize('NFC'))
    }
  })
})

describe('what is no form of ours', () => {
  const raw = (body: string | Uint8Array, headers: Record<string, string> = {}, path = project.answer) =>
    exchange(server.origin + path, {
      method: 'POST',
      body,
      headers: { origin: server.origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    }).then((received) => ({ ...received, text: received.body.toString('utf8') }))

  const count = async () =>
    Number((await sql<{ n: string }>`select count(*) as n from voice`.execute(owned.owner.kysely)).rows[0]?.n)

  test('is a plain 4xx, and nothing of it is kept', async () => {
    const before = await count()
    const good = encodeFields(await answerFields(somebody()))
    const cases: Record<string, Promise<{ status: number; text: string }>> = {
      'a field twice': raw(`${good}&words1=again`),
      'a token twice': raw(`${good}&token=${randomUUID()}`),
      'no UTF-8': raw(good.replace('words1=', 'words1=%ff%fe')),
      'half a letter': raw(good.replace('words1=', 'words1=%ed%a0%80')),
      'a broken percent sign': raw(good.replace('words1=', 'words1=%zz')),
      'raw bytes that are no letters': raw(Buffer.from([0x77, 0x3d, 0xff, 0xfe, 0x80])),
      'too large': raw(`${good}&x=${'a'.repeat(300_000)}`),
      'too many fields': raw(`${good}&${Array.from({ length: 100 }, (_, n) => `f${n}=1`).join('&')}`),
      json: raw('{"words1":"x"}', { 'content-type': 'application/json' }),
      'no kind at all': raw('', { 'content-type': '' }),
      'an upload': raw('--x\r\n\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }),
      NUL: raw(good.replace('words1=', 'words1=%00')),
      'an escape sign': raw(good.replace('words1=', 'words1=%1b')),
      'letters that turn the page around': raw(good.replace('words1=', 'words1=%E2%80%AE')),
      'an identity of its own making': raw(good.replace('identity=pseudonymous', 'identity=known')),
      'a consent of its own making': raw(good.replace('consent=team', 'consent=everyone')),
      'a speaker of its own making': raw(`${good.replace(/&?who=[^&]*/, '')}&who=robot`),
      'a token of its own making': raw(good.replace(/token=[^&]*/, 'token=1')),
      'words beyond all measure': raw(good.replace('words1=', `words1=${'a'.repeat(9000)}`)),
      'nothing at all': raw(''),
      'a name that every object has': raw(
        `${good}&__proto__=1&constructor=2&toString=3&words1[]=4`.replace('words1=The', 'words9=The'),
      ),
    }
    for (const [name, sent] of Object.entries(cases)) {
      const page = await sent
      expect([name, page.status >= 400 && page.status < 500]).toEqual([name, true])
      plain4xx(page)
    }
    expect(await count()).toBe(before)
  })

  test('a body that says it is short and is long, or never ends, harms nobody', async () => {
    const status = await new Promise<number>((resolve) => {
      const sending = request(
        `${server.origin}${project.answer}`,
        {
          method: 'POST',
          headers: {
            origin: server.origin,
            'content-type': 'application/x-www-form-urlencoded',
            'transfer-encoding': 'chunked',
          },
        },
        (answer) => resolve(answer.statusCode ?? 0),
      )
      sending.on('error', () => resolve(0))
      for (let n = 0; n < 40; n++) sending.write('a'.repeat(10_000))
      sending.end()
    })
    expect([0, 413]).toContain(status)
    expect((await somebody().get(project.answer)).status).toBe(200)
  })

  test('addresses of no page, odd and broken ones, are a plain 4xx', async () => {
    for (const path of [
      '/nothing',
      '/c/',
      '/c/%00',
      '/c/%ff',
      '/c/..%2f..%2fetc',
      `/c/${'a'.repeat(5000)}`,
      "/c/'or'1",
      '/r/%',
      '/r/x',
      '/assets/..%2f..%2fserver.mjs',
      '/assets/manifest.json',
      '/p/1',
      '/p/%00/voices',
      '/.env',
      '/c/a?lang=%00',
      '//example.org',
      '/api/auth/sign-in/magic-link',
      '/api/auth/magic-link/verify?token=x',
    ]) {
      const page = await exchange(server.origin + path)
      expect([path, page.status >= 400 && page.status < 500]).toEqual([path, true])
    }
  })

  test('other methods are refused', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH'] as const) {
      const page = await exchange(server.origin + project.answer, {
        method: method as 'POST',
        headers: { origin: server.origin },
      })
      expect([method, page.status]).toEqual([method, 404])
    }
  })
})

describe('where a form comes from', () => {
  test('a forged or missing origin is refused on every address that changes anything', async () => {
    const posts = allRoutes({} as Parts, {} as LiveHub).filter(({ method }) => method === 'POST')
    expect(posts.length).toBeGreaterThan(6)
    for (const { path } of posts) {
      const real = path.replace(':code', project.answer.slice(3)).replace(':id', project.id)
      for (const headers of [
        {},
        { origin: 'null' },
        { origin: 'https://evil.example' },
        { origin: `${server.origin}.evil.example` },
        { origin: 'not an address' },
        { origin: '', 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
      ]) {
        const page = await exchange(server.origin + real, {
          method: 'POST',
          body: 'x=1',
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            ...(headers as Record<string, string>),
          },
        })
        expect([path, headers, page.status]).toEqual([path, headers, 403])
      }
    }
  })

  test('a page that hides its address is taken when the browser says it was ours', async () => {
    const who = somebody()
    const fields = encodeFields(await answerFields(who))
    const page = await exchange(server.origin + project.answer, {
      method: 'POST',
      body: fields,
      headers: {
        origin: 'null',
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
    })
    expect(page.status).toBe(200)
  })
})

describe('what belongs to others', () => {
  test('another organisation’s project, and none at all, look the same on every address: not there', async () => {
    const partners = allRoutes({} as Parts, {} as LiveHub).filter(({ path }) => path.includes(':id'))
    expect(partners.length).toBeGreaterThan(4)
    for (const { method, path } of partners) {
      const bodies = await Promise.all(
        [stranger.project, randomUUID()].map(async (id) => {
          const real = path.replace(':id', id)
          return method === 'GET'
            ? steward.get(real)
            : steward.post(real, { token: randomUUID(), question1: 'x', languages: ['en'] })
        }),
      )
      expect(bodies.map(({ status }) => status)).toEqual([404, 404])
      expect(bodies[0]?.text.replaceAll(stranger.project, '')).toBe(
        bodies[1]?.text.replace(/[0-9a-f-]{36}/g, ''),
      )
    }
  })

  test('a project of one’s own organisation without a seat in it is not there either', async () => {
    const { rows } = await sql<{
      id: string
      organisation: string
    }>`select id, organisation_id as organisation from project where id = ${project.id}::uuid`.execute(
      owned.owner.kysely,
    )
    const organisation = rows[0]?.organisation
    await sql`update seat set left_at = now() where project_id = ${project.id}::uuid and organisation_id = ${organisation}::uuid`.execute(
      owned.owner.kysely,
    )
    for (const path of [
      `/p/${project.id}`,
      `/p/${project.id}/voices`,
      `/p/${project.id}/live`,
      `/p/${project.id}/conversations/new`,
    ])
      expect((await steward.get(path)).status).toBe(404)
    await sql`update seat set left_at = null where project_id = ${project.id}::uuid`.execute(
      owned.owner.kysely,
    )
    expect((await steward.get(`/p/${project.id}`)).status).toBe(200)
  })

  test('nobody who is not signed in sees a page of partners, or sends one', async () => {
    for (const { method, path, kind } of allRoutes({} as Parts, {} as LiveHub)) {
      if (kind !== 'partners' && !path.endsWith('/live')) continue
      const real = path.replace(':id', project.id)
      const page =
        method === 'GET' ? await somebody().get(real) : await somebody().post(real, { token: randomUUID() })
      expect([method, path, page.status]).toEqual([method, path, 403])
      plain4xx(page)
    }
  })

  test('a session that was made up or changed is none', async () => {
    const [[name, value] = ['', '']] = [...steward.cookies]
    for (const forged of [
      `${name}=x`,
      `${name}=${value.slice(0, -6)}AAAAAA`,
      `${name}=${encodeURIComponent('x.y')}`,
      `${name}=`,
    ]) {
      expect((await exchange(`${server.origin}/home`, { headers: { cookie: forged } })).status).toBe(403)
    }
    expect(
      (await exchange(`${server.origin}/home`, { headers: { cookie: `${name}=${value}` } })).status,
    ).toBe(200)
  })

  test('the metrics are for this machine only, straight', async () => {
    expect((await exchange(`${server.origin}/metrics`)).status).toBe(200)
    for (const headers of [
      { 'x-forwarded-for': '203.0.113.7' },
      { forwarded: 'for=203.0.113.7' },
      { via: '1.1 proxy' },
      { host: 'hear.example.org' },
    ] as const)
      expect([headers, (await exchange(`${server.origin}/metrics`, { headers })).status]).toEqual([
        headers,
        404,
      ])
  })
})

describe('links to come in by', () => {
  /** Asks for a link and takes it out of the outbox, as a steward would hand it over. */
  async function askedLink(): Promise<string> {
    const before = new Set(linksIn((await steward.get('/outbox')).text))
    expect((await somebody().post('/sign-in', { email: 'amina@example.org' })).status).toBe(200)
    for (let tries = 0; tries < 100; tries++) {
      const fresh = linksIn((await steward.get('/outbox')).text).find((link) => !before.has(link))
      if (fresh) return fresh
      await pause(100)
    }
    throw new Error('no link came')
  }
  const linksIn = (html: string) => [...html.matchAll(/\/sign-in\/link\?token=\w+/g)].map(([link]) => link)
  const forget = () => sql`delete from rate`.execute(owned.owner.kysely)

  test('the first link works once', async () => {
    expect((await somebody().get(server.firstLink ?? '')).status).toBe(410)
    const token = server.firstLink?.split('token=')[1] ?? ''
    const again = await somebody().post('/start', {
      token,
      name: 'Eve',
      email: 'eve@example.org',
      organisation: 'Mine',
    })
    expect(again.status).toBe(410)
    plain4xx(again)
    for (const guess of ['', 'x', '0'.repeat(32), randomUUID()])
      expect((await somebody().get(`/start?token=${encodeURIComponent(guess)}`)).status).toBe(410)
  })

  test('a scanner that opens a link signs nobody in and uses nothing up; its button signs in once', async () => {
    const link = await askedLink()
    const scanner = somebody()
    for (let n = 0; n < 3; n++) {
      const opened = await scanner.get(link)
      expect(opened.status).toBe(200)
      expect(opened.headers['referrer-policy']).toBe('no-referrer')
    }
    expect(scanner.cookies.size).toBe(0)
    const amina = somebody()
    const home = await amina.submit(await amina.get(link), {})
    expect(home.status).toBe(200)
    expect((await amina.get('/home')).status).toBe(200)
    const eve = somebody()
    const reused = await eve.post('/sign-in/link', { token: link.split('token=')[1] ?? '' })
    expect(reused.status).toBe(410)
    expect(eve.cookies.size).toBe(0)
  })

  test('of two who press the button at the same moment, one comes in', async () => {
    await forget()
    const token = (await askedLink()).split('token=')[1] ?? ''
    const pages = await Promise.all(
      Array.from({ length: 6 }, () => somebody().post('/sign-in/link', { token })),
    )
    expect(pages.map(({ status }) => status).sort()).toEqual([303, 410, 410, 410, 410, 410])
  })

  test('an expired link is used up', async () => {
    await forget()
    const token = (await askedLink()).split('token=')[1] ?? ''
    await sql`update auth.verification set "expiresAt" = now() - interval '1 second'`.execute(
      owned.owner.kysely,
    )
    expect((await somebody().post('/sign-in/link', { token })).status).toBe(410)
  })

  test('the database holds no link as it was sent', async () => {
    await forget()
    const token = (await askedLink()).split('token=')[1] ?? ''
    for (const table of ['auth.verification', 'public.mail', 'public.sign_in_request', 'pgboss.job']) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(table)} t`.execute(
        owned.owner.kysely,
      )
      for (const { row } of rows) {
        expect(row).not.toContain(token)
        if (table !== 'auth.verification') expect(row).not.toContain('amina')
      }
    }
  })

  test('asking says the same whether there is an account or not, and not without end', async () => {
    await forget()
    const pages = await Promise.all(
      ['amina@example.org', 'nobody@example.org'].map((email) => somebody().post('/sign-in', { email })),
    )
    expect(pages[0]?.text).toBe(pages[1]?.text)
    expect(pages.map(({ status }) => status)).toEqual([200, 200])
    expect((await somebody().post('/sign-in', { email: 'no address' })).status).toBe(422)
    const flood: number[] = []
    for (let n = 0; n < 8; n++)
      flood.push((await somebody().post('/sign-in', { email: 'nobody@example.org' })).status)
    expect(flood.at(-1)).toBe(429)
    await forget()
  })

  test('signing out ends the session everywhere', async () => {
    await forget()
    const amina = somebody()
    const link = await askedLink()
    await amina.submit(await amina.get(link), {})
    const cookie = [...amina.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    await amina.post('/sign-out', {})
    expect((await exchange(`${server.origin}/home`, { headers: { cookie } })).status).toBe(403)
  })

  test('over a line that others can read nobody signs in, and is told so', async () => {
    for (const path of ['/sign-in', '/home', `/p/${project.id}`, `/start?token=x`]) {
      const page = await exchange(server.origin + path, { headers: { host: 'hear.example.org' } })
      expect([path, page.status]).toEqual([path, 403])
      expect(page.body.toString()).toContain('https')
    }
    // A proxy on this machine that asks for it by its own name, and would read along for everybody.
    for (const name of ['x-forwarded-for', 'x-forwarded-proto', 'forwarded', 'via'])
      expect((await exchange(`${server.origin}/sign-in`, { headers: { [name]: 'x' } })).status).toBe(403)
    expect(
      (await exchange(server.origin + project.answer, { headers: { host: 'hear.example.org' } })).status,
    ).toBe(200)
  })
})

describe('keys', () => {
  test('a key is not guessed: wrong ones are told nothing, and after some there is a wait', async () => {
    await sql`delete from rate`.execute(owned.owner.kysely)
    const who = somebody()
    const key = readKeyShown((await who.post(project.answer, await answerFields(who))).text).join(' ')
    const statuses: number[] = []
    for (let n = 0; n < 34; n++)
      statuses.push((await who.post('/key', { key: words.slice(n, n + 5).join(' ') })).status)
    expect(new Set(statuses.slice(0, 20))).toEqual(new Set([422]))
    expect(statuses.at(-1)).toBe(429)
    expect((await who.post('/key', { key, do: 'show' })).status).toBe(429)
    await sql`delete from rate`.execute(owned.owner.kysely)
    expect((await who.post('/key', { key, do: 'show' })).status).toBe(200)
  })

  test('what is no key at all is told so, however odd', async () => {
    for (const key of [
      '',
      ' ',
      'one',
      "' or true --",
      '\u202e',
      'a'.repeat(190),
      '1 2 3 4 5',
      '💥'.repeat(40),
    ]) {
      const page = await somebody().post('/key', { key })
      expect([key, page.status]).toEqual([key, 422])
    }
    await sql`delete from rate`.execute(owned.owner.kysely)
  })

  test('words taken back are gone from every page, and stay gone', async () => {
    const who = somebody()
    const thanks = await who.post(
      project.answer,
      await answerFields(who, { words1: 'I take these words back soon' }),
    )
    const key = readKeyShown(thanks.text).join(' ')
    expect((await steward.get(`/p/${project.id}/voices`)).text).toContain('I take these words back soon')
    const gone = await who.post('/key', { key, do: 'withdraw' })
    expect(gone.status).toBe(200)
    for (const path of [
      `/p/${project.id}`,
      `/p/${project.id}/voices`,
      `/p/${project.id}/voices?search=take+these`,
      project.reply,
    ]) {
      expect((await steward.get(path)).text).not.toContain('I take these words back soon')
    }
    expect((await who.post('/key', { key, do: 'show' })).text).not.toContain('I take these words back soon')
    const { rows } = await sql<{ row: string }>`select t::text as row from voice t`.execute(
      owned.owner.kysely,
    )
    expect(rows.some(({ row }) => row.includes('I take these words back soon'))).toBe(false)
  })

  test('the pages behind a key are kept by nobody and name nobody', async () => {
    const who = somebody()
    const thanks = await who.post(project.answer, await answerFields(who))
    const key = readKeyShown(thanks.text).join(' ')
    const page = await who.post('/key', { key })
    expect(page.headers['cache-control']).toBe('no-store')
    expect(page.headers['referrer-policy']).toBe('no-referrer')
    expect(page.headers.refresh).toBe('600; url=/key')
    expect(page.text).not.toContain('The door is heavy.')
    expect(thanks.headers['cache-control']).toBe('no-store')
  })
})

describe('a form sent again', () => {
  test('a double tap and a retry make one voice and show the same key', async () => {
    const who = somebody()
    const fields = await answerFields(who, { words1: `once ${randomUUID()}` })
    const pages = await Promise.all(Array.from({ length: 8 }, () => who.post(project.answer, fields)))
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(pages.map(({ text }) => readKeyShown(text).join(' '))).size).toBe(1)
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from voice where words = ${String(fields.words1)}`.execute(
      owned.owner.kysely,
    )
    expect(rows[0]?.n).toBe(1)
  })

  test('other words from a form that was sent are kept in the form, and can be sent as another answer', async () => {
    const who = somebody()
    const fields = await answerFields(who, { words1: 'first words' })
    await who.post(project.answer, fields)
    const page = await who.post(project.answer, { ...fields, words1: 'second words' })
    expect(page.status).toBe(409)
    expect(page.forms[0]?.fields).toMatchObject({ words1: 'second words' })
    expect(page.forms[0]?.fields.token).not.toBe(fields.token)
    expect(page.text).toContain('It is safe')
    expect((await who.submit(page, {})).status).toBe(200)
  })

  test('words that come when the question has closed, or while the database is away, are given back', async () => {
    const who = somebody()
    const closing = await makeProject(steward)
    const page = await who.get(closing.answer)
    await sql`update conversation set closed_at = now() where code = ${closing.answer.slice(3)}`.execute(
      owned.owner.kysely,
    )
    const late = await who.post(closing.answer, { ...page.forms[0]?.fields, words1: 'I was a little late' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('I was a little late')

    const fields = await answerFields(who, { words1: 'While the database was away' })
    await sql`alter function keep_answers(uuid, jsonb) rename to keep_answers_away`.execute(
      owned.owner.kysely,
    )
    const failed = await who.post(project.answer, fields)
    await sql`alter function keep_answers_away(uuid, jsonb) rename to keep_answers`.execute(
      owned.owner.kysely,
    )
    expect(failed.status).toBe(500)
    expect(failed.forms[0]?.fields).toMatchObject({
      words1: 'While the database was away',
      token: fields.token,
    })
    expect((await who.submit(failed, {})).status).toBe(200)
  })

  test('a project and a question made twice by one form are one', async () => {
    const form = (await steward.get('/projects/new')).forms.find(({ action }) => action === '/projects/new')
    const fields = { ...form?.fields, title: 'Once', place: 'Here', purpose: 'Once only', side: 'lived' }
    const made = await Promise.all([1, 2, 3].map(() => steward.post('/projects/new', fields)))
    expect(new Set(made.map(({ location }) => location)).size).toBe(1)
    const asking = {
      token: randomUUID(),
      question1: 'Once?',
      languages: ['en'],
      safetyKnown: 'yes',
      'reader-en': 'me',
    }
    await Promise.all([1, 2, 3].map(() => steward.post(`${made[0]?.location}/conversations/new`, asking)))
    expect(
      (await steward.get(made[0]?.location ?? '')).text
        .match(/\/c\/[a-z0-9]+/g)
        ?.filter((code, n, all) => all.indexOf(code) === n),
    ).toHaveLength(1)
  })

  test('what was wrong is said beside its field, and nothing typed is lost', async () => {
    const page = await steward.post('/projects/new', {
      token: randomUUID(),
      title: 'Kept <title>',
      place: '',
      purpose: 'Kept purpose',
      side: '',
      repliesBy: 'soon',
    })
    expect(page.status).toBe(422)
    expect(page.forms.find(({ action }) => action === '/projects/new')?.fields).toMatchObject({
      title: 'Kept <title>',
      purpose: 'Kept purpose',
    })
    for (const field of ['place', 'side', 'repliesBy']) expect(page.text).toContain(`href="#${field}`)
    expect(page.text).toContain('role="alert"')
  })
})
