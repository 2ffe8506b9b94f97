import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page as BrowserPage } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approveWish, openWishes, signedForm, wishAsked, writeWish } from '../drive/ask-wishes.ts'
import { hasBrowser, launchBrowser } from '../drive/launch-browser.ts'
import { pause, type RunningServer, startServer } from '../drive/server.ts'
import {
  becomeSteward,
  invitePartner,
  makeProject,
  type Project,
  readKeyShown,
  takeSeat,
} from '../drive/set-up.ts'
import { type Page, type Visitor, visitor } from '../drive/visitor.ts'

const wishes = [
  { 'words-en': 'Tell me how long the wait is.', 'words-ar': 'قل لي كم سأنتظر.' },
  { 'words-en': 'Say my name before you start.', 'words-ar': 'قل اسمي قبل أن تبدأ.' },
  { 'words-en': 'Let me bring somebody with me.', 'words-ar': 'دعني أحضر شخصًا معي.' },
  { 'words-en': 'Keep one room quiet.' },
]

let server: RunningServer
let amina: Visitor
let rosa: Visitor
let project: Project
let round = ''

beforeAll(async () => {
  server = await startServer()
  amina = await becomeSteward(server)
  project = await makeProject(amina)
  rosa = visitor(server.origin)
  await takeSeat(rosa, await invitePartner(amina, project, 'lived'), {
    name: 'Rosa',
    email: 'rosa@example.org',
  })
  round = await openWishes(amina, project)
  for (const words of wishes) await approveWish(rosa, project, await writeWish(amina, project, words))
  // What a round holds is kept for three seconds.
  await pause(3_100)
}, 300_000)
afterAll(() => server?.stop())

const somebody = () => visitor(server.origin)

const answer = (who: Visitor, page: Page, fields: Readonly<Record<string, string>>): Promise<Page> =>
  who.post(round, { form: signedForm(page), ...fields })

describe('what partners do', () => {
  test('advice stands beside the words and keeps nobody back; sources and both sides are seen', async () => {
    const path = `/p/${project.id}/statements`
    const form = (await amina.get(path)).forms.find(({ action }) => action === path)
    const words = { 'words-en': 'Tell me how long the wait is and bring me water.' }
    const looked = await amina.post(path, { ...form?.fields, ...words, do: 'check' })
    expect(looked.status).toBe(200)
    expect(looked.text).toContain('It may hold two wishes.')
    expect(looked.text).toContain(words['words-en'])
    const statement = await writeWish(amina, project, words)
    const page = await rosa.get(path)
    expect(page.text).toContain('It may hold two wishes.')
    expect(page.text).toContain('No yes yet from people who use it')
    expect((await somebody().get(round)).text).not.toContain('bring me water')
    expect((await amina.post(`${path}/take-back`, { statement })).status).toBe(303)
    expect((await rosa.get(path)).text).not.toContain('bring me water')
  })

  test('a voice is named as where a wish comes from, for partners only', async () => {
    const who = somebody()
    await who.submit(await who.get(project.answer), { words1: 'I missed my name when they called.' })
    const voices = await amina.get(`/p/${project.id}/voices`)
    const [, voice = ''] = voices.text.match(new RegExp(`/p/${project.id}/voices/([0-9a-f-]{36})`)) ?? []
    const statement = await writeWish(amina, project, {
      'words-en': 'Call me so that I hear it.',
      voices: voice,
    })
    await approveWish(rosa, project, statement)
    expect((await rosa.get(`/p/${project.id}/statements`)).text).toContain(
      'I missed my name when they called.',
    )
    await pause(3_100)
    for (let n = 0; n < 6; n += 1)
      expect((await somebody().get(round)).text).not.toContain('I missed my name')
  })
})

