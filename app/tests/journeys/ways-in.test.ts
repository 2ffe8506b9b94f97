import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Owned, openOwner } from '../../src/command-line/open-owner.ts'
import { unescapeHtml } from '../drive/forms.ts'
import { newcomer, openHeld, send } from '../drive/hold-scene.ts'
import { join, offer } from '../drive/join.ts'
import { hasBrowser, launchBrowser } from '../drive/launch-browser.ts'
import { type Letters, openLetters } from '../drive/letters.ts'
import { pause, type RunningServer, startServer } from '../drive/server.ts'
import { agree, becomeSteward, inDays, makeProject, type Project, readKeyShown } from '../drive/set-up.ts'
import { type Page, type Visitor, visitor } from '../drive/visitor.ts'

let letters: Letters
let server: RunningServer
let owned: Owned
let amina: Visitor
let project: Project
let conversation: string

beforeAll(async () => {
  letters = await openLetters()
  server = await startServer({ environment: { EVENGROUND_SMTP: letters.url } })
  amina = await becomeSteward(server)
  project = await makeProject(amina)
  owned = await openOwner(server.data)
  const home = await amina.get(`/p/${project.id}`)
  conversation = home.text.match(/(?<=\/conversations\/)[0-9a-f-]{36}(?=\/ways-in)/)?.[0] ?? ''
}, 300_000)
afterAll(async () => {
  await owned?.close()
  await server?.stop()
  await letters?.close()
})

const waysIn = (part = '') => `/p/${project.id}/conversations/${conversation}/ways-in${part}`
const page = (part: string) => `/p/${project.id}/${part}`

interface Card {
  readonly number: string
  readonly key: string
}

/** The cards that a printed page shows. */
const cardsOn = (printed: Page): readonly Card[] =>
  [
    ...printed.text.matchAll(/(?:\u2066)(\d{4} \d{4})(?:\u2069)<\/p>.*?class="paper-key"[^>]*>(.*?)<\/p>/gs),
  ].map(([, number = '', key = '']) => ({
    number,
    key: [...key.matchAll(/<span>([^<]+)<\/span>/g)].map(([, word = '']) => unescapeHtml(word)).join(' '),
  }))

const print = async (what: 'sheets' | 'cards', count: number, language = 'en'): Promise<Page> =>
  amina.post(waysIn(`/${what}`), { language, count: String(count) })

const voicesWith = async (words: string) =>
  (await amina.get(`${page('voices')}?${new URLSearchParams({ search: words })}`)).text

/** What the database holds of the answer with some words. */
const kept = async (words: string) =>
  (
    await sql<{
      way: string
      came: string
      identity: string
      saidOn: string
      typist: string | null
      held: string[] | null
    }>`
      select v.way, v.came, v.identity, v.said_on::text as "saidOn", v.held, p.name as typist from voice v
      left join typed_answer t on t.answer_id = v.answer_id left join person p on p.id = t.typed_by
      where v.words like ${`%${words}%`}`.execute(owned.owner.kysely)
  ).rows

const count = async (table: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(owned.owner.kysely))
    .rows[0]?.n ?? -1

const typing = (who: Visitor, fields: Readonly<Record<string, string>>, to = page('type')): Promise<Page> =>
  who.post(to, { token: randomUUID(), conversation, in: 'en', way: 'paper', came: 'typed', ...fields })

