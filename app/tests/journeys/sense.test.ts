import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unescapeHtml } from '../drive/forms.ts'
import { hasBrowser, launchBrowser } from '../drive/launch-browser.ts'
import { saidOfWaiting, sayAll } from '../drive/sense-scene.ts'
import { type RunningServer, startServer } from '../drive/server.ts'
import { becomeSteward, invitePartner, makeProject, type Project, takeSeat } from '../drive/set-up.ts'
import { type Visitor, visitor } from '../drive/visitor.ts'

let server: RunningServer
let tom: Visitor
let rosa: Visitor
let project: Project

beforeAll(async () => {
  server = await startServer()
  tom = await becomeSteward(server, { name: 'Tom', email: 'tom@example.org' })
  project = await makeProject(tom)
  rosa = visitor(server.origin)
  await takeSeat(rosa, await invitePartner(tom, project, 'lived'), {
    name: 'Rosa',
    email: 'rosa@example.org',
  })
  await sayAll(server.origin, project, saidOfWaiting)
}, 300_000)
afterAll(() => server?.stop())

const at = (page: string) => `/p/${project.id}/${page}`
const wordsOf = (text: string): string => unescapeHtml(text.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ')
const notYet = async (who: Visitor): Promise<number> =>
  Number(wordsOf((await who.get(at('sense'))).text).match(/Not placed yet: (\d+)/)?.[1])

describe('making sense without a script', () => {
  test('several answers are ticked and moved to a new theme that is named there', async () => {
    const page = await rosa.get(at('sense'))
    const many = page.forms.find(({ fields, action }) => action === at('sense/move') && !('voices' in fields))
    const chosen = ['I had to wait', 'The wait was'].map((words) => idOf(page.text, words))
    const naming = await rosa.post(at('sense/move'), { ...many?.fields, voices: chosen, theme: 'new' })
    expect([naming.status, naming.location]).toEqual([303, expect.stringContaining('/themes/new?')])
    const form = await rosa.get(naming.location)
    expect(wordsOf(form.text)).toContain('The wait was very long and nobody told us')
    const nameless = await rosa.submit(form, { name: '' }, at('themes'))
    expect([nameless.status, nameless.text.includes('href="#name"')]).toEqual([422, true])
    const made = await rosa.submit(form, { name: 'Know how long' }, at('themes'))
    expect(wordsOf(made.text)).toMatch(
      /Moved 2 answers to “Know how long”.*Know how long 2 answers: 2 lived, 0 learned Named by Rosa/,
    )
    expect(await notYet(tom)).toBe(saidOfWaiting.length - 2)
  })

  /** The id of the answer that holds these words, as its page gives it. */
  function idOf(html: string, words: string): string {
    const item = html.split('<li id="voice-').find((part) => part.includes(words))
    return item?.slice(0, 36) ?? ''
  }

  test('an answer is moved by its own menu; without a theme the page says what is missing', async () => {
    const page = await tom.get(at('sense'))
    const voice = idOf(page.text, 'We wait and wait')
    const form = page.forms.find(({ fields }) => fields.voices === voice)
    const missing = await tom.post(at('sense/move'), { ...form?.fields, theme: '' })
    expect(missing.status).toBe(422)
    expect(missing.text).toContain(`id="wrong-${voice}"`)
    const [, theme = ''] = page.text.match(/<option value="([0-9a-f-]{36})">Know how long/) ?? []
    const moved = await tom.submit({ ...page, forms: form ? [form] : [] }, { theme }, at('sense/move'))
    expect(wordsOf(moved.text)).toContain('Moved 1 answer to “Know how long”')
    expect(wordsOf((await rosa.get(at(`themes/${theme}`))).text)).toMatch(/We wait and wait.*Placed by Tom/)
  })

  test('who moves what another moved meanwhile is told, and undoes it to where the other had put it', async () => {
    await rosa.submit(await rosa.get(at('themes/new')), { name: 'Parking without worry' }, at('themes'))
    const [stale, page] = [await rosa.get(at('sense')), await tom.get(at('sense'))]
    const themes = [...page.text.matchAll(/<option value="([0-9a-f-]{36})">([^<]+)/g)]
    const idFor = (name: string) => themes.find(([, , each]) => each === name)?.[1] ?? ''
    const voice = idOf(page.text, 'I worry about the parking meter')
    const moveBy = async (who: Visitor, seen: typeof page, theme: string) => {
      const form = seen.forms.find(({ fields }) => fields.voices === voice)
      return who.submit({ ...seen, forms: form ? [form] : [] }, { theme }, at('sense/move'))
    }
    await moveBy(tom, page, idFor('Parking without worry'))
    const told = await moveBy(rosa, stale, idFor('Know how long'))
    expect(wordsOf(told.text)).toContain(
      'Tom moved this meanwhile. Yours stands now, and both are in the history.',
    )
    const undo = told.forms.find(({ action }) => action === at('sense/undo'))
    const undone = await rosa.submit({ ...told, forms: undo ? [undo] : [] }, {}, at('sense/undo'))
    expect(wordsOf(undone.text)).toContain('Taken back.')
    expect(wordsOf((await tom.get(at(`themes/${idFor('Parking without worry')}`))).text)).toMatch(
      /I worry about the parking meter.*Placed by Tom/,
    )
    const history = wordsOf((await rosa.get(at('themes/history'))).text)
    expect(history).toMatch(
      /Undid a change\. Rosa.*Moved 1 answer to “Know how long”\. Rosa.*Undone.*Moved 1 answer to “Parking without worry”\. Tom/,
    )
  })

  test('a theme is described, sorted, put together with another and taken away, and all of it undone', async () => {
    const page = await rosa.get(at('sense'))
    const ids = [...page.text.matchAll(/<li class="stack" data-theme="([0-9a-f-]{36})"/g)].map(
      ([, id = '']) => id,
    )
    const [waiting = '', parking = ''] = ids
    const changed = await rosa.submit(
      await rosa.get(at(`themes/${parking}`)),
      { name: 'Parking', description: 'Meters, and how far it is.', owner: 'board' },
      at(`themes/${parking}`),
    )
    expect(wordsOf(changed.text)).toMatch(/Parking Meters, and how far it is\..*The board’s/)
    const merged = await tom.submit(
      await tom.get(at(`themes/${parking}`)),
      { into: waiting },
      at(`themes/${parking}/merge`),
    )
    expect(wordsOf(merged.text)).toMatch(/Know how long 4 answers/)
    // Its old address leads to where its answers are now.
    expect((await tom.get(at(`themes/${parking}`))).location).toBe(at(`themes/${waiting}`))
    const removed = await tom.submit(
      await tom.get(at(`themes/${waiting}`)),
      {},
      at(`themes/${waiting}/remove`),
    )
    expect(await notYet(tom)).toBe(saidOfWaiting.length)
    expect((await tom.get(at(`themes/${waiting}`))).status).toBe(410)
    for (const page of [removed, await rosa.get(at('themes/history'))]) expect(page.status).toBe(200)
    for (const _ of ['remove', 'merge', 'change']) {
      const history = await rosa.get(at('themes/history'))
      const open = history.forms.filter(({ action }) => action === at('sense/undo'))
      // The newest line is the last undo; the one below it that is not undone yet is what came before.
      const next = open.find(({ fields }) => !undos.has(String(fields.change)))
      undos.add(String(next?.fields.change))
      await rosa.post(at('sense/undo'), { ...next?.fields })
      const [latest] = (await rosa.get(at('themes/history'))).forms.filter(
        ({ action }) => action === at('sense/undo'),
      )
      undos.add(String(latest?.fields.change))
    }
    expect(wordsOf((await rosa.get(at('sense'))).text)).toMatch(
      /Know how long 3 answers.*Parking without worry 1 answer/,
    )
  })
  const undos = new Set<string>()

  test('a quote is chosen for its theme; one answer at a time is shown on its own', async () => {
    const [, theme = ''] = (await rosa.get(at('sense'))).text.match(/data-theme="([0-9a-f-]{36})"/) ?? []
    const page = await rosa.get(at(`themes/${theme}`))
    const chosen = await rosa.submit(page, {}, at(`themes/${theme}/quotes`))
    expect(wordsOf(chosen.text)).toContain('What stands for it')
    const one = await rosa.get(at('sense?one=yes'))
    expect(one.text.match(/<li id="voice-/g)).toHaveLength(1)
    expect(one.text).toContain('Next one')
  })

  test('groups are offered by themselves; one is looked at, named, and another left apart', async () => {
    await sayAll(server.origin, project, [
      'Cold food on Monday',
      'Cold food on Sunday',
      'So kind, the nurses',
      'Kind nurses, kind doctors',
    ])
    await expect
      .poll(async () => wordsOf((await tom.get(at('sense'))).text), { timeout: 60_000, interval: 1_000 })
      .toContain('A group offered')
    const page = await tom.get(at('sense'))
    expect(wordsOf(page.text)).toContain('A computer noticed. You decide.')
    const [look = ''] = page.text.match(/\/p\/[0-9a-f-]+\/sense\?group=[0-9a-f-]+/) ?? []
    const looked = await tom.get(look)
    const [naming = ''] = looked.text.match(/\/p\/[0-9a-f-]+\/themes\/new\?group=[0-9a-f-]+/) ?? []
    const before = await notYet(tom)
    const made = await tom.submit(await tom.get(naming), { name: 'From a group' }, at('themes'))
    expect(wordsOf(made.text)).toMatch(/Moved \d answers to “From a group”/)
    expect(await notYet(tom)).toBeLessThan(before - 1)
    expect((await tom.get(naming)).status).toBe(410)
    const away = page.forms.filter(({ action }) => action === at('sense/groups/away')).at(-1)
    expect((await tom.post(at('sense/groups/away'), { ...away?.fields })).status).toBeLessThan(411)
  })
})

describe.skipIf(!hasBrowser)('making sense in two real browsers', () => {
  let opened: { browser: Browser; close(): Promise<void> }
  beforeAll(async () => {
    opened = await launchBrowser()
  }, 60_000)
  afterAll(() => opened?.close())

  async function browse(who: Visitor, javaScriptEnabled = true): Promise<Page> {
    const window = await opened.browser.newContext({
      javaScriptEnabled,
      viewport: { width: 1280, height: 1000 },
    })
    await window.addCookies(
      [...who.cookies].map(([key, value]) => ({ name: key, value, url: server.origin })),
    )
    const page = await window.newPage()
    await page.goto(`${server.origin}${at('sense')}`)
    return page
  }

  test('a nurse and a patient name themes, and each sees at once what the other did', async () => {
    const [rosas, toms] = [await browse(rosa), await browse(tom)]
    await rosas.goto(`${server.origin}${at('themes/new')}`)
    await rosas.fill('#name', 'Kindness')
    await rosas.click('main form[action$="/themes"] button')
    await expect.poll(() => toms.textContent('main'), { timeout: 20_000 }).toContain('Kindness')
    await toms
      .locator('li[data-voice]', { hasText: 'The nurses were so kind' })
      .locator('select')
      .selectOption({ label: 'Kindness' })
    await toms
      .locator('li[data-voice]', { hasText: 'The nurses were so kind' })
      .locator('form[data-move] button')
      .click()
    await expect.poll(() => rosas.textContent('main'), { timeout: 20_000 }).toMatch(/Kindness\s*1 answer/)
  })

  test.each([
    ['with script', true],
    ['without script', false],
  ])(
    'by keyboard alone, %s: the focus stays where the answer was moved, beside its undo',
    async (_, script) => {
      const page = await browse(rosa, script)
      const first = page.locator('li[data-voice]').first()
      await first.locator('select').focus()
      await page.keyboard.type('Kind')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await expect.poll(() => page.textContent('main'), { timeout: 20_000 }).toContain('to “Kindness”')
      await expect.poll(() => page.locator(':focus').getAttribute('id')).toBe('moved')
      await page.keyboard.press('Tab')
      expect(await page.locator(':focus').textContent()).toBe('Undo')
      await page.keyboard.press('Enter')
      await expect.poll(() => page.textContent('main'), { timeout: 20_000 }).toContain('Taken back')
    },
  )

  test('an answer is dragged by its grip onto a theme, which is the same as its menu', async () => {
    const page = await browse(tom)
    const voice = page.locator('li[data-voice]').first()
    const id = await voice.getAttribute('data-voice')
    await voice.locator('.grip').dragTo(page.locator('li[data-theme]').first())
    await expect.poll(() => page.textContent('main'), { timeout: 20_000 }).toContain('Moved')
    expect(await page.locator(`li[data-voice="${id}"]`).count()).toBe(0)
  })
})
