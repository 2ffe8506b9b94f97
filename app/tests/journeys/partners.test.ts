import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unescapeHtml } from '../drive/forms.ts'
import { type RunningServer, startServer } from '../drive/server.ts'
import { agree, becomeSteward, makeProject, type Project } from '../drive/set-up.ts'
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
    const home = await rosa.submit(offered, { name: 'Rosa', email: 'rosa@example.org', employed: 'no' })
    expect(home.status).toBe(200)
    expect(home.text).toContain('Rosa')
    expect((await rosa.get(`/p/${project.id}/voices`)).location).toContain('/agreement?then=')
    await agree(rosa, project)
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
    // All three have the page open before one of them presses.
    const guests = ['m1', 'm2', 'm3'].map((name) => ({ name, who: somebody() }))
    const pages: Page[] = []
    for (const { who } of guests) pages.push(await who.get(linkIn(one)))
    const used = await Promise.all(
      guests.map(({ name, who }, n) =>
        who.submit(pages[n] as Page, { name, email: `${name}@example.org`, employed: 'no' }),
      ),
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
    const refused = await eve.submit(await eve.get(link), {
      name: 'Eve',
      email: 'tom@example.org',
      employed: 'no',
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('has an account here')
    expect(eve.cookies.size).toBe(0)
    // Tom himself, signed in, has a seat already: he keeps it as it is, and the link stays for whom it was made.
    expect((await tom.submit(await tom.get(link), { employed: 'no' }, '/join')).status).toBe(409)
    const kofi = somebody()
    expect(
      (await kofi.submit(await kofi.get(link), { name: 'Kofi', email: 'kofi@example.org', employed: 'no' }))
        .status,
    ).toBe(200)
    // A used link makes nobody an account: the address is still free for whoever it belongs to.
    const used = await somebody().post('/join', {
      link: link.split('link=')[1] ?? '',
      name: 'Eve',
      email: 'free@example.org',
      employed: 'no',
    })
    expect(used.status).toBe(410)
    const owner = somebody()
    const other = linkIn(await invite(tom, 'The owner', 'lived'))
    expect(
      (
        await owner.submit(await owner.get(other), {
          name: 'Owner',
          email: 'free@example.org',
          employed: 'no',
        })
      ).status,
    ).toBe(200)
  })

  test('a form sent again with other words makes no link for somebody else', async () => {
    const form = (await tom.get(partners())).forms.find(({ action }) => action === partners())
    await tom.post(partners(), { ...form?.fields, called: 'Ann', side: 'lived' })
    const changed = await tom.post(partners(), { ...form?.fields, called: 'Bob', side: 'learned' })
    expect(changed.status).toBe(422)
    expect(linkIn(changed)).toBe('')
    const again = changed.forms.find(({ action }) => action === partners())
    expect(again?.fields).toMatchObject({ called: 'Bob', side: 'learned' })
    expect(linkIn(await tom.post(partners(), again?.fields ?? {}))).not.toBe('')
  })

  test('the last one here cannot leave people’s words to nobody', async () => {
    const alone = await makeProject(tom, { title: 'Alone' })
    expect((await tom.post(`/p/${alone.id}/partners/leave`, {})).status).toBe(409)
    expect((await tom.get(`/p/${alone.id}`)).status).toBe(200)
  })

  test('an open page of somebody who left hears nothing more; a HEAD opens no stream', async () => {
    const guest = somebody()
    await guest.submit(await guest.get(linkIn(await invite(tom, 'Guest', 'lived'))), {
      name: 'Guest',
      email: 'guest@example.org',
      employed: 'no',
    })
    const cookie = [...guest.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const live = await fetch(`${server.origin}/p/${project.id}/live`, { headers: { cookie } })
    let heard = ''
    const listening = (async () => {
      for await (const chunk of live.body ?? []) heard += Buffer.from(chunk).toString('utf8')
    })()
    await guest.post(`${partners()}/leave`, {})
    const speaker = somebody()
    await speaker.submit(await speaker.get(project.answer), { words1: 'Said after they left' })
    await listening
    expect(heard).not.toContain('event: changed')
    const streams = async () =>
      Number((await somebody().get('/metrics')).text.match(/^evenground_live_streams (\d+)/m)?.[1])
    const before = await streams()
    const owner = [...tom.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    for (let n = 0; n < 5; n++)
      await fetch(`${server.origin}/p/${project.id}/live`, { method: 'HEAD', headers: { cookie: owner } })
    expect(await streams()).toBe(before)
  })

  test('anyone may leave, no reason asked; the pages are gone for them, and a new link brings them back', async () => {
    const leila = somebody()
    await leila.submit(await leila.get(linkIn(await invite(tom, 'Leila', 'lived'))), {
      name: 'Leila',
      email: 'leila@example.org',
      employed: 'no',
    })
    await leila.post(`${partners()}/leave`, {})
    expect((await leila.get(`/p/${project.id}`)).status).toBe(404)
    expect((await tom.get(partners())).text).not.toContain('Leila')
    const back = await leila.submit(
      await leila.get(linkIn(await invite(tom, 'Leila', 'lived'))),
      { employed: 'no' },
      '/join',
    )
    expect(back.status).toBe(200)
    expect((await tom.get(partners())).text).toContain('Leila')
  })
})
