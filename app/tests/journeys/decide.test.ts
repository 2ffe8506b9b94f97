import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import type { AxeResults } from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { press } from '../drive/join.ts'
import { hasBrowser, launchBrowser } from '../drive/launch-browser.ts'
import { type Letters, openLetters } from '../drive/letters.ts'
import { type RunningServer, startServer } from '../drive/server.ts'
import { becomeSteward, inDays, invitePartner, makeProject, type Project, takeSeat } from '../drive/set-up.ts'
import { type Visitor, visitor } from '../drive/visitor.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let server: RunningServer
let letters: Letters
let project: Project
let tom: Visitor
let rosa: Visitor
let idris: Visitor
let ellen: Visitor

beforeAll(async () => {
  letters = await openLetters()
  server = await startServer({ environment: { EVENGROUND_SMTP: letters.url } })
  tom = await becomeSteward(server, { name: 'Tom', email: 'tom@example.org' })
  project = await makeProject(tom)
  const join = async (name: string, side: 'lived' | 'learned') => {
    const who = visitor(server.origin)
    const email = `${name.toLowerCase()}@example.org`
    await takeSeat(who, await invitePartner(tom, project, side), { name, email })
    return who
  }
  rosa = await join('Rosa', 'lived')
  idris = await join('Idris', 'lived')
  ellen = await join('Ellen', 'learned')
}, 300_000)

afterAll(async () => {
  await server?.stop()
  await letters?.close()
})

const proposal = {
  kind: 'other',
  words: 'Tell everyone the wait when they arrive.',
  why: 'Not knowing is worse than waiting.',
  harm: 'People with no phone.',
  seen: 'We count who misses their turn.',
  rule: 'double-majority',
  quorum: 'half',
  closesOn: inDays(4),
}

/** Rosa puts something to both sides, and Tom opens the vote; gives the decision's address. */
async function putIt(more: Record<string, string> = {}): Promise<string> {
  const path = `/p/${project.id}/decisions/new`
  const page = await rosa.get(path)
  // Unless somebody chooses otherwise, neither side can be outvoted.
  expect(page.forms.find(({ action }) => action === path)?.fields).toMatchObject({
    rule: 'double-majority',
    quorum: 'half',
  })
  const made = await press(rosa, page, path, { ...proposal, ...more })
  expect(made.status).toBe(303)
  await press(tom, await tom.get(made.location), '/open')
  return made.location
}

const votes = async (who: Visitor, at: string, choice: string, more: Record<string, string> = {}) => {
  const sent = await press(who, await who.get(at), '/vote', { choice, ...more })
  expect(sent.status).toBe(303)
  return who.get(sent.location)
}