describe('what is printed', () => {
  test('stands one tap from the home of the project, in every language of the question', async () => {
    const all = await amina.get(waysIn())
    expect(all.status).toBe(200)
    for (const part of ['/poster?in=en', '/poster?in=ar']) {
      expect(all.text).toContain(waysIn(part))
      const poster = await amina.get(waysIn(part))
      expect(poster.status).toBe(200)
      expect(poster.text).toContain(`<article class="sheet poster" lang="${part.slice(-2)}"`)
      expect(poster.text).toContain(project.answer)
      expect(poster.text).toContain('class="qr"')
    }
    expect((await amina.get(waysIn('/poster?in=xx'))).status).toBe(404)
    expect((await visitor(server.origin).get(waysIn())).status).toBe(403)
  })

  test('keys are made once, each its own, and no browser keeps the page', async () => {
    const printed = await print('sheets', 3)
    expect([printed.status, printed.headers['cache-control']]).toEqual([200, 'no-store'])
    const cards = cardsOn(printed)
    expect(cards).toHaveLength(3)
    expect(new Set(cards.map(({ key }) => key)).size).toBe(3)
    const arabic = cardsOn(await print('cards', 9, 'ar'))
    expect(arabic).toHaveLength(9)
    expect(arabic[0]?.key).toMatch(/^(\d{4} ){3}\d{4}$/)
    for (const wrong of ['0', '61', 'x', '']) {
      const refused = await amina.post(waysIn('/cards'), { language: 'en', count: wrong })
      expect([wrong, refused.status, refused.text.includes('cards-count-error')]).toEqual([wrong, 422, true])
    }
    expect((await amina.post(waysIn('/cards'), { language: 'pl', count: '3' })).status).toBe(422)
  })

  test('whoever types a key before anyone typed their sheet is told so, kindly', async () => {
    const [card] = cardsOn(await print('sheets', 1))
    const told = await visitor(server.origin).post('/key', { key: card?.key ?? '' })
    expect([told.status, told.text.includes('has not been typed in yet')]).toEqual([422, true])
    expect(told.text).not.toContain('We know no such key')
  })
})

