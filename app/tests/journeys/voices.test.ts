import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, launchBrowser } from '../drive/launch-browser.ts'
import { type RunningServer, startServer } from '../drive/server.ts'
import {
  becomeSteward,
  invitePartner,
  makeProject,
  type Project,
  readKeyShown,
  takeSeat,
} from '../drive/set-up.ts'
import { type Visitor, visitor } from '../drive/visitor.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

if (!hasBrowser) console.warn('No /usr/bin/chromium on this machine: how partners share is not walked here.')

describe.skipIf(!hasBrowser)('a nurse and a patient read, hide and share what people said', () => {
  let server: RunningServer
  let launched: Awaited<ReturnType<typeof launchBrowser>>
  let tom: Visitor
  let rosa: Visitor
  let project: Project
  /** Of whoever said what is shared here. */
  let key = ''
  beforeAll(async () => {
    server = await startServer()
    launched = await launchBrowser()
    tom = await becomeSteward(server, { name: 'Tom', email: 'tom@example.org' })
    project = await makeProject(tom)
    rosa = visitor(server.origin)
    await takeSeat(
      rosa,
      await invitePartner(tom, project, 'lived'),
      { name: 'Rosa', email: 'rosa@example.org' },
      { opens: false },
    )
  }, 300_000)
  afterAll(async () => {
    await launched?.close()
    await server?.stop()
  })

  const at = (path: string) => `/p/${project.id}${path}`

  /** A window of somebody who is signed in already. */
  async function windowOf(who: Visitor, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await launched.browser.newContext({
      baseURL: server.origin,
      viewport: { width: 1280, height: 900 },
      ...options,
    })
    await context.addCookies(
      [...who.cookies].map(([name, value]) => ({ name, value: value, url: server.origin })),
    )
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => expect.fail(`a script failed: ${error.message}`))
    return page
  }

  const press = (page: Page, words: string | RegExp) =>
    page.getByRole('button', { name: words }).first().click()

  async function expectClean(page: Page): Promise<void> {
    await page.evaluate(axe)
    const { violations } = await page.evaluate<AxeResults>('axe.run()')
    expect(
      violations.map(({ id, nodes }) => `${page.url()} ${id} ${nodes.map(({ target }) => target)}`),
    ).toEqual([])
  }

  /** Somebody answers; gives their key. */
  async function say(
    words1: string,
    fields: Record<string, string | readonly string[]> = {},
  ): Promise<string> {
    const who = visitor(server.origin)
    const page = await who.get(project.answer)
    const sent = await who.post(project.answer, {
      ...page.forms[0]?.fields,
      words1,
      who: 'uses',
      consent: 'public',
      ...fields,
    })
    expect([words1, sent.status]).toEqual([words1, 200])
    return readKeyShown(sent.text).join(' ')
  }

  test('a patient who has not guessed sees no words until she opens the voices, and is told what that means', async () => {
    key = await say('If I knew how long, I could feed the meter.')
    const page = await windowOf(rosa, { javaScriptEnabled: false })
    await page.goto(at(''))
    expect(await page.content()).not.toContain('feed the meter')
    await page.goto(at('/voices'))
    expect(await page.content()).not.toContain('feed the meter')
    expect(await page.content()).toContain('you can make no more guesses')
    await page.goto(at('/sharing'))
    expect(new URL(page.url()).pathname).toBe(at('/voices'))
    await press(page, 'Show me the voices')
    expect(new URL(page.url()).pathname).toBe(at('/voices'))
    await page.getByText('feed the meter').waitFor()
    await page.goto(at(''))
    await page.getByText('feed the meter').waitFor()
    await page.context().close()
  })

  test('two partners in two windows: she proposes, his open page shows it, he agrees, hers shows it, and everyone reads it', async () => {
    const hers = await windowOf(rosa)
    const his = await windowOf(tom)
    await his.goto(at('/sharing'))
    await his.getByText('Nothing is waiting.').waitFor()
    await hers.goto(at('/voices'))
    await hers.getByRole('link', { name: /Share it or write back.*If I knew how long/ }).click()
    await hers.getByLabel('For everyone').check()
    await expectClean(hers)
    await press(hers, 'Propose to share it')
    await hers.getByText('You said yes.').waitFor()
    expect((await visitor(server.origin).get(project.reply)).text).not.toContain('feed the meter')
    await his.getByText('feed the meter').waitFor()
    await expectClean(his)
    await press(his, /Yes, share it/)
    await hers.getByText('It must not be shared any more').waitFor()
    const reply = await windowOf(visitor(server.origin), {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    })
    await reply.goto(project.reply)
    await reply.getByText('If I knew how long, I could feed the meter.').waitFor()
    expect(await reply.locator('#said blockquote').first().getAttribute('dir')).toBe('auto')
    expect(await reply.locator('#said figure > div').first().getAttribute('lang')).toBe('en')
    expect(
      await reply.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
    ).toBeLessThanOrEqual(0)
    const told = await visitor(server.origin).post('/key', { key })
    expect(told.text).toContain('The team shared your words.')
    for (const page of [hers, his, reply]) await page.context().close()
  })

  test('a no from his side takes it off at once; when hers agrees, it stays in the team and the person finds out why', async () => {
    const key = await say('The night nurse on ward four is my cousin.')
    const voices = await rosa.get(at('/voices?search=cousin'))
    const voice = voices.text.match(/id="voice-([0-9a-f-]{36})"/)?.[1] ?? ''
    await rosa.post(at('/sharing'), { voice, reach: 'public', version: '1' })
    const his = await windowOf(tom, { javaScriptEnabled: false })
    await his.goto(at('/sharing'))
    await his.getByText('It must stay in the team', { exact: true }).first().click()
    await his.getByLabel('It tells who somebody is').first().check()
    await press(his, 'Say so')
    await his.getByText('You said that it must stay in the team.').waitFor()
    const hers = await windowOf(rosa)
    await hers.goto(at('/sharing'))
    await hers.getByText('People who work in it say it must stay: It tells who somebody is').waitFor()
    await hers.getByText('It must stay in the team', { exact: true }).first().click()
    await hers.getByLabel('It tells who somebody is').first().check()
    await press(hers, 'Say so')
    await hers.getByRole('heading', { name: 'Stays in the team' }).waitFor()
    await hers.getByText('People who use it: 1').waitFor()
    await expectClean(hers)
    const person = visitor(server.origin)
    const follow = await person.post('/key', { key, do: 'show' })
    expect(follow.text).toContain('The team does not share your words more widely.')
    expect(follow.text).toContain('They could tell others who you or somebody else is.')
    for (const page of [hers, his]) await page.context().close()
  })

  test('words in other languages keep theirs; filters and a search find, mark and forget', async () => {
    await say('أريد أن أعرف كم سأنتظر.', { who: 'cares' })
    await say('I hate calling a name and seeing nobody stand up.', { who: 'works', consent: 'team' })
    const page = await windowOf(rosa)
    await page.goto(at('/voices'))
    await page.getByLabel('Find words').fill('NAME and')
    await press(page, 'Find')
    await page.locator('mark').first().waitFor()
    expect(await page.locator('mark').allTextContents()).toEqual(['name and'])
    expect(await page.locator('ol.voices > li').count()).toBe(1)
    // The only one of the staff who spoke could be known by the day.
    expect(await page.locator('figcaption').first().textContent()).not.toMatch(/\d/)
    await page.getByRole('link', { name: 'Show all voices' }).click()
    await page.locator('mark').first().waitFor({ state: 'detached' })
    await page.getByText('Show only some').click()
    await page.getByLabel('Said by someone who').selectOption('cares')
    await press(page, 'Show these')
    await page.getByText('Some of the voices').waitFor()
    expect(await page.locator('ol.voices blockquote').allTextContents()).toEqual(['أريد أن أعرف كم سأنتظر.'])
    await page.getByLabel('Shared beyond the team').selectOption('yes')
    await press(page, 'Show these')
    await page.getByText('No voice has these words.').waitFor()
    await expectClean(page)
    await page.context().close()
  })

  test('she knows who said it and hides it with one tap; it is gone for her, there for him, and comes back', async () => {
    await say('My aunt from the choir waited two hours.')
    const hers = await windowOf(rosa, { viewport: { width: 320, height: 640 } })
    await hers.goto(at('/voices'))
    await press(hers, /I know this person: hide it from me.*My aunt/)
    await hers.getByRole('heading', { name: 'Voices you hid' }).waitFor()
    expect(await hers.content()).not.toContain('My aunt')
    for (const path of ['', '/voices', '/voices?search=choir'])
      expect([path, (await rosa.get(at(path))).text.includes('My aunt')]).toEqual([path, false])
    expect((await tom.get(at('/voices'))).text).toContain('My aunt')
    await press(hers, /Show it again/)
    await hers.getByText('You have hidden no voices.').waitFor()
    expect((await rosa.get(at('/voices'))).text).toContain('My aunt')
    await hers.context().close()
  })

  test('he asks for exact words and leaves a note; the person finds both with their key', async () => {
    const key = await say('Mum can’t read the signs. We walked round twice.', { consent: 'team' })
    const page = await windowOf(tom, { javaScriptEnabled: false })
    await page.goto(at('/voices?search=signs'))
    await page.getByRole('link', { name: /Share it or write back/ }).click()
    await page.getByText('allowed only the team to see it', { exact: false }).waitFor()
    await page.getByLabel('The words, just as they stand above').fill('Mum can read the signs')
    await page.getByLabel('Where you want to use them').fill('The poster by the lift')
    await press(page, 'Ask')
    expect(await page.getByRole('alert').textContent()).toContain('not exactly their words')
    expect(await page.getByLabel('Where you want to use them').inputValue()).toBe('The poster by the lift')
    await page.getByLabel('The words, just as they stand above').fill('Mum can’t read the signs.')
    await press(page, 'Ask')
    await page.getByText('No answer yet, so no').waitFor()
    await page.getByLabel('Your note').fill('Thank you. Which door was it?')
    await press(page, 'Leave the note')
    await page.getByText('Thank you. Which door was it?').waitFor()
    const follow = await visitor(server.origin).post('/key', { key, do: 'show' })
    expect(follow.text).toContain('The poster by the lift')
    expect(follow.text).toContain('Which door was it?')
    await page.context().close()
  })

  test('a partner who came later agrees first, then opens, and is asked no more', async () => {
    const leila = visitor(server.origin)
    await takeSeat(
      leila,
      await invitePartner(tom, project, 'learned'),
      { name: 'Leila', email: 'leila@example.org' },
      { opens: false },
    )
    const door = await leila.get(at('/voices'))
    expect(door.text).not.toContain('feed the meter')
    expect((await leila.submit(door, {}, at('/voices/open'))).text).toContain('feed the meter')
    expect((await leila.get(at(''))).text).not.toContain('Show me the voices')
  })
})
