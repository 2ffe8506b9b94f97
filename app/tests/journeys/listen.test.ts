import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { BrowserContextOptions, Page as BrowserPage } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, launchBrowser } from '../drive/launch-browser.ts'
import { type Letters, openLetters } from '../drive/letters.ts'
import { pause, type RunningServer, startServer } from '../drive/server.ts'
import { becomeSteward, everyReader, makeProject, type Project, readKeyShown } from '../drive/set-up.ts'
import { type Page, type Visitor, visitor } from '../drive/visitor.ts'

let letters: Letters
let server: RunningServer
let steward: Visitor
let project: Project

beforeAll(async () => {
  letters = await openLetters()
  server = await startServer({ environment: { EVENGROUND_SMTP: letters.url } })
  steward = await becomeSteward(server)
  project = await makeProject(steward)
}, 300_000)
afterAll(async () => {
  await server?.stop()
  await letters?.close()
})

const somebody = () => visitor(server.origin)

async function say(
  who: Visitor,
  words1: string,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const thanks = await who.submit(await who.get(project.answer), { words1, ...more })
  expect(thanks.status, thanks.text.slice(0, 400)).toBe(200)
  return readKeyShown(thanks.text).join(' ')
}

const atKey = (who: Visitor, key: string, fields: Readonly<Record<string, string>>): Promise<Page> =>
  who.post('/key', { key, ...fields })

/** The page of the voice with these words, as a partner finds it. */
async function voicePage(words: string): Promise<{ path: string; page: Page }> {
  const voices = await steward.get(`/p/${project.id}/voices?${new URLSearchParams({ search: words })}`)
  const path = voices.text.match(new RegExp(`/p/${project.id}/voices/[0-9a-f-]{36}`))?.[0] ?? ''
  expect(path, `no voice with ${words}`).not.toBe('')
  return { path, page: await steward.get(path) }
}

const settingsPath = async (): Promise<string> => {
  const home = await steward.get(`/p/${project.id}`)
  return home.text.match(new RegExp(`/p/${project.id}/conversations/[0-9a-f-]{36}`))?.[0] ?? ''
}

/** Sets the conversation; what is not given is empty, as a form without it would send. */
const setConversation = async (fields: Readonly<Record<string, string | readonly string[]>>) =>
  steward.post(await settingsPath(), { languages: ['en', 'ar'], ...everyReader, do: 'save', ...fields })

describe('words that their speaker changes', () => {
  test('the new words and the new consent stand at once, the old are nowhere, and the day is said', async () => {
    const who = somebody()
    const key = await say(who, 'The chairs are too low for my knees.')
    const changing = await atKey(who, key, { do: 'change' })
    expect(changing.text).toContain('The chairs are too low for my knees.')
    expect(changing.headers['cache-control']).toBe('no-store')
    expect(changing.headers.refresh).toBe('600; url=/key')
    const empty = await atKey(who, key, { do: 'save', words1: ' ', consent: 'team' })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('aria-invalid')
    const saved = await atKey(who, key, {
      do: 'save',
      words1: 'The chairs are too low for many knees.',
      consent: 'public',
    })
    expect(saved.text).toContain('Your words are changed.')
    expect(saved.text).toContain('The chairs are too low for many knees.')
    expect(saved.text).toContain('You changed them on')
    expect(saved.text).toContain('Everyone may see them')
    const { page } = await voicePage('many knees')
    expect(page.text).not.toContain('my knees')
    const voices = await steward.get(`/p/${project.id}/voices`)
    expect(voices.text).not.toContain('too low for my knees')
  })

  test('words that need a person soon are held, also when somebody writes others over them', async () => {
    const who = somebody()
    const key = await say(who, 'The corridor is cold in winter.')
    await atKey(who, key, { do: 'save', words1: 'I want to kill myself.', consent: 'team' })
    const search = (words: string) =>
      steward.get(`/p/${project.id}/voices?${new URLSearchParams({ search: words })}`)
    expect((await search('kill myself')).text).not.toContain('I want to kill')
    expect((await search('corridor is cold')).text).not.toContain('cold in winter.')
    await atKey(who, key, { do: 'save', words1: 'Nothing is wrong here at all.', consent: 'team' })
    expect((await search('Nothing is wrong')).text).not.toContain('wrong here at all.')
  })
})