describe('typing for somebody', () => {
  test('a sheet that came back leads its writer to their words by the key they tore off', async () => {
    const [card] = cardsOn(await print('sheets', 1))
    const token = randomUUID()
    const fields = {
      token,
      words1: 'The lamp in the hall flickers',
      card: card?.number ?? '',
      who: 'uses',
      consent: 'project',
    }
    for (const _ of ['once', 'sent again']) {
      const done = await typing(amina, fields)
      expect([done.status, done.headers['cache-control']]).toEqual([200, 'no-store'])
      expect(done.text).toContain(`for number \u2066${card?.number}\u2069`)
      expect(done.text).not.toContain('flickers')
    }
    expect(await kept('lamp in the hall')).toMatchObject([
      { way: 'paper', came: 'typed', typist: 'Amina', identity: 'pseudonymous' },
    ])
    const found = await visitor(server.origin).post('/key', { key: card?.key ?? '', do: 'show' })
    expect(found.text).toContain('The lamp in the hall flickers')
    // The same sheet again, by somebody else.
    const again = await typing(amina, { ...fields, token: randomUUID(), words1: 'Another lamp' })
    expect([again.status, again.text.includes('card-error')]).toEqual([422, true])
    expect(again.text).toContain('Another lamp')
    // The same form with other words is another answer.
    expect((await typing(amina, { ...fields, words1: 'A third lamp' })).status).toBe(409)
    expect(await kept('lamp')).toHaveLength(1)
  })

  test('whoever has no card gets a key from the screen, and who wants nothing to lead to them gets none', async () => {
    const told = await typing(amina, {
      words1: 'On the phone: more chairs',
      way: 'typed',
      came: 'interpreted',
    })
    const key = readKeyShown(told.text).join(' ')
    expect((await visitor(server.origin).post('/key', { key, do: 'show' })).text).toContain('more chairs')
    const before = await count('typed_answer')
    const waiting = await count('waiting_voice')
    const loose = await typing(amina, { words1: 'No strings', identity: 'unlinked', card: '' })
    expect(loose.text).toContain('Nothing leads back to them')
    expect(await count('waiting_voice')).toBe(waiting + 1)
    expect(await count('typed_answer')).toBe(before)
  })

  test('what is not right is told beside its field, and nothing is kept', async () => {
    const before = await count('answer')
    for (const [wrong, field] of [
      [{ words1: '' }, 'words1'],
      [{ words1: 'x', card: '12345678' }, 'card'],
      [{ words1: 'x', way: 'link' }, 'way'],
      [{ words1: 'x', came: 'own' }, 'came'],
      [{ words1: 'x', saidOn: inDays(1) }, 'saidOn'],
      [{ words1: 'x', saidOn: '2001-01-01' }, 'saidOn'],
    ] as const) {
      const refused = await typing(amina, wrong)
      expect([field, refused.status, refused.text.includes(`id="${field}-error"`)]).toEqual([
        field,
        422,
        true,
      ])
    }
    expect((await typing(amina, { words1: 'x', conversation: randomUUID() })).status).toBe(409)
    expect(await count('answer')).toBe(before)
  })

  test('an answer and who typed it are on disk together, or neither is, and the words stay in the form', async () => {
    const { kysely } = owned.owner
    await sql`create function broken() returns trigger language plpgsql as $$ begin raise 'broken'; end $$`.execute(
      kysely,
    )
    await sql`create trigger broken before insert on typed_answer for each row execute function broken()`.execute(
      kysely,
    )
    const [card] = cardsOn(await print('sheets', 1))
    const fields = { token: randomUUID(), words1: 'Half on disk', card: card?.number ?? '' }
    const set = {
      ...fields,
      token: randomUUID(),
      question: '1',
      agreed: 'yes',
      card1: '',
      conversation,
      in: 'en',
    }
    const before = await count('answer')
    for (const failed of [await typing(amina, fields), await amina.post(page('workshop'), set)])
      expect([failed.status, failed.text.includes('Half on disk')]).toEqual([500, true])
    expect(await count('answer')).toBe(before)
    await sql`drop function broken cascade`.execute(kysely)
    const done = await typing(amina, fields)
    expect([done.status, (await kept('Half on disk')).length]).toEqual([200, 1])
  })

  test('a day before is kept as the day they wrote it', async () => {
    await typing(amina, { words1: 'Written the day before', saidOn: inDays(-1) })
    expect(await kept('Written the day before')).toMatchObject([{ saidOn: inDays(-1) }])
  })

  test('a helper types, and sees nothing else of the project', async () => {
    const helper = await join(amina, project, 'helper', 'Hana')
    expect((await helper.get(page('type'))).location).toContain('/agreement')
    await helper.post(page('agreement'), {})
    const form = await helper.get(page('type'))
    expect(form.status).toBe(200)
    const done = await typing(helper, { words1: 'Hana wrote this down for me', way: 'typed' })
    expect(done.status).toBe(200)
    expect(await kept('Hana wrote this down')).toMatchObject([{ way: 'typed', typist: 'Hana' }])
    expect((await helper.get(page('duty'))).text).toContain(page('type'))
    for (const part of [
      '',
      'voices',
      'import',
      'room',
      'partners',
      'gather',
      'sharing',
      'held',
      'no-contact',
      'guesses',
    ])
      expect([part, (await helper.get(page(part).replace(/\/$/, ''))).status]).toEqual([part, 404])
    expect((await helper.get(waysIn())).status).toBe(404)
    expect((await helper.post(waysIn('/cards'), { language: 'en', count: '1' })).status).toBe(404)
  })

  test('a partner who typed for somebody has read voices, and can seal no guesses', async () => {
    const rosa = await join(amina, project, 'lived', 'Rosa')
    await agree(rosa, project)
    const guesses = await rosa.get(page('guesses'))
    expect(guesses.text).toContain('name="words1"')
    await typing(rosa, { words1: 'Nothing to guess any more', identity: 'unlinked' })
    expect((await rosa.get(page('guesses'))).text).not.toContain('name="words1"')
  })
})