describe('four partners, without script', () => {
  test('put it to both sides, worry, answer, vote by page and by mail, and the reply page tells', async () => {
    const at = await putIt()
    await press(idris, await idris.get(at), '/concern', { concern: 'What about people with no phone?' })
    await press(ellen, await ellen.get(at), '/answer', { answer: 'We could lend buzzers.' })
    const worried = await rosa.get(at)
    expect(worried.text).toContain('What about people with no phone?')
    expect(worried.text).toContain('We could lend buzzers.')
    expect(worried.text).not.toContain('My worry is answered')
    await press(idris, await idris.get(at), '/settle')

    expect((await votes(rosa, at, 'against')).text).toContain('Your vote is in')
    expect((await votes(rosa, at, 'for')).text).toContain('You have voted')
    await votes(tom, at, 'for')
    await votes(ellen, at, 'against', { words: 'My clinic runs late.', named: 'yes' })
    expect((await tom.get(at)).text).not.toContain('My clinic runs late.')

    await press(tom, await tom.get(at), '/mail')
    const path = await letters.link('idris@example.org', '/ballot')
    const phone = visitor(server.origin)
    const ballot = await phone.get(path)
    expect(ballot.text).toContain(proposal.words)
    expect(ballot.text).not.toContain('<script')
    expect(gzipSync(ballot.text).length).toBeLessThan(14_000)
    const kept = await phone.submit(ballot, { choice: 'for' })
    expect(kept.text).toContain('Your vote is in')

    // All have voted. One of two on the learned side is not more for than against.
    const page = await rosa.get(at)
    expect(page.text).toContain('Not agreed')
    expect(page.text).toContain('Those who work in it did not agree')
    expect(page.text).toContain('One person, one vote')
    // The first round may still be amended, so nobody outside is told yet.
    expect((await visitor(server.origin).get(project.reply)).text).not.toContain(proposal.words)

    await press(ellen, await ellen.get(at), '/why', { reason: 'The clinic would run late.' })
    const amend = await rosa.get(`${at}/amend`)
    expect(amend.text).toContain(proposal.words)
    await press(rosa, amend, '/amend', { ...proposal, words: 'Tell the wait, and lend buzzers.' })
    await press(tom, await tom.get(at), '/open')
    for (const who of [rosa, idris, tom, ellen]) await votes(who, at, 'for')
    const agreed = await ellen.get(at)
    expect(agreed.text).toContain('Agreed')
    expect(agreed.text).toContain('The first round')
    expect(agreed.text).toContain('The clinic would run late.')
    const reply = (await visitor(server.origin).get(project.reply)).text
    expect(reply).toContain('Tell the wait, and lend buzzers.')
    expect(reply).toContain('We decided to do this')
    expect(reply).not.toContain('My clinic runs late')
    const [list] = [await rosa.get(`/p/${project.id}/decisions`)]
    expect(list?.text).toContain('Tell the wait, and lend buzzers.')
  })

  test('blocked twice, it goes to the sponsor, and everyone can see that', async () => {
    const at = await putIt({ words: 'Open in the evening.' })
    const block = async (reason: string) => {
      for (const who of [rosa, idris]) await votes(who, at, 'for')
      for (const who of [tom, ellen]) await votes(who, at, 'against')
      await press(tom, await tom.get(at), '/why', { reason })
    }
    await block('Nobody can staff it.')
    await press(idris, await idris.get(`${at}/amend`), '/amend', { ...proposal, words: 'Open one evening.' })
    await press(rosa, await rosa.get(at), '/open')
    await block('Still nobody can.')
    expect((await rosa.get(`${at}/amend`)).status).toBe(409)
    await press(rosa, await rosa.get(at), '/sponsor')
    expect((await rosa.get(at)).text).toContain('The sponsor is asked')
    const reply = (await visitor(server.origin).get(project.reply)).text
    for (const words of [
      'Open one evening.',
      'Nobody can staff it.',
      'Still nobody can.',
      'We could not agree',
    ])
      expect(reply).toContain(words)
    expect(reply).not.toContain('Tom')
  })
})

if (!hasBrowser) console.warn('No /usr/bin/chromium on this machine: how partners vote is not walked here.')

describe.skipIf(!hasBrowser)('two partners in browsers', () => {
  let launched: Awaited<ReturnType<typeof launchBrowser>>
  beforeAll(async () => {
    launched = await launchBrowser()
  }, 60_000)
  afterAll(() => launched?.close())

  async function windowOf(who: Visitor, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await launched.browser.newContext({
      ...{ baseURL: server.origin, viewport: { width: 1280, height: 900 } },
      ...options,
    })
    await context.addCookies([...who.cookies].map(([name, value]) => ({ name, value, url: server.origin })))
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => expect.fail(`a script failed: ${error.message}`))
    return page
  }

  async function expectClean(page: Page): Promise<void> {
    await page.evaluate(axe)
    const { violations } = await page.evaluate<AxeResults>('axe.run()')
    expect(
      violations.map(({ id, nodes }) => `${page.url()} ${id} ${nodes.map(({ target }) => target)}`),
    ).toEqual([])
  }

  test('vote by keyboard and by phone while a screen in the room counts along', async () => {
    const at = await putIt({ words: 'Paint the doors yellow.' })
    const screen = await windowOf(tom)
    await screen.goto(`${at}/together`)
    await screen.locator('.qr').waitFor()
    await expectClean(screen)
    const desk = await windowOf(rosa)
    await desk.goto(at)
    await expectClean(desk)
    await desk.getByRole('radio', { name: 'For it' }).focus()
    await desk.keyboard.press('Space')
    await desk.keyboard.press('Enter')
    await desk.getByText('Your vote is in').waitFor()
    await screen.locator('.lived .big-n', { hasText: '1' }).waitFor()
    const phone = await windowOf(idris, { viewport: { width: 320, height: 640 }, javaScriptEnabled: false })
    await phone.goto(`${at}?lang=ar`)
    expect(await phone.locator('html').getAttribute('dir')).toBe('rtl')
    await phone.locator('input[name=choice][value=against]').check()
    await phone.locator('form[action$="/vote"] button').click()
    await screen.locator('.lived .big-n', { hasText: '2' }).waitFor()
    await votes(tom, at, 'for')
    await votes(ellen, at, 'for')
    // One for and one against among those who use it.
    await screen.goto(at)
    await screen.getByText('Those who use it did not agree').waitFor()
    await expectClean(screen)
  })
})
