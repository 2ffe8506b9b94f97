import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { join, linkIn, offer, press } from '../drive/join.ts'
import { type RunningServer, startServer } from '../drive/server.ts'
import { becomeSteward, inDays, makeProject, type Project } from '../drive/set-up.ts'
import { type Page, type Visitor, visitor } from '../drive/visitor.ts'

let server: RunningServer
let tom: Visitor

beforeAll(async () => {
  server = await startServer()
  tom = await becomeSteward(server, { name: 'Tom', email: 'tom@example.org' })
}, 300_000)
afterAll(() => server?.stop())

const partnersOf = (who: Visitor, project: Project): Promise<Page> => who.get(`/p/${project.id}/partners`)

/** What a page says of somebody in the list of who is here: the side of their mark. */
const sideOf = (page: Page, name: string): string | undefined =>
  page.text.match(new RegExp(`<span class="(lived|learned)" dir="auto">${name}</span>`))?.[1]

describe('sides', () => {
  let project: Project
  let rosa: Visitor
  let idris: Visitor
  beforeAll(async () => {
    project = await makeProject(tom)
    rosa = await join(tom, project, 'lived', 'Rosa')
    idris = await join(tom, project, 'lived', 'Idris')
  })

  test('whoever the service pays sits as learned, and the lived partners can agree otherwise', async () => {
    const leila = await join(tom, project, 'lived', 'Leila', 'yes')
    expect(sideOf(await partnersOf(rosa, project), 'Leila')).toBe('learned')
    const ask = await partnersOf(rosa, project)
    expect(ask.text).toContain('May Leila sit as lived?')
    // One of two lived partners is no more than half of them; two are.
    await press(rosa, ask, '/partners/agree', { agrees: 'yes' })
    expect(sideOf(await partnersOf(rosa, project), 'Leila')).toBe('learned')
    expect((await partnersOf(idris, project)).text).toContain('1 of 2 say yes')
    await press(idris, await partnersOf(idris, project), '/partners/agree', { agrees: 'yes' })
    expect(sideOf(await partnersOf(rosa, project), 'Leila')).toBe('lived')
    // What is given can be taken back by those who gave it.
    await press(idris, await partnersOf(idris, project), '/partners/agree', { agrees: 'no' })
    expect(sideOf(await partnersOf(rosa, project), 'Leila')).toBe('learned')
    // Leila herself, and those who work there, have no say in it.
    for (const who of [leila, tom])
      expect((await partnersOf(who, project)).forms.some(({ action }) => action.endsWith('/agree'))).toBe(
        false,
      )
  })

  test('people say it of themselves later too, and their side follows', async () => {
    const maureen = await join(tom, project, 'lived', 'Maureen')
    const own = await partnersOf(maureen, project)
    await press(maureen, own, '/partners/employed', { employed: 'yes' })
    expect(sideOf(await partnersOf(tom, project), 'Maureen')).toBe('learned')
    await press(maureen, await partnersOf(maureen, project), '/partners/employed', { employed: 'no' })
    expect(sideOf(await partnersOf(tom, project), 'Maureen')).toBe('lived')
    expect((await maureen.post(`/p/${project.id}/partners/employed`, { employed: 'perhaps' })).status).toBe(
      422,
    )
  })
})