describe('a kiosk', () => {
  const kiosk = () => `${project.answer}/kiosk`
  const atKiosk = async (fields: Readonly<Record<string, string>>): Promise<Page> => {
    const who = visitor(server.origin)
    const form = (await who.get(kiosk())).forms.find(({ method }) => method === 'post')
    return who.post(form?.action ?? '', { ...form?.fields, ...fields })
  }

  test('empties itself, and is kept nowhere', async () => {
    const form = await visitor(server.origin).get(`${kiosk()}?lang=ar`)
    expect(form.headers.refresh).toBe(`600; url=${kiosk()}?lang=ar`)
    expect(form.headers['cache-control']).toBe('no-store')
    expect(form.text).toContain('autocomplete="off"')
    expect(form.text).not.toContain('<script')
    expect(form.text).toMatch(/<html lang="ar" dir="rtl" class="big">/)
  })

  test('an answer leads to a page that shows no key and goes back by itself', async () => {
    const waiting = await count('waiting_voice')
    const sent = await atKiosk({ words1: 'At the kiosk, quietly', who: 'uses' })
    expect(sent.status).toBe(303)
    const thanks = await visitor(server.origin).get(sent.location)
    expect(thanks.headers.refresh).toBe(`15; url=${kiosk()}?lang=en`)
    expect(thanks.headers['cache-control']).toBe('no-store')
    expect(thanks.text).not.toMatch(/class="key"|quietly/)
    expect(await count('waiting_voice')).toBe(waiting + 1)
  })

  test('with a card, the key on it leads back, once', async () => {
    const [card] = cardsOn(await print('cards', 1))
    const sent = await atKiosk({
      words1: 'At the kiosk with a card',
      card: card?.number.replace(' ', '') ?? '',
    })
    expect(sent.location).toContain('card=yes')
    expect(await kept('At the kiosk with a card')).toMatchObject([{ way: 'kiosk', typist: null }])
    const found = await visitor(server.origin).post('/key', { key: card?.key ?? '', do: 'show' })
    expect(found.text).toContain('At the kiosk with a card')
    const again = await atKiosk({ words1: 'Another person', card: card?.number ?? '' })
    expect([again.status, again.text.includes('Another person')]).toEqual([422, true])
  })

  test('what somebody typed is never shown to the next: not after it was sent, and not after ten minutes', async () => {
    const who = visitor(server.origin)
    const form = (await who.get(kiosk())).forms.find(({ method }) => method === 'post')
    const bad = { ...form?.fields, words1: 'A secret of mine', card: '1234' }
    expect((await who.post(kiosk(), bad)).text).toContain('A secret of mine')
    expect((await who.post(kiosk(), { ...bad, card: '' })).status).toBe(303)
    // The browser's back button, and "send again".
    const back = await who.post(kiosk(), bad)
    expect([back.status, back.location.startsWith(kiosk()), back.text]).toEqual([303, true, ''])
    const old = String(Math.floor(Date.now() / 1000) - 700)
    for (const begun of [old, 'x', '', '99999999999']) {
      const late = await who.post(kiosk(), { ...bad, token: randomUUID(), begun })
      expect([begun, late.status, late.text]).toEqual([begun, 303, ''])
    }
  })

  test('many answers in a row from one device are not held as a flood', async () => {
    const cards = cardsOn(await print('cards', 40))
    for (const { number } of cards) await atKiosk({ words1: `One of many in a row`, card: number })
    const all = await kept('One of many in a row')
    expect(all).toHaveLength(40)
    expect(all.every(({ held }) => held === null)).toBe(true)
  })
})