describe('whoever answers', () => {
  test('one wish at a time, no wish twice, no cookie, no identity in an address; a key at the end brings them back', async () => {
    const who = somebody()
    let page = await who.get(round)
    expect(page.headers['set-cookie']).toBeUndefined()
    expect(page.text).not.toMatch(/<script|[“”]Tell me/)
    const asked: string[] = []
    for (const vote of ['agree', 'disagree', 'pass', 'agree', 'agree']) {
      asked.push(wishAsked(page))
      page = await answer(who, page, { answer: vote, ...(asked.length === 2 && { most: '1' }) })
      expect(page.status).toBe(200)
    }
    expect(new Set(asked).size).toBe(5)
    expect(page.text).toContain('You have answered them all.')
    const key = readKeyShown(page.text)
    expect(key).toHaveLength(5)
    expect(page.headers['cache-control']).toBe('no-store')

    const back = await somebody().post(round, { do: 'key', key: key.join(' ') })
    expect(back.text).toContain('This one matters most to you.')
    expect(asked.every((words) => back.text.includes(words))).toBe(true)
    const changing = await who.post(round, {
      form: signedForm(back),
      do: 'change',
      statement: back.text.match(/name="statement" value="([0-9a-f-]{36})"/)?.[1] ?? '',
    })
    const changed = wishAsked(changing)
    expect(asked).toContain(changed)
    await answer(who, changing, { answer: 'disagree' })
    const list = await answer(who, changing, { do: 'list' })
    expect(list.text).toMatch(new RegExp(`${changed.slice(0, 20)}[\\s\\S]{0,200}Disagree`))
  })

  test('the same form twice is one answer, and the next wish is the same', async () => {
    const who = somebody()
    const first = await who.get(round)
    const one = await answer(who, first, { answer: 'agree' })
    const other = await answer(who, first, { answer: 'agree' })
    expect(wishAsked(other)).toBe(wishAsked(one))
    const list = await answer(who, one, { do: 'list' })
    expect(list.text.match(/value="change"/g)).toHaveLength(1)
  })

  test('quick choices after the wishes: two at a time, never the same two again, and a stop at any time', async () => {
    const who = somebody()
    const start = await who.get(round)
    await answer(who, start, { answer: 'agree' })
    let page = await answer(who, start, { do: 'choose' })
    const pairs = new Set<string>()
    for (let n = 0; n < 8; n += 1) {
      expect(page.text).toContain('Which one matters more to you?')
      const two = [...page.text.matchAll(/<span dir="auto"[^>]*lang[^>]*>([^<]+)</g)].map(
        ([, words]) => words,
      )
      pairs.add(two.toSorted().join(' | '))
      page = await answer(who, page, { chosen: (['left', 'right', 'both'] as const)[n % 3] ?? 'both' })
      expect(page.status).toBe(200)
    }
    expect(pairs.size).toBe(8)
    expect(page.text).toContain('Your answers are kept')
  })

  test('the key of what somebody said leads to the same answers, from their own page too', async () => {
    const who = somebody()
    const thanks = await who.submit(await who.get(project.answer), { words1: 'The chairs are hard.' })
    const key = readKeyShown(thanks.text).join(' ')
    const follow = await who.post('/key', { key, do: 'show' })
    const form = follow.forms.find(({ action }) => action.startsWith('/s/'))
    const list = await who.post(form?.action ?? '', { ...form?.fields, do: 'key' })
    expect(list.text).toContain('You have not answered yet.')
    const wish = await answer(who, list, { do: 'next' })
    const words = wishAsked(wish)
    await answer(who, wish, { answer: 'agree' })
    const again = await somebody().post(round, { do: 'key', key })
    expect(again.text).toContain(words)
    const stopped = await answer(who, again, { do: 'stop' })
    expect(stopped.text).toContain('The same key brings you back.')
    expect(readKeyShown(stopped.text)).toEqual([])
  })

  test('what somebody adds is asked of others once both sides said yes, and never of them; what the screen finds waits', async () => {
    const who = somebody()
    const first = await who.get(round)
    const own = async (words: string) => {
      const [, token = ''] = first.text.match(/name="token" value="([^"]+)"/) ?? []
      return answer(who, first, { do: 'own', own: words, token: token || crypto.randomUUID() })
    }
    expect((await own('')).status).toBe(422)
    expect((await own('Let us wait outside.')).text).toContain('The team will look at your wish.')
    const token = crypto.randomUUID()
    await answer(who, first, { do: 'own', own: 'Call Hope Miller on 07700 900461.', token })
    const page = await rosa.get(`/p/${project.id}/statements`)
    expect(page.text).toContain('Let us wait outside.')
    expect(page.text).toContain('Added by somebody who answered')
    expect(page.text).toContain('1 wish waits for a safety contact.')
    expect(page.text).not.toContain('07700')
    expect((await rosa.get(`/p/${project.id}/statements/held`)).status).toBe(404)
  })

  test('in Arabic, right to left; a wish that has no Arabic words stands in its own language', async () => {
    const who = somebody()
    let page = await who.get(`${round}?lang=ar`)
    expect(page.text).toContain('dir="rtl"')
    const asked: string[] = []
    for (let n = 0; n < 4; n += 1) {
      asked.push(page.text.match(/<h1 dir="auto"[^>]*>/)?.[0] ?? '')
      page = await who.post(`${round}?lang=ar`, { form: signedForm(page), answer: 'agree' })
    }
    expect(asked.some((heading) => heading.includes('lang="ar"'))).toBe(true)
    expect(asked.some((heading) => heading.includes('lang="en"'))).toBe(true)
  })
})