describe('hosting', () => {
  test('is offered and accepted, one of each side, and handed over', async () => {
    const project = await makeProject(tom)
    const rosa = await join(tom, project, 'lived', 'RosaHosts')
    const idris = await join(tom, project, 'lived', 'IdrisHosts')
    const before = await partnersOf(tom, project)
    expect(before.text).toMatch(/Nobody of the .*people who use it.* hosts this project yet/)
    await press(tom, before, '/partners/host')
    expect((await partnersOf(tom, project)).text).toContain('Asked: RosaHosts')
    expect((await rosa.get(`/p/${project.id}`)).text).toContain('Will you host this project?')
    const asked = await partnersOf(rosa, project)
    expect(asked.text).toContain('Tom asks you.')
    await press(rosa, asked, '/host/answer', { answer: 'yes' })
    expect((await partnersOf(tom, project)).text).not.toMatch(/hosts this project yet/)
    // Both hosts look after dates; others do not see that form, and cannot send it.
    await press(rosa, await partnersOf(rosa, project), '/partners/dates', { repliesBy: inDays(40) })
    expect((await idris.post(`/p/${project.id}/partners/dates`, { repliesBy: inDays(2) })).status).toBe(404)
    // It is Rosa's to hand over, and nobody else's of either side.
    expect((await partnersOf(tom, project)).text).not.toContain('Ask to host: IdrisHosts')
    await press(rosa, await partnersOf(rosa, project), '/partners/host')
    await press(idris, await partnersOf(idris, project), '/host/answer', { answer: 'yes' })
    const after = await partnersOf(tom, project)
    expect(after.text).toMatch(/IdrisHosts<\/span><span class="second small"> · hosts this project/)
    expect(after.text).not.toMatch(/RosaHosts<\/span><span class="second small"> · hosts this project/)
  })

  test('a host who leaves says who takes over, or the page says that it needs a convener', async () => {
    const project = await makeProject(tom)
    const first = await join(tom, project, 'lived', 'First')
    const second = await join(tom, project, 'lived', 'Second')
    await press(tom, await partnersOf(tom, project), '/partners/host')
    await press(first, await partnersOf(first, project), '/host/answer', { answer: 'yes' })
    const page = await partnersOf(first, project)
    const [, successor = ''] = page.text.match(/name="successor" value="([0-9a-f-]{36})"/) ?? []
    const left = await press(first, page, '/partners/leave', { words: 'remove', paid: 'no', successor })
    expect([left.status, left.location]).toEqual([303, '/home'])
    const now = await partnersOf(tom, project)
    expect(now.text).toMatch(/hosts this project yet: it needs a convener/)
    expect(now.text).toContain('Asked: Second')
    expect(now.text).toMatch(/A seat of the .*people who use it.* is free since/)
    await press(second, await partnersOf(second, project), '/host/answer', { answer: 'no' })
    expect((await partnersOf(tom, project)).text).toContain('Ask someone in the list')
  })
})

describe('duties', () => {
  test('a safety contact, a reader and a helper come by a link of their own, and get no seat', async () => {
    const project = await makeProject(tom)
    expect((await partnersOf(tom, project)).text).toContain('Nobody is fully looking out yet')
    expect((await tom.get(`/p/${project.id}`)).text).toContain('There are not two safety contacts yet')
    const grace = await join(tom, project, 'safety', 'Grace')
    const ben = await join(tom, project, 'safety', 'Ben', 'yes')
    const ola = await join(tom, project, 'reader', 'Ola')
    const page = await partnersOf(tom, project)
    expect(page.text).not.toContain('Nobody is fully looking out yet')
    expect(page.text).toContain('from outside the service')
    expect(page.text).toContain('Polski')
    for (const who of [grace, ben, ola]) {
      expect((await who.get(`/p/${project.id}`)).status).toBe(404)
      expect((await who.get(`/p/${project.id}/voices`)).status).toBe(404)
      expect((await who.get(`/p/${project.id}/duty`)).status).toBe(200)
      expect((await who.get('/home')).text).toContain(`/p/${project.id}/duty`)
    }
    // With two, opening a question asks nobody to say that they know of the danger.
    const path = `/p/${project.id}/conversations/new`
    expect((await tom.get(path)).text).not.toContain('safetyKnown')
    await press(ben, await ben.get(`/p/${project.id}/duty`), '/duty/stop')
    expect((await ben.get(`/p/${project.id}/duty`)).status).toBe(404)
    expect((await partnersOf(tom, project)).text).toContain('Nobody is fully looking out yet')
    const asking = await tom.get(path)
    const form = asking.forms.find(({ action }) => action === path)
    const readers = { languages: 'en', 'reader-en': 'me' }
    const warned = await tom.post(path, { ...form?.fields, ...readers })
    expect([warned.status, warned.text.includes('id="safetyKnown-error"')]).toEqual([422, true])
  })
})