describe('what partners ask and leave at a key', () => {
  test('a note is read, answered and made a complaint; the partner sees the answer', async () => {
    const who = somebody()
    const key = await say(who, 'Nobody told me where to wait.')
    const { path, page } = await voicePage('where to wait')
    await steward.submit(page, { words: 'Thank you. Which door did you come in by?' }, `${path}/note`)
    const hidden = await atKey(who, key, { do: '' })
    expect(hidden.text).toContain('There is something here for you to read.')
    expect(hidden.text).not.toContain('Which door')
    const shown = await atKey(who, key, { do: 'show' })
    expect(shown.text).toContain('Which door did you come in by?')
    const note = shown.text.match(/name="note" value="([0-9a-f-]{36})"/)?.[1] ?? ''
    const noteForm = await atKey(who, key, { do: 'note', note })
    expect(noteForm.text).toContain('Which door')
    expect((await atKey(who, key, { do: 'back', note, back: '' })).status).toBe(422)
    expect((await atKey(who, key, { do: 'complain', note })).status).toBe(422)
    const sent = await atKey(who, key, { do: 'back', note, back: 'The one beside the lift.' })
    expect(sent.text).toContain('Your answer is sent.')
    // A second answer changes nothing: the first one may have been read.
    await atKey(who, key, { do: 'back', note, back: 'Another one.' })
    expect((await atKey(who, key, { do: 'show' })).text).not.toContain('Another one.')
    expect((await steward.get(path)).text).toContain('The one beside the lift.')
    const complaint = await atKey(who, key, { do: 'complain', note, agreed: 'yes' })
    expect(complaint.text).toContain('It waits to be handed over.')
  })

  test('exact words: no answer is no, a yes is seen, a no takes it back, and other words end the question', async () => {
    const who = somebody()
    const key = await say(who, 'A smile at the desk changes my whole day.')
    const { path, page } = await voicePage('A smile at the desk')
    const ask = { excerpt: 'A smile at the desk', place: 'On a poster' }
    const wrong = await steward.submit(page, { ...ask, excerpt: 'A frown at the desk' }, `${path}/ask`)
    expect(wrong.status).toBe(422)
    await steward.submit(page, ask, `${path}/ask`)
    const shown = await atKey(who, key, { do: 'show' })
    expect(shown.text).toContain('May we use exactly these words, here?')
    expect(shown.text).toContain('On a poster')
    const id = shown.text.match(/name="ask" value="([0-9a-f-]{36})"/)?.[1] ?? ''
    expect((await atKey(who, key, { do: 'words-yes', ask: id })).text).toContain('You said yes.')
    expect((await atKey(who, key, { do: 'words-no', ask: id })).text).toContain('You said no.')
    await atKey(who, key, { do: 'save', words1: 'A smile changes my day.', consent: 'team' })
    expect((await atKey(who, key, { do: 'words-yes', ask: id })).status).toBe(410)
    expect((await atKey(who, key, { do: 'show' })).text).not.toContain('On a poster')
  })
})