describe('a workshop', () => {
  const shared = () => ({
    conversation,
    in: 'en',
    question: '1',
    agreed: 'yes',
    consent: 'team',
    token: randomUUID(),
  })
  const twenty = (words: string) =>
    Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`words${n + 1}`, `${words} ${n + 1}`]))

  test('twenty notes are kept together, each with its card, and the same set again is the same', async () => {
    const cards = cardsOn(await print('cards', 2))
    const set = {
      ...shared(),
      ...twenty('Workshop note'),
      who1: 'uses',
      who2: 'works',
      card1: cards[0]?.number ?? '',
      card2: cards[1]?.number ?? '',
    }
    for (const _ of ['once', 'sent again']) {
      const done = await amina.post(page('workshop'), set)
      expect([done.status, done.text.includes('20 notes are kept')]).toEqual([200, true])
      expect(done.text).not.toContain('Workshop note')
    }
    const all = await kept('Workshop note')
    expect(all).toHaveLength(20)
    expect(new Set(all.map(({ way, came, typist }) => `${way} ${came} ${typist}`))).toEqual(
      new Set(['workshop typed Amina']),
    )
    expect(
      (await visitor(server.origin).post('/key', { key: cards[1]?.key ?? '', do: 'show' })).text,
    ).toContain('Workshop note 2')
    const other = await amina.post(page('workshop'), { ...set, words20: 'Changed since' })
    expect([other.status, other.text.includes('Changed since')]).toEqual([409, true])
    expect(await kept('Changed since')).toEqual([])
  })

  test('nothing is half kept: what is wrong is told beside its note', async () => {
    const [card] = cardsOn(await print('cards', 1))
    const before = [await count('answer'), await count('voice'), await count('typed_answer')]
    for (const [wrong, field] of [
      [{ card3: '12345678' }, 'card3'],
      [{ card3: card?.number ?? '', card7: card?.number ?? '' }, 'card7'],
      [{ words5: 'x'.repeat(9000) }, 'words5'],
      [{ words5: '', card5: card?.number ?? '' }, 'words5'],
      [{ who4: 'doctor' }, 'who4'],
      [{ agreed: '' }, 'agreed'],
      [{ question: '4' }, 'question'],
    ] as const) {
      const refused = await amina.post(page('workshop'), { ...shared(), ...twenty('Half kept'), ...wrong })
      expect([field, refused.status, refused.text.includes(`id="${field}-error"`)]).toEqual([
        field,
        422,
        true,
      ])
    }
    expect([await count('answer'), await count('voice'), await count('typed_answer')]).toEqual(before)
    // The card was not used up by a set that was not kept.
    const done = await amina.post(page('workshop'), {
      ...shared(),
      words1: 'Only this',
      card1: card?.number ?? '',
    })
    expect(done.status).toBe(200)
    const taken = await amina.post(page('workshop'), {
      ...shared(),
      ...twenty('Half kept'),
      card9: card?.number ?? '',
    })
    expect([taken.status, taken.text.includes('id="card9-error"')]).toEqual([422, true])
  })

  test('an empty set is none', async () => {
    expect((await amina.post(page('workshop'), shared())).status).toBe(422)
  })
})

describe('what leads to somebody', () => {
  test('is held, struck out and let go on every way in', async () => {
    const safety = await newcomer(
      { host: amina, owned, project },
      { name: 'Sam', duty: 'safety', outside: true },
    )
    const words = (way: string) => `Ring me on 07700 900461 about the ${way}`
    await typing(amina, { words1: words('sheet') })
    await typing(amina, { words1: words('telephone'), way: 'typed' })
    await amina.post(page('workshop'), {
      ...{ token: randomUUID(), conversation, in: 'en', question: '1', agreed: 'yes' },
      words1: words('workshop'),
    })
    const path = page('import')
    const form = (await amina.get(path)).forms.find(({ action }) => action === path)
    const file = await amina.upload(
      path,
      { token: String(form?.fields.token), conversation },
      { name: 'a.csv', bytes: `Comment\n${words('survey')}\n` },
    )
    const address = file.text.match(/\/p\/[\w-]+\/import\/[0-9a-f-]{36}/)?.[0] ?? ''
    await amina.post(address, { ...file.forms.find(({ fields }) => fields.do === 'read')?.fields })
    await takeIn(address)
    for (const way of ['sheet', 'telephone', 'workshop', 'survey']) {
      expect(await voicesWith(`about the ${way}`)).not.toContain('900461')
      const id = (
        await sql<{
          id: string
        }>`select id from voice where words = ${words(way)} and held is not null`.execute(owned.owner.kysely)
      ).rows[0]?.id
      expect(id, way).toBeDefined()
      const opened = await openHeld(safety, project, id ?? '')
      const gone = await send(safety, opened, '/held/release', { more: '07700 900461' })
      expect([way, gone.status]).toEqual([way, 303])
      const seen = await voicesWith(`about the ${way}`)
      expect(seen).toContain(way)
      expect(seen).not.toContain('900461')
    }
  }, 60_000)

  async function takeIn(address: string): Promise<void> {
    let taken = false
    for (let tries = 0; tries < 300; tries++) {
      const now = await amina.get(address)
      const form = now.forms.find(({ fields }) => fields.do === 'take')
      if (form && !taken) {
        await amina.post(address, { ...form.fields })
        taken = true
      }
      if (taken && now.forms.some(({ fields }) => fields.do === 'take-back')) return
      await pause(100)
    }
    throw new Error('the file was never taken in')
  }
})

