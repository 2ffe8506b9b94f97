import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Owned, openOwner } from '../../src/command-line/open-owner.ts'
import { bringFile, fileAddress, goOn } from '../drive/bring-file.ts'
import { exchange } from '../drive/exchange.ts'
import { join } from '../drive/join.ts'
import { type RunningServer, startServer } from '../drive/server.ts'
import { agree, becomeSteward, makeProject, openVoices, type Project } from '../drive/set-up.ts'
import type { Visitor } from '../drive/visitor.ts'

let server: RunningServer
let owned: Owned
let amina: Visitor
let rosa: Visitor
let project: Project
let other: Project
let conversation: string

const small = 'ID,Comment\r\n1,the tea was warm\r\n2,the door sticks\r\n'
const imports = ({ id } = project) => `/p/${id}/import`

beforeAll(async () => {
  server = await startServer()
  amina = await becomeSteward(server)
  project = await makeProject(amina)
  other = await makeProject(amina, { title: 'Another' })
  owned = await openOwner(server.data)
  rosa = await join(amina, project, 'lived', 'Rosa')
  await agree(rosa, project)
  await openVoices(rosa, project)
  conversation =
    (await amina.get(imports())).text.match(/(?<=name="conversation" value=")[0-9a-f-]{36}/)?.[0] ?? ''
}, 300_000)
afterAll(async () => {
  await owned?.close()
  await server?.stop()
})

/** All that is kept of files and of what they brought. */
async function everything(): Promise<unknown> {
  const { rows } = await sql`
    select (select count(*) from voice)::int as voices, (select count(*) from imported_answer)::int as answers,
      (select count(*) from import_piece)::int as pieces,
      (select count(*) from voice_import where state <> 'put-away')::int as files`.execute(owned.owner.kysely)
  return rows[0]
}

const cookieOf = (who: Visitor) => [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ')

/** A part of a form as it goes over the line. */
const part = (name: string, value: string, file?: string): string =>
  `--x\r\ncontent-disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}\r\n\r\n${value}\r\n`

const fields = () => part('token', randomUUID()) + part('conversation', conversation)

const sendRaw = (body: string, type = 'multipart/form-data; boundary=x', more: Record<string, string> = {}) =>
  exchange(new URL(imports(), server.origin).href, {
    method: 'POST',
    headers: { origin: server.origin, cookie: cookieOf(amina), 'content-type': type, ...more },
    body,
  })

describe('the form that carries a file', () => {
  test.each([
    ['no boundary', () => fields() + part('file', small, 'a.csv'), 'multipart/form-data'],
    ['an empty boundary', () => `${part('file', small, 'a.csv')}--x--\r\n`, 'multipart/form-data; boundary='],
    [
      'another boundary than it says',
      () => `${fields()}${part('file', small, 'a.csv')}--x--\r\n`,
      'multipart/form-data; boundary=y',
    ],
    ['no end', () => fields() + part('file', small, 'a.csv')],
    ['a file that breaks off', () => `${fields()}${part('file', small, 'a.csv').slice(0, -20)}`],
    ['two files', () => `${fields()}${part('file', small, 'a.csv')}${part('file', small, 'b.csv')}--x--\r\n`],
    ['fields behind the file', () => `${part('file', small, 'a.csv')}${fields()}--x--\r\n`],
    [
      'the same field twice',
      () => `${fields()}${part('token', randomUUID())}${part('file', small, 'a.csv')}--x--\r\n`,
    ],
    [
      'a field that is no letters',
      () =>
        `${part('token', '\u0000')}${part('conversation', conversation)}${part('file', small, 'a.csv')}--x--\r\n`,
    ],
    [
      'a field too long',
      () => `${fields()}${part('note', 'x'.repeat(5000))}${part('file', small, 'a.csv')}--x--\r\n`,
    ],
    [
      'a thousand fields',
      () =>
        `${fields()}${Array.from({ length: 1000 }, (_, n) => part(`f${n}`, 'x')).join('')}${part('file', small, 'a.csv')}--x--\r\n`,
    ],
    [
      'a thousand heads to a part',
      () =>
        `${fields()}--x\r\n${'a: b\r\n'.repeat(1000)}content-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${small}\r\n--x--\r\n`,
    ],
    [
      'a field named as an object’s own',
      () =>
        `${fields()}${part('__proto__', 'x')}${part('__proto__', 'y')}${part('file', small, 'a.csv')}--x--\r\n`,
    ],
    ['no token', () => `${part('conversation', conversation)}${part('file', small, 'a.csv')}--x--\r\n`],
    [
      'a conversation that is not there',
      () =>
        `${part('token', randomUUID())}${part('conversation', randomUUID())}${part('file', small, 'a.csv')}--x--\r\n`,
    ],
  ])('with %s is refused, and nothing is kept', async (_, body, type = undefined) => {
    const before = await everything()
    const { status } = await sendRaw(body(), type)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(await everything()).toEqual(before)
  })

  test.each([
    ['more than it sends', 5000],
    ['less than it sends', -40],
  ])('that says its length is %s is refused, and nothing is kept', async (_, more) => {
    const before = await everything()
    const body = `${fields()}${part('file', small, 'a.csv')}--x--\r\n`
    const { hostname, port, host } = new URL(server.origin)
    const said = await new Promise<string>((resolve, reject) => {
      let heard = ''
      const line = connect(Number(port), hostname, () => {
        line.write(
          `POST ${imports()} HTTP/1.1\r\nhost: ${host}\r\norigin: ${server.origin}\r\ncookie: ${cookieOf(amina)}\r\n` +
            `content-type: multipart/form-data; boundary=x\r\ncontent-length: ${Buffer.byteLength(body) + more}\r\nconnection: close\r\n\r\n${body}`,
        )
        if (more > 0) setTimeout(() => line.end(), 300)
      })
      line.on('data', (bytes) => {
        heard += bytes
      })
      line.on('close', () => resolve(heard))
      line.on('error', (failure: NodeJS.ErrnoException) =>
        failure.code === 'ECONNRESET' ? resolve(heard) : reject(failure),
      )
    })
    if (said) expect(said).toMatch(/^HTTP\/1\.1 4\d\d /)
    // A line that breaks is cleared up behind it.
    await expect.poll(everything, { timeout: 10_000 }).toEqual(before)
    expect((await amina.get(imports())).status).toBe(200)
  })

  test('from another origin, or without a sign-in, is refused', async () => {
    const before = await everything()
    const body = `${fields()}${part('file', small, 'a.csv')}--x--\r\n`
    expect((await sendRaw(body, undefined, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await sendRaw(body, undefined, { cookie: '' })).status).toBe(403)
    expect(await everything()).toEqual(before)
  })
})

describe('what is in the file', () => {
  const letters = (n: number) => 'x'.repeat(n)

  test.each([
    [
      '51 columns',
      `${Array.from({ length: 51 }, (_, n) => `c${n}`).join(',')}\n${Array.from({ length: 51 }, () => 'x').join(',')}\n`,
    ],
    ['a row that never ends', `Comment\n"${letters(3_000_000)}`],
    ['a quote that never closes, over many lines', `Comment\n"${'a line\n'.repeat(100_000)}`],
    ['one name and nothing under it', 'Comment\n\n\n'],
    ['a packed table', Buffer.from('504b0304140006000800', 'hex')],
  ])('%s is told plainly, and nothing is kept', async (_, bytes) => {
    const before = await everything()
    const page = await bringFile(amina, project.id, bytes)
    expect(page.status).toBe(422)
    expect(await everything()).toEqual(before)
  })

  test('cells with NUL and other control signs are told with their line, and none is taken in', async () => {
    const before = (await everything()) as { voices: number }
    const looked = await bringFile(amina, project.id, 'Comment\nfine\nbad\u0000cell\n\u202ereversed\n')
    expect(looked.status).toBe(200)
    const checked = await goOn(amina, looked, 'read')
    expect(checked.text).toContain('Line 3')
    const all = await amina.post(fileAddress(checked), { do: 'take', take: 'all' })
    expect(all.status).toBe(422)
    expect(((await everything()) as { voices: number }).voices).toBe(before.voices)
    await amina.post(fileAddress(checked), { do: 'put-away' })
  })

  test('names of columns are text, whatever they say and however long', async () => {
    const names = ['=cmd|calc!A1', '<script>alert(1)</script>', letters(10_000), '__proto__', 'Comment']
    const page = await bringFile(amina, project.id, `${names.join(',')}\na,b,c,d,what I say\n`)
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('<script>alert')
    expect(page.text).not.toContain(letters(200))
    expect(page.text.length).toBeLessThan(60_000)
    await amina.post(fileAddress(page), { do: 'put-away' })
  })

  test.each([
    '../../../etc/passwd',
    '..\\..\\evil.csv',
    '/tmp/evenground-evil.csv',
    'a\u0000b.csv',
    '<img src=x onerror=alert(1)>.csv',
  ])('a file called %j is a file with an odd name, and touches no other', async (name) => {
    const page = await bringFile(amina, project.id, small, name)
    expect(page.status).toBeLessThan(500)
    expect(page.text).not.toContain('<img src=x')
    expect(existsSync('/tmp/evenground-evil.csv')).toBe(false)
    const address = fileAddress(page)
    if (address) await amina.post(address, { do: 'put-away' })
  })
})

describe('whose file it is', () => {
  test('before it is taken in, it is its bringer’s alone; from another project it is not there', async () => {
    const page = await bringFile(amina, project.id, small)
    const address = fileAddress(page)
    const id = address.slice(-36)
    const before = await everything()
    const elsewhere = `${imports(other)}/${id}`
    for (const [who, path] of [
      [rosa, address],
      [amina, elsewhere],
      [rosa, elsewhere],
    ] as const) {
      const read = page.forms.find((form) => form.fields.do === 'read')?.fields ?? {}
      for (const status of [
        (await who.get(path)).status,
        (await who.get(`${path}/answers.csv`)).status,
        (await who.post(path, { ...read })).status,
        (await who.post(path, { do: 'take', take: 'all' })).status,
        (await who.post(path, { do: 'put-away' })).status,
        (await who.post(path, { do: 'take-back' })).status,
      ]) {
        expect([path, status >= 400 && status < 500]).toEqual([path, true])
      }
    }
    expect(await everything()).toEqual(before)
    // Still whole: whoever brought it goes on.
    const taken = await goOn(amina, await goOn(amina, await amina.get(address), 'read'), 'take')
    expect(taken.text).toContain('2 answers were taken in.')
    for (const path of [elsewhere, `${elsewhere}/answers.csv`])
      expect((await amina.get(path)).status).toBe(404)
    expect((await amina.post(elsewhere, { do: 'take-back' })).status).toBe(404)
    for (const odd of ['x', randomUUID(), "'", '%00', '..%2Fvoices'])
      expect([odd, (await amina.get(`${imports()}/${odd}`)).status]).toEqual([odd, 404])
  })
})