describe('told by email', () => {
  test('one mail asks, its button says yes, news come without a word of theirs, and all of it ends', async () => {
    const who = somebody()
    const key = await say(who, 'I would like a quiet corner.')
    expect((await atKey(who, key, { do: 'tell', email: 'nobody' })).status).toBe(422)
    const asked = await atKey(who, key, { do: 'tell', email: 'Maya@Example.org' })
    expect(asked.text).toContain('We have sent you an email.')
    const link = await letters.link('maya@example.org', '/key/mail')
    const opened = await who.get(link)
    expect(opened.status).toBe(200)
    expect(opened.headers['referrer-policy']).toBe('no-referrer')
    // Opening is not pressing: mail scanners open links.
    expect((await atKey(who, key, { do: '' })).text).toContain('write your address again')
    expect((await who.submit(opened, {})).text).toContain('Thank you. We will tell you.')
    expect((await who.submit(opened, {})).status).toBe(410)
    expect((await atKey(who, key, { do: '' })).text).toContain('once a week at most')

    const { path, page } = await voicePage('quiet corner')
    await steward.submit(page, { words: 'We found a corner.' }, `${path}/note`)
    await letters.link('maya@example.org', '/key')
    const news = letters.all.findLast((each) => each.includes('There is something for you')) ?? ''
    expect(news).not.toMatch(/quiet corner|We found|Waiting well|Harbour/)
    for (const word of key.split(' ')) expect(news).not.toContain(` ${word} `)

    expect((await atKey(who, key, { do: 'tell-each-time' })).text).toContain('each time there is something')
    const off = await atKey(who, key, { do: 'tell-off' })
    expect(off.text).toContain('We have deleted your address.')
  })

  test('a confirmed contact gets a new key, shown once; the old one opens nothing', async () => {
    const who = somebody()
    const key = await say(who, 'The signs are written too small.')
    await atKey(who, key, { do: 'tell', email: 'noor@example.org' })
    await who.submit(await who.get(await letters.link('noor@example.org', '/key/mail')), {})
    const asking = await who.get('/key/lost')
    const known = await who.submit(asking, { email: 'noor@example.org' })
    const unknown = await who.submit(asking, { email: 'no.one@example.org' })
    expect(known.text).toBe(unknown.text)
    const page = await who.get(await letters.link('noor@example.org', '/key/new'))
    const shown = await who.submit(page, {})
    const fresh = readKeyShown(shown.text).join(' ')
    expect(fresh.split(' ')).toHaveLength(5)
    expect(fresh).not.toBe(key)
    expect((await who.submit(page, {})).status).toBe(410)
    expect((await atKey(who, key, { do: 'show' })).status).toBe(422)
    expect((await atKey(who, fresh, { do: 'show' })).text).toContain('The signs are written too small.')
    expect(letters.all.some((each) => each.includes('To: no.one@example.org'))).toBe(false)
  })
})