describe('taking words back', () => {
  const voicePage = async (words: string): Promise<string> =>
    (await voicesWith(words)).match(new RegExp(`/p/${project.id}/voices/[0-9a-f-]{36}`))?.[0] ?? ''

  test('takes along the card, the typist and all that stood beside', async () => {
    const [card] = cardsOn(await print('sheets', 1))
    await typing(amina, { words1: 'Gone with its card', card: card?.number ?? '' })
    const before = [await count('key_card'), await count('typed_answer')]
    const gone = await visitor(server.origin).post('/key', { key: card?.key ?? '', do: 'withdraw' })
    expect(gone.status).toBe(200)
    expect([await count('key_card'), await count('typed_answer')]).toEqual(before.map((n) => n - 1))
    expect(await kept('Gone with its card')).toEqual([])
    // The key still says what became of the words; the number is no card any more.
    expect((await visitor(server.origin).post('/key', { key: card?.key ?? '' })).text).toContain(
      'You took your words back',
    )
    expect((await typing(amina, { words1: 'x', card: card?.number ?? '' })).status).toBe(422)
  })

  test('a partner does it for somebody who asks and has no key, and the record says who did', async () => {
    await typing(amina, { words1: 'Please forget that I came', way: 'typed' })
    const path = await voicePage('Please forget that')
    const unsure = await amina.post(`${path}/take-back`, {})
    expect([unsure.status, unsure.text.includes('id="asked-error"')]).toEqual([422, true])
    expect((await amina.post(`${path}/take-back`, { asked: 'yes' })).status).toBe(303)
    expect(await kept('Please forget that')).toEqual([])
    expect((await amina.get(path)).status).toBe(404)
    const { rows } = await sql<{ object: object }>`
      select object from ledger_entry where verb = 'took-back-for-somebody' and actor is not null`.execute(
      owned.owner.kysely,
    )
    expect(rows).toMatchObject([{ object: { way: 'typed', voices: 1 } }])
  })

  test('and on every way in that brings no key: also what a file and a workshop left behind', async () => {
    for (const way of ['survey', 'workshop']) {
      const before = [await count('imported_answer'), await count('typed_answer')]
      const path = await voicePage(`about the ${way}`)
      expect([way, (await amina.post(`${path}/take-back`, { asked: 'yes' })).status]).toEqual([way, 303])
      expect(await kept(`about the ${way}`)).toEqual([])
      const gone = [before[0], before[1]].map(
        (n, at) => (n ?? 0) - ((way === 'survey') === (at === 0) ? 1 : 0),
      )
      expect([way, await count('imported_answer'), await count('typed_answer')]).toEqual([way, ...gone])
    }
  })

  test('whoever holds the key of a card, or came by the link, does it themselves', async () => {
    const [card] = cardsOn(await print('sheets', 1))
    await typing(amina, { words1: 'My card is my key', card: card?.number ?? '' })
    const speaker = visitor(server.origin)
    await speaker.submit(await speaker.get(project.answer), { words1: 'By the link as usual' })
    for (const words of ['My card is my key', 'By the link as usual']) {
      const path = await voicePage(words)
      expect((await amina.get(path)).text).not.toContain('They asked us to delete this')
      expect((await amina.post(`${path}/take-back`, { asked: 'yes' })).status).toBe(404)
      expect(await kept(words)).toHaveLength(1)
    }
  })
})

