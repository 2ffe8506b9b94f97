import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Owned, openOwner } from '../../src/command-line/open-owner.ts'
import { type Letters, openLetters } from '../drive/letters.ts'
import { type RunningServer, startServer } from '../drive/server.ts'
import {
  askPeople,
  becomeSteward,
  everyReader,
  makeProject,
  type Project,
  readKeyShown,
} from '../drive/set-up.ts'
import { type Page, type Visitor, visitor } from '../drive/visitor.ts'
import { type Stage, setStage } from '../store/fresh-database.ts'

let letters: Letters
let server: RunningServer
let owned: Owned
let steward: Visitor
let project: Project
let stranger: Stage

beforeAll(async () => {
  letters = await openLetters()
  server = await startServer({ environment: { EVENGROUND_SMTP: letters.url } })
  steward = await becomeSteward(server)
  project = await makeProject(steward)
  owned = await openOwner(server.data)
  stranger = await setStage(owned.app)
}, 300_000)
afterAll(async () => {
  await owned?.close()
  await server?.stop()
  await letters?.close()
})

const somebody = () => visitor(server.origin)
const who = () => visitor(server.origin)

async function say(words1: string, answer = project.answer): Promise<string> {
  const speaker = somebody()
  const thanks = await speaker.submit(await speaker.get(answer), { words1 })
  expect(thanks.status).toBe(200)
  return readKeyShown(thanks.text).join(' ')
}

const atKey = (key: string, fields: Readonly<Record<string, string>>): Promise<Page> =>
  who().post('/key', { key, ...fields })

const plain4xx = (page: Pick<Page, 'status' | 'text'>) => {
  expect(page.status, page.text.slice(0, 300)).toBeGreaterThanOrEqual(400)
  expect(page.status).toBeLessThan(500)
  expect(page.text).toContain('<h1')
  expect(page.text).not.toMatch(/at .*\.(ts|mjs|js):\d+|node_modules|postgres|select .* from /i)
}

async function rows<T>(text: TemplateStringsArray, ...values: unknown[]): Promise<readonly T[]> {
  return (await sql<T>(text, ...values).execute(owned.owner.kysely)).rows
}

/** Asks one more question in the project; gives the path where people answer it. */
async function askMore(fields: Parameters<typeof askPeople>[2]): Promise<string> {
  const before = new Set((await steward.get(`/p/${project.id}`)).text.match(/\/c\/[a-z0-9]+/g))
  await askPeople(steward, project.id, fields)
  const after = (await steward.get(`/p/${project.id}`)).text.match(/\/c\/[a-z0-9]+/g) ?? []
  return after.find((path) => !before.has(path)) ?? ''
}

/** Leaves a note and a question at the key of a voice; gives their ids as that key's page holds them. */
async function leaveBoth(words: string, key: string): Promise<{ note: string; ask: string }> {
  const [voice] = await rows<{ id: string }>`select id from voice where words = ${words}`
  const path = `/p/${project.id}/voices/${voice?.id}`
  const page = await steward.get(path)
  await steward.submit(page, { words: 'A note for one person' }, `${path}/note`)
  await steward.submit(page, { excerpt: words.slice(0, 8), place: 'On the wall' }, `${path}/ask`)
  const { text } = await atKey(key, { do: 'show' })
  return {
    note: text.match(/name="note" value="([0-9a-f-]{36})"/)?.[1] ?? '',
    ask: text.match(/name="ask" value="([0-9a-f-]{36})"/)?.[1] ?? '',
  }
}

describe('somebody else’s key', () => {
  test('opens no note and no question of mine, in the same conversation or another', async () => {
    const mine = await say('My own words here')
    const { note, ask } = await leaveBoth('My own words here', mine)
    expect(note).not.toBe('')
    expect(ask).not.toBe('')
    const elsewhere = await askMore({ question1: 'Another question?' })
    for (const key of [await say('Somebody else'), await say('Elsewhere', elsewhere)]) {
      plain4xx(await atKey(key, { do: 'note', note }))
      plain4xx(await atKey(key, { do: 'words-yes', ask }))
      await atKey(key, { do: 'back', note, back: 'Not from me' })
      await atKey(key, { do: 'complain', note, agreed: 'yes' })
      const shown = await atKey(key, { do: 'show' })
      expect(shown.text).not.toMatch(/A note for one|My own words|On the wall/)
    }
    const own = await atKey(mine, { do: 'show' })
    expect(own.text).not.toContain('Not from me')
    expect(own.text).not.toContain('It waits to be handed over.')
    expect(own.text).not.toContain('You said yes.')
  })

  test('and no key at all does nothing, whatever is asked with it', async () => {
    for (const act of [
      'save',
      'back',
      'complain',
      'words-yes',
      'tell',
      'tell-off',
      'withdraw',
      'show',
      'change',
    ])
      for (const key of ['', 'apple banana carrot table window', '\u0000'])
        plain4xx(await atKey(key, { do: act, words1: 'x', consent: 'public', email: 'a@example.org' }))
  })
})