describe('what partners set', () => {
  test('a language without somebody who reads it does not open; the error stands beside its field', async () => {
    const path = `/p/${project.id}/conversations/new`
    const refused = await steward.submit(
      await steward.get(path),
      { languages: ['en', 'pl'], safetyKnown: 'yes', 'reader-en': 'me' },
      path,
    )
    expect(refused.status).toBe(422)
    expect(refused.text).toMatch(/id="reader-pl-error"[^>]*>Say who reads this language/)
    expect(refused.text).toContain('href="#reader-pl"')
    expect(refused.text).not.toContain('reader-en-error')
    const stranger = await steward.submit(
      await steward.get(path),
      { languages: ['en'], safetyKnown: 'yes', 'reader-en': '1b671a64-40d5-491e-99b0-da01ff1f3341' },
      path,
    )
    expect(stranger.status).toBe(422)
  })

  test('limits, dates, equality, children, closed and open again: each shows on the page people answer', async () => {
    const who = somebody()
    const set = async (fields: Readonly<Record<string, string | readonly string[]>>): Promise<Page> => {
      expect((await setConversation(fields)).status).toBe(303)
      // What a page needs to know of a conversation is kept for three seconds.
      await pause(3_100)
      return who.get(project.answer)
    }
    const asked = await set({ mostWords: '10', equality: ['age', 'ethnic'] })
    expect(asked.text).toContain('Most words: 10.')
    expect(asked.text).toContain('How old are you?')
    expect(asked.text).not.toContain('How do you think of yourself?')
    const tooLong = await who.submit(asked, {
      words1: 'one two three four five six seven eight nine ten eleven',
    })
    expect(tooLong.status).toBe(422)
    expect(tooLong.text).toContain('more words than we can take')
    const linked = await who.submit(asked, { words1: 'Short and linked.', 'equality-age': '25-34' })
    expect(linked.text).not.toContain('was not kept')
    const unlinked = await who.submit(await who.get(project.answer), {
      words1: 'Short and unlinked.',
      identity: 'unlinked',
      'equality-age': '25-34',
    })
    expect(unlinked.text).toContain('was not kept')

    const childrens = await set({ children: 'yes', equality: ['age'] })
    expect(childrens.text).toContain('A grown-up you trust')
    expect(childrens.text).not.toContain('How old are you?')
    const thanks = await who.submit(childrens, { words1: 'More toys.' })
    expect(thanks.text).not.toContain('name="email"')
    const key = readKeyShown(thanks.text).join(' ')
    expect((await atKey(who, key, { do: 'show' })).text).not.toContain('name="email"')
    expect((await atKey(who, key, { do: 'tell', email: 'child@example.org' })).status).toBe(404)

    const later = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
    expect((await set({ opensOn: later })).text).toContain('This question is not open yet')
    expect((await setConversation({ opensOn: later, closesOn: '2020-01-01' })).status).toBe(422)
    const more = await set({ languages: ['en', 'ar', 'pl'] })
    expect(more.text).toContain('Send my words')
    // A language that opens later asks the questions as the program knows them, and the others stay as they were.
    expect((await who.get(`${project.answer}?lang=pl`)).text).toContain('Co jest dla ciebie ważne')
    expect(more.text).toContain('What matters to you when you come here?')
    const path = await settingsPath()
    await steward.submit(await steward.get(path), { do: 'close' }, path)
    await pause(3_100)
    expect((await who.get(project.answer)).text).toContain('This question is closed')
    await steward.post(path, { do: 'reopen' })
    await pause(3_100)
    expect((await who.get(project.answer)).text).toContain('Send my words')
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

  const open = async (options: BrowserContextOptions): Promise<BrowserPage> => {
    const context = await launched.browser.newContext({ baseURL: server.origin, ...options })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    return page
  }
  const press = (page: BrowserPage, words: string) =>
    page.getByRole('button', { name: words, exact: true }).click()
  async function expectClean(page: BrowserPage): Promise<void> {
    await page.evaluate(axe)
    const { violations } = await page.evaluate<AxeResults>('axe.run()')
    expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target).join(' ')}`)).toEqual(
      [],
    )
    const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    expect(await page.evaluate<number>(over), page.url()).toBeLessThanOrEqual(0)
  }

  test('on a narrow phone, script off: answered, followed, changed, told, taken back, with no key in any address', async () => {
    const phone = { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true }
    const page = await open({ ...phone, javaScriptEnabled: false })
    const addresses: string[] = []
    page.on('request', (request) => addresses.push(request.url()))
    await page.goto(project.answer)
    await page.getByRole('textbox').first().fill('The lift is slow.')
    await page.getByText('Who reads it first, and help with answering').click()
    await page.getByLabel('They are my own words. Someone else types them').check()
    await press(page, 'Send my words')
    const key = (await page.locator('ol.key li').allTextContents()).map((word) =>
      word.replace(/^\d/, '').trim(),
    )
    await page.getByLabel('Your email address').fill('lift@example.org')
    await press(page, 'Tell me by email')
    await page.getByText('We have sent you an email.').waitFor()
    expect(await page.content()).not.toContain('The lift is slow.')
    await press(page, 'Change my words, or who may see them')
    await page.getByRole('textbox').first().fill('The lift is very slow.')
    await page.getByLabel('People who take part').check()
    await press(page, 'Save')
    await page.getByText('Your words are changed.').waitFor()
    await page.getByText('Take my words back', { exact: true }).click()
    await press(page, 'Yes, take them back')
    await page.getByText('You took your words back.', { exact: false }).waitFor()
    expect(addresses.filter((address) => key.some((word) => address.includes(word)))).toEqual([])
    expect(addresses.every((address) => address.startsWith(server.origin))).toBe(true)
    await page.context().close()
  })

  test('with script, in Arabic and in English, dark and light: clean for axe, nothing sideways', async () => {
    const who = somebody()
    const key = await say(who, 'Please tell us how long it takes.')
    const { path, page: voice } = await voicePage('how long it takes')
    await steward.submit(voice, { words: 'Thank you for this.' }, `${path}/note`)
    await steward.submit(voice, { excerpt: 'how long', place: 'Here' }, `${path}/ask`)
    for (const options of [
      { locale: 'ar', viewport: { width: 390, height: 844 } },
      { colorScheme: 'dark' as const, viewport: { width: 1280, height: 900 } },
    ]) {
      const page = await open(options)
      await page.goto('/key')
      await expectClean(page)
      await page.locator('#key').fill(key)
      await page.locator('form button').first().click()
      await expectClean(page)
      await page.locator('button[value=show]').click()
      await page.getByText('Please tell us how long it takes.').waitFor()
      await expectClean(page)
      await page.locator('button[value=note]').click()
      await expectClean(page)
      await page.locator('button[value=show]').click()
      await page.locator('button[value=change]').click()
      await expectClean(page)
      await page.goto('/key/lost')
      await expectClean(page)
      await page.context().close()
    }
    const page = await open({ viewport: { width: 1280, height: 900 } })
    await page
      .context()
      .addCookies([...steward.cookies].map(([name, value]) => ({ name, value, url: server.origin })))
    await page.goto(await settingsPath())
    await expectClean(page)
    await page.context().close()
  })
})