if (!hasBrowser) console.warn('No /usr/bin/chromium on this machine: the journeys are not walked here.')

describe.skipIf(!hasBrowser)('in a real browser', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  let launched: Awaited<ReturnType<typeof launchBrowser>>
  beforeAll(async () => {
    launched = await launchBrowser()
  }, 60_000)
  afterAll(() => launched?.close())

  async function expectClean(page: BrowserPage): Promise<void> {
    await page.evaluate(axe)
    const { violations } = await page.evaluate<AxeResults>('axe.run()')
    expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target).join(' ')}`)).toEqual(
      [],
    )
    const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    expect(await page.evaluate<number>(over), page.url()).toBeLessThanOrEqual(0)
  }

  const phone = { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true }

  test('on a narrow phone without script: answered by thumb, a star, a stop, a key', async () => {
    const context = await launched.browser.newContext({
      baseURL: server.origin,
      ...phone,
      javaScriptEnabled: false,
    })
    const page = await context.newPage()
    await page.goto(round)
    const first = await page.getByRole('heading', { level: 1 }).textContent()
    await page.getByLabel('This one matters most to me').check()
    // Enter on the box answers nothing: nobody agrees by accident.
    await page.getByLabel('This one matters most to me').press('Enter')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(first)
    expect(await page.getByLabel('This one matters most to me').isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Not sure', exact: true }).click()
    await page.getByText('Your last answer: Not sure').waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe(first)
    await page.getByRole('button', { name: 'Stop here and keep my answers' }).click()
    expect(await page.locator('ol.key li').count()).toBe(5)
    expect(page.url()).toBe(`${server.origin}${round}?lang=en`)
    await context.close()
  })

  test('every page of it, in English and Arabic, dark and light, is clean for axe and goes nowhere sideways', async () => {
    for (const [lang, colorScheme] of [
      ['en', 'light'],
      ['ar', 'dark'],
    ] as const) {
      const context = await launched.browser.newContext({
        baseURL: server.origin,
        ...phone,
        colorScheme,
        bypassCSP: true,
      })
      const page = await context.newPage()
      await page.goto(`${round}?lang=${lang}`)
      await expectClean(page)
      for (const name of ['answer', 'do=list', 'do=next', 'do=stop', 'do=choose'] as const) {
        const [field, value] = name.split('=')
        await page
          .locator(value ? `button[name=${field}][value=${value}]` : 'button[value=agree]')
          .first()
          .click()
        await expectClean(page)
      }
      await context.close()
    }
  }, 60_000)
})