describe('what no form of ours holds', () => {
  test('is a plain 4xx behind a key too, and changes nothing', async () => {
    const key = await say('Stays as it is')
    const { note } = await leaveBoth('Stays as it is', key)
    const huge = 'a'.repeat(9000)
    for (const fields of [
      { do: 'save', words1: huge, consent: 'team' },
      { do: 'save', words1: 'nul \u0000', consent: 'team' },
      { do: 'save', words1: 'turned \u202e around', consent: 'team' },
      { do: 'save', words1: 'fine', consent: 'everyone' },
      { do: 'save', words1: 'fine' },
      { do: 'save', consent: 'public' },
      { do: 'back', note, back: huge },
      { do: 'back', note, back: 'nul \u0000' },
      { do: 'back', note, back: 'turned \u2067 around' },
      { do: 'complain', note, agreed: 'maybe' },
      { do: 'note', note: '' },
      { do: 'note', note: "'; drop table note;--" },
      { do: 'words-yes', ask: 'x' },
      { do: 'words-yes', ask: randomUUID() },
      { do: 'tell', email: 'a@example.org\r\nBcc: b@example.org' },
      { do: 'tell', email: `${'a'.repeat(300)}@example.org` },
      { do: 'tell', email: 'a\u0000@example.org' },
    ])
      plain4xx(await atKey(key, fields))
    for (const act of ['constructor', '__proto__', 'toString', 'no-such-thing'])
      expect((await atKey(key, { do: act })).status).toBe(200)
    const shown = await atKey(key, { do: 'show' })
    expect(shown.text).toContain('Stays as it is')
    expect(shown.text).toContain('Only the team can see them.')
    expect(await rows`select 1 from note where back_at is not null and id = ${note}`).toEqual([])
  })

  test('equality, first reader and help of one’s own making are refused or left aside', async () => {
    const asked = await askMore({ question1: 'Who are you?', equality: ['age'] })
    const page = await somebody().get(asked)
    const fields = { ...page.forms[0]?.fields, words1: 'Fields of my own' }
    const post = (more: object) => somebody().post(asked, { ...fields, ...more })
    plain4xx(await post({ 'equality-age': 'old' }))
    plain4xx(await post({ firstReader: 'me' }))
    plain4xx(await post({ came: 'stolen' }))
    plain4xx(await post({ 'equality-age': ['25-34', '35-44'] }))
    // A question that this conversation does not ask is not answered.
    expect((await post({ 'equality-ethnic': 'Not asked' })).status).toBe(200)
    expect(await rows`select 1 from equality_answer`).toEqual([])
  })
})

describe('links in mails', () => {
  test('work once, only by their button, only for what they are, and no other link works at all', async () => {
    const key = await say('Replayed')
    await atKey(key, { do: 'tell', email: 'replay@example.org' })
    const link = await letters.link('replay@example.org', '/key/mail')
    const token = link.match(/link=([\w-]+)/)?.[1] ?? ''
    for (let n = 0; n < 3; n++) expect((await who().get(link)).status).toBe(200)
    plain4xx(await who().post('/key/new', { link: token }))
    expect((await who().post('/key/mail', { link: token })).status).toBe(303)
    plain4xx(await who().post('/key/mail', { link: token }))
    for (const other of ['', 'x', '\u0000', "' or true --", 'a'.repeat(32), token.toLowerCase()]) {
      plain4xx(await who().post('/key/mail', { link: other }))
      plain4xx(await who().post('/key/new', { link: other }))
      const page = await who().get(`/key/new?${new URLSearchParams({ link: other })}`)
      expect(page.status).toBe(200)
      expect(page.text).not.toContain('or true')
    }
    expect(
      (await rows<{ n: string }>`select link_hash::text as n from contact_link`).some(({ n }) =>
        n.includes(token),
      ),
    ).toBe(false)
  })

  test('a link that another website posts is refused', async () => {
    const key = await say('Forged')
    await atKey(key, { do: 'tell', email: 'forged@example.org' })
    const link = await letters.link('forged@example.org', '/key/mail')
    const token = link.match(/link=([\w-]+)/)?.[1] ?? ''
    const forged = await who().post('/key/mail', { link: token }, { origin: 'https://evil.example' })
    expect(forged.status).toBe(403)
  })

  test('a mail never leads to an address that the request made up', async () => {
    const key = await say('Made up host')
    const evil = { host: 'evil.example', origin: 'http://evil.example' }
    const asked = await who().post('/key', { key, do: 'tell', email: 'host@example.org' }, evil)
    plain4xx(asked)
    expect(
      await rows`select 1 from mail where kind = 'confirm-contact' and created_at > now() - interval '1 second'`,
    ).toEqual([])
  })

  test('nobody is flooded: a key and an address get few mails, whoever asks', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 8; n++) {
      const key = await say(`Flood ${n}`)
      statuses.push((await atKey(key, { do: 'tell', email: 'victim@example.org' })).status)
    }
    expect(statuses.filter((status) => status === 200).length).toBe(5)
    expect(statuses.filter((status) => status === 429).length).toBe(3)
  })
})