describe('people nobody writes to', () => {
  const arrived = (address: string) => letters.all.filter((each) => each.includes(`To: ${address}`)).length

  test('get no invitation, no confirmation and no news; a link to sign in still comes', async () => {
    const grieving = 'grieving@example.org'
    const list = page('no-contact')
    const added = await amina.post('/no-contact', { email: ` ${grieving.toUpperCase()} ` })
    expect([added.status, added.location]).toEqual([303, '/no-contact?done=added'])
    expect((await amina.get(list)).text).not.toContain(grieving)
    expect(await count('no_contact')).toBe(1)
    await offer(amina, project, 'lived', { email: grieving })
    const speaker = visitor(server.origin)
    const thanks = await speaker.submit(await speaker.get(project.answer), {
      words1: 'Tell me, or rather not',
    })
    const key = readKeyShown(thanks.text).join(' ')
    const told = await speaker.post('/key', { key, do: 'tell', email: grieving })
    expect([told.status, told.text.includes(grieving)]).toEqual([200, false])
    expect(await count('contact')).toBe(0)
    // Somebody else's mail, sent after, has come: theirs never will.
    await offer(amina, project, 'lived', { email: 'somebody@example.org' })
    await letters.link('somebody@example.org', '/join')
    expect(arrived(grieving)).toBe(0)
    await amina.post('/no-contact', { email: 'amina@example.org' })
    await visitor(server.origin).post('/sign-in', { email: 'amina@example.org' })
    await letters.link('amina@example.org', '/sign-in/link')
    expect((await amina.post('/no-contact', { offEmail: grieving })).location).toBe(
      '/no-contact?done=removed',
    )
    await offer(amina, project, 'lived', { email: grieving })
    await letters.link(grieving, '/join')
    expect((await amina.post('/no-contact', { email: 'no address' })).status).toBe(422)
  })

  test('only the steward and the hosts of a project keep the list', async () => {
    const tom = await join(amina, project, 'learned', 'Tom')
    for (const path of ['/no-contact', page('no-contact')]) {
      expect((await tom.get(path)).status).toBe(404)
      expect((await tom.post(path, { email: 'x@example.org' })).status).toBe(404)
    }
  })
})

describe.skipIf(!hasBrowser)('in a browser with script', () => {
  test('a partner types for somebody, prints cards, and a kiosk goes back by itself', async () => {
    const { browser, close } = await launchBrowser()
    try {
      const context = await browser.newContext()
      await context.addCookies(
        [...amina.cookies].map(([name, value]) => ({ name, value, url: server.origin })),
      )
      const tab = await context.newPage()
      await tab.goto(server.origin + waysIn())
      await tab.getByRole('link', { name: 'Typing for someone' }).click()
      await tab.getByLabel('What matters to you when you come here?').fill('Typed with script')
      await tab.getByRole('button', { name: 'Keep their words' }).click()
      await tab.getByText('Give them this key now').waitFor()
      expect(await tab.getByLabel('What matters to you when you come here?').inputValue()).toBe('')
      await tab.goto(server.origin + waysIn())
      await tab.getByRole('button', { name: 'Make the cards' }).click()
      await tab.locator('.deck').waitFor()
      expect(await tab.locator('.deck > li').count()).toBe(8)
      await tab.goto(`${server.origin}${project.answer}/kiosk`)
      await tab.getByLabel('Your words').fill('Then it forgets me')
      await tab.getByRole('button', { name: 'Send my words' }).click()
      await tab.getByText('goes back to the start by itself').waitFor()
      await tab.waitForURL(/\/kiosk\?lang=en$/, { timeout: 30_000 })
      await tab.goBack()
      await tab.waitForLoadState()
      expect(await tab.content()).not.toContain('forgets me')
    } finally {
      await close()
    }
  }, 90_000)
})
