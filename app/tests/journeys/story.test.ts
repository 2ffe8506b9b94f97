import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { AxeResults } from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, launchBrowser } from '../drive/launch-browser.ts'
import { pause, type RunningServer, startServer } from '../drive/server.ts'
import { visitor } from '../drive/visitor.ts'

const run = promisify(execFile)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const wide = { viewport: { width: 1280, height: 900 } }
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

if (!hasBrowser) console.warn('No /usr/bin/chromium on this machine: the journeys are not walked here.')

describe.skipIf(!hasBrowser)('a real team, in a real browser', () => {
  let server: RunningServer
  let launched: Awaited<ReturnType<typeof launchBrowser>>
  let cookies: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>> = []
  beforeAll(async () => {
    server = await startServer()
    launched = await launchBrowser()
  }, 300_000)
  afterAll(async () => {
    await launched?.close()
    await server?.stop()
  })

  const open = async (options: BrowserContextOptions = wide): Promise<Page> => {
    const context = await launched.browser.newContext({ baseURL: server.origin, ...options })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    page.on('pageerror', (error) => expect.fail(`a script failed: ${error.message}`))
    page.on(
      'console',
      (message) =>
        message.type() === 'error' && !/status of 4\d\d/.test(message.text()) && expect.fail(message.text()),
    )
    return page
  }

  /** A window in which the steward is signed in. */
  async function signedIn(options: BrowserContextOptions = wide): Promise<Page> {
    const page = await open(options)
    await page.context().addCookies(cookies)
    return page
  }

  const press = (page: Page, words: string) => page.getByRole('button', { name: words, exact: true }).click()

  async function expectClean(page: Page): Promise<void> {
    await page.evaluate(axe)
    const { violations } = await page.evaluate<AxeResults>('axe.run()')
    expect(
      violations.map(
        ({ id, nodes }) => `${page.url()} ${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      ),
    ).toEqual([])
  }

  const expectNarrow = async (page: Page) =>
    expect(
      await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      ),
      page.url(),
    ).toBeLessThanOrEqual(0)

  let project = ''
  let answerPath = ''
  let key = ''

  test('a steward comes in by the printed link, without script, and starts a project with a question', async () => {
    const page = await open({ ...wide, javaScriptEnabled: false })
    await page.goto(server.firstLink ?? '')
    await page.getByLabel('Your name').fill('Ellen')
    await page.getByLabel('Your email address').fill('ellen@example.org')
    await page.getByLabel('Its name').fill('Harbour View')
    await page.getByLabel('Emergency number').fill('112')
    await page.getByLabel('Someone to talk to').fill('Tidewater Line')
    await page.getByLabel('Their phone number').fill('555 0142')
    await press(page, 'Open the doors')
    await page.getByRole('link', { name: 'Start a project' }).first().click()
    await press(page, 'Start')
    expect(await page.getByRole('alert').textContent()).toContain('put right')
    await page.getByLabel('What do you call it?').fill('Waiting well')
    await page.getByLabel('Where is it?').fill('Outpatients')
    await page.getByLabel('What is it for?').fill('To change what waiting is like.')
    await page.getByLabel(/I work in it/).check()
    await press(page, 'Start')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBeTruthy()
    await page.getByRole('link', { name: 'Ask a question' }).first().click()
    await page.getByRole('checkbox', { name: 'العربية' }).check()
    await page.locator('#reader-ar').selectOption({ label: 'I do' })
    await page.locator('#safetyKnown').check()
    await press(page, 'Open the question')
    project = new URL(page.url()).pathname
    answerPath = (await page.content()).match(/\/c\/[a-z0-9]+/)?.[0] ?? ''
    expect(project).toMatch(/^\/p\/[0-9a-f-]{36}$/)
    expect(answerPath).not.toBe('')
    // Nobody reads a voice before they agreed to keep it to themselves.
    await page.goto(`${project}/voices`)
    expect(new URL(page.url()).pathname).toBe(`${project}/agreement`)
    await press(page, 'I agree')
    expect(new URL(page.url()).pathname).toBe(`${project}/voices`)
    await press(page, 'Show me the voices')
    await page.getByText('Nobody has spoken yet.').waitFor()
    cookies = await page.context().cookies()
    expect(cookies.every(({ httpOnly, sameSite }) => httpOnly && sameSite === 'Lax')).toBe(true)
    await page.context().close()
  })

  test('a participant answers on a phone without script, and the partner’s open page shows it', async () => {
    const partner = await signedIn()
    await partner.goto(project)
    const person = await open({ ...phone, javaScriptEnabled: false })
    await person.goto(answerPath)
    await press(person, 'Send my words')
    expect(await person.getByRole('alert').textContent()).toContain('put right')
    expect(await person.getByRole('textbox').first().getAttribute('aria-invalid')).toBe('true')
    await person.getByRole('textbox').first().fill('Tell me how long, and I can get a coffee.')
    await person.getByLabel('someone who uses this service').check()
    await press(person, 'Send my words')
    const words = await person.locator('ol.key li').allTextContents()
    key = words.map((word) => word.replace(/^\d/, '').trim()).join(' ')
    expect(key.split(' ')).toHaveLength(5)
    await partner.getByText('Tell me how long, and I can get a coffee.').waitFor()
    await partner.context().close()
    await person.context().close()
  })

  test('whoever goes back from the thanks and sends the same words again has still said them once', async () => {
    const person = await open({ ...phone, javaScriptEnabled: false })
    await person.goto(answerPath)
    await person.getByRole('textbox').first().fill('The lift smells of paint.')
    await press(person, 'Send my words')
    const first = await person.locator('ol.key').textContent()
    await person.goBack()
    expect(await person.getByRole('textbox').first().inputValue()).toBe('The lift smells of paint.')
    await press(person, 'Send my words')
    expect(await person.locator('ol.key').textContent()).toBe(first)
    await person.getByRole('link', { name: 'Say something else' }).click()
    expect(await person.getByRole('textbox').first().inputValue()).toBe('')
    await person.context().close()
  })

  test('the same in Arabic: the page reads from right to left, the words arrive, the partner sees them', async () => {
    const partner = await signedIn({ ...wide, locale: 'ar' })
    await partner.goto(project)
    expect(await partner.evaluate<string>('document.dir')).toBe('rtl')
    const person = await open({ ...phone, locale: 'ar' })
    await person.goto(answerPath)
    expect(await person.evaluate<string>('document.dir')).toBe('rtl')
    expect(await person.evaluate<string>('document.documentElement.lang')).toBe('ar')
    await person.getByRole('textbox').first().fill('أريد أن أعرف كم سأنتظر.')
    await expectClean(person)
    await person.locator('form button').first().click()
    expect(await person.locator('ol.key li').count()).toBeGreaterThanOrEqual(4)
    await expectClean(person)
    await partner.getByText('أريد أن أعرف كم سأنتظر.').waitFor()
    await expectClean(partner)
    await partner.context().close()
    await person.context().close()
  })

  test('with the key somebody finds their words again, hidden until asked for, and takes them back', async () => {
    const partner = await signedIn()
    await partner.goto(`${project}/voices`)
    const person = await open(phone)
    await person.goto('/key')
    await person.getByLabel('Your key').fill(key.toUpperCase().replaceAll(' ', '-'))
    await press(person, 'Open')
    expect(new URL(person.url()).search).not.toContain(key.split(' ')[0])
    expect(await person.content()).not.toContain('Tell me how long')
    await expectClean(person)
    await press(person, 'Show my words')
    await person.getByText('Tell me how long, and I can get a coffee.').waitFor()
    await person.getByText('Take my words back', { exact: true }).click()
    await press(person, 'Yes, take them back')
    await person.getByText('You took your words back.', { exact: false }).waitFor()
    await partner.getByText('Tell me how long, and I can get a coffee.').waitFor({ state: 'detached' })
    await partner.context().close()
    await person.context().close()
  })

  test('the public page counts who was heard, a few as a few, and shows the ledger’s seal', async () => {
    const reader = await signedIn()
    await reader.goto(project)
    const reply = (await reader.content()).match(/\/r\/[a-z0-9]+/)?.[0] ?? ''
    const person = await open({ ...phone, javaScriptEnabled: false })
    await person.goto(reply)
    await person.getByText('A few people', { exact: false }).waitFor()
    const many = visitor(server.origin)
    for (let n = 0; n < 40; n++) await many.submit(await many.get(answerPath), { words1: `Voice ${n}` })
    // The number is told when it gives nobody away, and never more than came.
    let told = 0
    for (let tries = 0; tries < 40 && told === 0; tries++) {
      await pause(250)
      await person.goto(`${reply}?fresh=${tries}`)
      told = Number(
        (await person.locator('main').textContent())?.match(/(\d+) people have told us/)?.[1] ?? 0,
      )
    }
    expect(told).toBeGreaterThanOrEqual(8)
    expect(told).toBeLessThanOrEqual(42)
    await person.getByText('The record').click()
    const seal = (await person.locator('code').textContent())?.replace(/\s/g, '') ?? ''
    expect(seal).toMatch(/^[0-9a-f]{64}$/)
    const cli = join(import.meta.dirname, '..', '..', 'dist', 'cli.mjs')
    const { stdout } = await run(process.execPath, [
      cli,
      'ledger',
      'verify',
      '--head',
      seal,
      '--data',
      server.data,
    ])
    expect(stdout).toContain('The head you gave is part of the chain')
    await expect(
      run(process.execPath, [cli, 'ledger', 'verify', '--head', '0'.repeat(64), '--data', server.data]),
    ).rejects.toMatchObject({ code: 1 })
    await reader.context().close()
    await person.context().close()
  })

  test('by keyboard alone: to the question, through it, and sent', async () => {
    const person = await open(wide)
    await person.goto(answerPath)
    await person.keyboard.press('Tab')
    expect(await person.evaluate<string>('document.activeElement.className')).toBe('skip')
    await person.keyboard.press('Enter')
    for (
      let tabs = 0;
      tabs < 20 && (await person.evaluate<string>('document.activeElement.tagName')) !== 'TEXTAREA';
      tabs++
    )
      await person.keyboard.press('Tab')
    await person.keyboard.type('By keyboard alone')
    for (
      let tabs = 0;
      tabs < 20 && (await person.evaluate<string>('document.activeElement.name ?? ""')) !== 'who';
      tabs++
    )
      await person.keyboard.press('Tab')
    await person.keyboard.press('ArrowDown')
    const seen = await person.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle')
    expect(seen).not.toBe('none')
    for (
      let tabs = 0;
      tabs < 20 && (await person.evaluate<string>('document.activeElement.tagName')) !== 'BUTTON';
      tabs++
    )
      await person.keyboard.press('Tab')
    await person.keyboard.press('Enter')
    await person.locator('ol.key').waitFor()
    await person.context().close()
  })

  test.each<[string, BrowserContextOptions]>([
    ['light', { ...wide, colorScheme: 'light' }],
    ['dark', { ...phone, colorScheme: 'dark' }],
    ['as narrow as it gets', { viewport: { width: 320, height: 640 } }],
    ['enlarged four times', { viewport: { width: 320, height: 256 } }],
  ])(
    'no page of the journey scrolls sideways, and in light and dark each is clean for axe: %s',
    async (_, options) => {
      const page = await signedIn(options)
      const reply = await page
        .goto(project)
        .then(async () => (await page.content()).match(/\/r\/[a-z0-9]+/)?.[0] ?? '')
      for (const path of [
        '/',
        '/languages',
        '/key',
        '/sign-in',
        answerPath,
        `${answerPath}?lang=ar`,
        reply,
        '/home',
        '/projects/new',
        project,
        `${project}/voices`,
        `${project}/partners`,
        `${project}/conversations/new`,
        '/outbox',
        '/account',
        '/nothing-here',
      ]) {
        await page.goto(path)
        if (options.colorScheme) await expectClean(page)
        await expectNarrow(page)
      }
      await page.context().close()
    },
  )

  test('eight tabs of one browser stay live', async () => {
    const first = await signedIn()
    const tabs = [first]
    for (let n = 1; n < 8; n++) tabs.push(await first.context().newPage())
    for (const tab of tabs) await tab.goto(project)
    const person = await open({ ...phone, javaScriptEnabled: false })
    await person.goto(answerPath)
    await person.getByRole('textbox').first().fill('Eight tabs hear this')
    await press(person, 'Send my words')
    // A page that is in the background hears of it when it is looked at again.
    for (const tab of tabs) {
      await tab.bringToFront()
      await tab.getByText('Eight tabs hear this').waitFor()
    }
    await first.context().close()
    await person.context().close()
  })

  test('what a partner is typing, has chosen and has opened survives ten refreshes, also where the focus is elsewhere', async () => {
    const page = await signedIn()
    // The page as the server sends it, with one control of every kind in it, each time anew and empty.
    const controls =
      '<form><input id="a" aria-label="a"><textarea id="b" aria-label="b"></textarea><select id="c" aria-label="c"><option>one<option>two</select><input id="d" aria-label="d"></form><details id="e"><summary>more</summary><p>inside</p></details>'
    await page.route(`**${project}`, async (route) => {
      const answered = await route.fetch()
      await route.fulfill({
        response: answered,
        body: (await answered.text()).replace('<main', `<div>${controls}</div><main`),
      })
    })
    await page.goto(project)
    await page.fill('#a', 'typed and left')
    await page.fill('#b', 'long words\nand more')
    await page.selectOption('#c', 'two')
    await page.click('#e summary')
    await page.focus('#d')
    await page.keyboard.type('still typing')
    const person = await open({ ...phone, javaScriptEnabled: false })
    for (let n = 0; n < 10; n++) {
      await person.goto(answerPath)
      await person.getByRole('textbox').first().fill(`Refresh number ${n}.`)
      await press(person, 'Send my words')
      await page.getByText(`Refresh number ${n}.`).waitFor()
      await page.keyboard.type(String(n))
    }
    expect(await page.inputValue('#a')).toBe('typed and left')
    expect(await page.inputValue('#b')).toBe('long words\nand more')
    expect(await page.inputValue('#c')).toBe('two')
    expect(await page.inputValue('#d')).toBe('still typing0123456789')
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('d')
    expect(await page.evaluate<boolean>('document.querySelector("#e").open')).toBe(true)
    await page.context().close()
    await person.context().close()
  })
})
