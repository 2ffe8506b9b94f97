import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unescapeHtml } from '../drive/forms.ts'
import { type RunningServer, startServer } from '../drive/server.ts'
import { becomeSteward, makeProject, type Project } from '../drive/set-up.ts'
import { type Page, type Visitor, visitor } from '../drive/visitor.ts'

describe('partners', () => {
  let server: RunningServer
  let tom: Visitor
  let project: Project
  beforeAll(async () => {
    server = await startServer()
    tom = await becomeSteward(server, { name: 'Tom', email: 'tom@example.org' })
    project = await makeProject(tom)
  }, 300_000)
  afterAll(() => server?.stop())

  const somebody = () => visitor(server.origin)
  const partners = () => `/p/${project.id}/partners`
  const invite = async (by: Visitor, called: string, side: string): Promise<Page> => {
    const form = (await by.get(partners())).forms.find(({ action }) => action === partners())
    return by.post(partners(), { ...form?.fields, called, side })
  }
  const linkIn = (page: Page): string => unescapeHtml(page.text.match(/\/join\?link=[\w-]+/)?.[0] ?? '')

  test('a nurse invites a patient by a link; she takes her seat without script, and both have the same pages', async () => {
    const made = await invite(tom, 'Rosa from the choir', 'lived')
    expect(made.status).toBe(200)
    const link = linkIn(made)
    expect((await tom.get(partners())).text).not.toContain('/join?link=')
    const rosa = somebody()
    const offered = await rosa.get(link)
    expect(offered.text).toContain('people who use it')
    expect(offered.headers['referrer-policy']).toBe('no-referrer')
    expect((await rosa.submit(offered, { name: '', email: 'no address' })).status).toBe(422)
    const home = await rosa.submit(offered, { name: 'Rosa', email: 'rosa@example.org' })
    expect(home.status).toBe(200)
    expect(home.text).toContain('Rosa')
    for (const path of ['', '/voices', '/partners', '/conversations/new']) {
      expect([path, (await rosa.get(`/p/${project.id}${path}`)).status]).toEqual([
        path,
        (await tom.get(`/p/${project.id}${path}`)).status,
      ])
    }
    // A steward's duties are not a partner's rights.
    expect((await rosa.get('/outbox')).status).toBe(404)
    expect((await rosa.get('/projects/new')).status).toBe(404)
    // A lived partner invites too, and asks.
    expect(linkIn(await invite(rosa, 'Idris', 'lived'))).not.toBe('')
  })

  test('a link works once, can be taken back, and is the same when its form is sent twice', async () => {
    const form = (await tom.get(partners())).forms.find(({ action }) => action === partners())
    const fields = { ...form?.fields, called: 'Maureen', side: 'lived' }
    const [one, again] = [await tom.post(partners(), fields), await tom.post(partners(), fields)]
    expect(linkIn(again)).toBe(linkIn(one))
    const used = await Promise.all(
      ['m1', 'm2', 'm3'].map(async (name) => {
        const who = somebody()
        return who.submit(await who.get(linkIn(one)), { name, email: `${name}@example.org` })
      }),
    )
    expect(used.map(({ status }) => status).sort()).toEqual([200, 410, 410])
    expect((await somebody().get(linkIn(one))).status).toBe(410)

    const other = await invite(tom, 'Kofi', 'learned')
    const page = await tom.get(partners())
    const back = page.forms.filter(({ action }) => action.endsWith('/take-back')).at(-1)
    const taken = await tom.post(back?.action ?? '', back?.fields ?? {})
    expect([back?.action, back?.fields, taken.status, taken.location]).toEqual([
      `${partners()}/take-back`,
      expect.anything(),
      303,
      partners(),
    ])
    expect((await somebody().get(linkIn(other))).status).toBe(410)
    for (const guess of ['', 'x', 'a'.repeat(32)])
      expect((await somebody().get(`/join?link=${guess}`)).status).toBe(410)
  })

  test('nobody takes over an account by joining under its address', async () => {
    const link = linkIn(await invite(tom, 'Eve', 'learned'))
    const eve = somebody()
    const refused = await eve.submit(await eve.get(link), { name: 'Eve', email: 'tom@example.org' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('has an account here')
    expect(eve.cookies.size).toBe(0)
    // Tom himself, signed in, could take the offer: he has a seat already and keeps it as it is.
    const seat = await tom.submit(await tom.get(link), {}, '/join')
    expect(seat.status).toBe(200)
  })

  test('anyone may leave, no reason asked; the pages are gone for them, and a new link brings them back', async () => {
    const leila = somebody()
    await leila.submit(await leila.get(linkIn(await invite(tom, 'Leila', 'lived'))), {
      name: 'Leila',
      email: 'leila@example.org',
    })
    await leila.post(`${partners()}/leave`, {})
    expect((await leila.get(`/p/${project.id}`)).status).toBe(404)
    expect((await tom.get(partners())).text).not.toContain('Leila')
    const back = await leila.submit(await leila.get(linkIn(await invite(tom, 'Leila', 'lived'))), {}, '/join')
    expect(back.status).toBe(200)
    expect((await tom.get(partners())).text).toContain('Leila')
  })
})