describe('invitations', () => {
  test('by mail wait in the outbox without a mail server, and go when they are taken back', async () => {
    const project = await makeProject(tom)
    const made = await offer(tom, project, 'lived', { called: 'Kofi', email: ' Kofi@Example.org ' })
    expect(made.text).toContain('kofi@example.org waits for the steward')
    const outbox = await tom.get('/outbox')
    expect(outbox.text).toContain('kofi@example.org')
    expect(outbox.text).toContain(linkIn(made).replace('&', '&amp;'))
    expect((await partnersOf(tom, project)).text).toContain('by mail')
    await press(tom, await partnersOf(tom, project), '/take-back')
    expect((await tom.get('/outbox')).text).not.toContain('kofi@example.org')
    expect((await offer(tom, project, 'lived', { email: 'no address' })).status).toBe(422)
    // What the steward handed over by hand does not wait any more.
    await offer(tom, project, 'learned', { email: 'lou@example.org' })
    const waiting = await tom.get('/outbox')
    expect(waiting.text).toContain('lou@example.org')
    await press(tom, waiting, '/outbox/handed')
    expect((await tom.get('/outbox')).text).not.toContain('lou@example.org')
  })

  test('are printed as a card with squares and words, and the words can be typed', async () => {
    const project = await makeProject(tom)
    const made = await offer(tom, project, 'lived', { found: 'group', foundWords: 'the choir' })
    const card = await press(tom, made, '/partners/card')
    expect(card.status).toBe(200)
    expect(card.text).toMatch(/<svg class="qr"[^>]*role="img" aria-label="Squares for a phone camera/)
    const [, list = ''] = card.text.match(/<ol class="card-words">(.*?)<\/ol>/s) ?? []
    const words = [...list.matchAll(/<li[^>]*>([^<]+)<\/li>/g)].map(([, word]) => word)
    expect(words).toHaveLength(5)
    const guest = visitor(server.origin)
    expect((await guest.get('/join')).text).toContain('The words on your card')
    expect((await guest.get('/join?words=not+these')).status).toBe(422)
    const typed = await guest.get(`/join?words=${encodeURIComponent(` ${words.join('  ').toUpperCase()}`)}`)
    expect([typed.status, typed.location]).toEqual([303, `${linkIn(made)}&lang=en`])
    const seat = await guest.submit(
      await guest.get(typed.location),
      { name: 'Ann', email: 'ann@example.org', employed: 'no' },
      '/join',
    )
    expect(seat.status).toBe(200)
    expect((await partnersOf(tom, project)).text).toContain(
      'Through a group of patients, carers or neighbours · the choir',
    )
    // A card is of an open offer of this project, and of no other.
    expect((await press(tom, made, '/partners/card')).status).toBe(410)
  })
})

describe('the organisation', () => {
  test('its steward sets who can be called from its country, and hands over', async () => {
    const project = await makeProject(tom)
    const rosa = await join(tom, project, 'lived', 'Steward2')
    expect((await rosa.get('/organisation')).status).toBe(404)
    const page = await tom.get('/organisation')
    const lines = {
      country: 'gb',
      lineName1: 'Samaritans',
      linePhone1: '116 123',
      lineCountry1: 'GB',
      lineName2: 'Telefon zaufania',
      linePhone2: '116 111',
      lineCountry2: 'PL',
    }
    const wrong = await press(tom, page, '/organisation', {
      ...lines,
      linePhone1: 'call us',
      country: 'Britain',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('id="linePhone1-error"')
    expect(wrong.text).toContain('id="country-error"')
    await press(tom, page, '/organisation', lines)
    expect((await tom.get('/organisation?kept=yes')).text).toContain('value="Samaritans"')
    const reply = (await visitor(server.origin).get(project.reply)).text
    expect(reply).toContain('Samaritans')
    expect(reply).not.toContain('Telefon zaufania')
    const people = await tom.get('/organisation')
    const [, id = ''] =
      people.text.match(/([0-9a-f-]{36})(?=[^<]*"\/><label>[\s\S]{0,200}Make Steward2 steward)/) ?? []
    await tom.post('/organisation/steward', { person: id, stay: 'yes' })
    expect((await rosa.get('/organisation')).status).toBe(200)
    expect((await tom.get('/organisation')).status).toBe(200)
  })
})