describe('whether we know an address', () => {
  test('is not told by asking for a new key: the same bytes, the same rows, known or not', async () => {
    const key = await say('Known to us')
    await atKey(key, { do: 'tell', email: 'known@example.org' })
    const page = await who().get(await letters.link('known@example.org', '/key/mail'))
    await who().submit(page, {})
    const ask = (email: string) => who().post('/key/lost', { email })
    const [known, unknown] = [await ask('known@example.org'), await ask('unknown@example.org')]
    expect(known.status).toBe(unknown.status)
    expect(known.text).toBe(unknown.text)
    expect({ ...known.headers, date: '' }).toEqual({ ...unknown.headers, date: '' })
    await letters.link('known@example.org', '/key/new')
    expect(letters.all.some((each) => each.includes('To: unknown@example.org'))).toBe(false)
    plain4xx(await ask('no address'))
    const statuses = []
    for (let n = 0; n < 4; n++) statuses.push((await ask('unknown@example.org')).status)
    expect(statuses.at(-1)).toBe(429)
  })

  test('nor by the steward’s outbox: mail to people who spoke is not shown there', async () => {
    const outbox = await steward.get('/outbox')
    expect(outbox.text).not.toMatch(/known@example|victim@example|key\/new|key\/mail/)
  })
})

describe('what partners set', () => {
  const save = (path: string, fields: object = {}) =>
    steward.post(path, { languages: ['en'], ...everyReader, do: 'save', ...fields })

  test('reaches no conversation of another project or organisation, and takes only what the form offers', async () => {
    const other = await makeProject(steward, { title: 'Another' })
    const home = await steward.get(`/p/${other.id}`)
    const theirs = home.text.match(/\/conversations\/([0-9a-f-]{36})/)?.[1] ?? ''
    for (const id of [theirs, stranger.conversation, randomUUID(), 'x', '%00']) {
      plain4xx(await steward.get(`/p/${project.id}/conversations/${id}`))
      plain4xx(await save(`/p/${project.id}/conversations/${id}`))
      plain4xx(await steward.post(`/p/${project.id}/conversations/${id}`, { do: 'close' }))
    }
    const [before] =
      await rows`select languages, most_words, closed_at from conversation where id = ${theirs}`
    const path = `/p/${other.id}/conversations/${theirs}`
    for (const fields of [
      { languages: ['xx'] },
      { languages: [] },
      { mostWords: '9' },
      { mostWords: '1e3' },
      { mostWords: '99999999999999999999' },
      { mostAnswers: '-1' },
      { mostAnswers: '10.5' },
      { equality: ['religion'] },
      { children: 'maybe' },
      { opensOn: '2027-13-45' },
      { 'reader-en': stranger.person },
      { 'reader-en': "' or true" },
    ])
      expect([fields, (await save(path, fields)).status]).toEqual([fields, 422])
    const [after] = await rows`select languages, most_words, closed_at from conversation where id = ${theirs}`
    expect(after).toEqual(before)
    plain4xx(await somebody().get(path))
    plain4xx(await somebody().post(path, { do: 'close' }))
    expect((await save(path, { mostWords: '٢٠' })).status).toBe(303)
    expect(await rows`select most_words from conversation where id = ${theirs}`).toEqual([{ mostWords: 20 }])
  })
})
