import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, launchBrowser } from '../drive/launch-browser.ts'
import { type RunningServer, startServer } from '../drive/server.ts'

const doc = readFileSync(join(import.meta.dirname, '../../../docs/first-answer.md'), 'utf8')

/** What somebody does with their hands: taps or clicks, and fields that they fill in. */
interface Hands {
  taps: number
  fields: number
}

const taps = (hands: Hands, page: Page) => ({
  async follow(address: string) {
    hands.taps++
    await page.goto(address)
  },
  async button(name: string) {
    hands.taps++
    await page.getByRole('button', { name, exact: true }).click()
  },
  async link(name: string | RegExp) {
    hands.taps++
    await page.getByRole('link', { name }).first().click()
  },
  async tick(name: string) {
    hands.taps++
    await page.getByLabel(name).check()
  },
  async write(name: string, words: string) {
    hands.fields++
    await page.getByRole('textbox', { name, exact: true }).first().fill(words)
  },
})

describe.skipIf(!hasBrowser)('from an empty folder to the first answer', () => {
  let server: RunningServer
  let opened: Awaited<ReturnType<typeof launchBrowser>>
  let began = 0
  beforeAll(async () => {
    began = performance.now()
    server = await startServer({ flags: ['--host', '0.0.0.0'] })
    opened = await launchBrowser()
  }, 300_000)
  afterAll(async () => {
    await opened?.close()
    await server?.stop()
  })

  const open = async (options = {}): Promise<Page> => {
    const page = await (await opened.browser.newContext({ baseURL: server.origin, ...options })).newPage()
    page.setDefaultTimeout(10_000)
    return page
  }

  test('it takes as many taps and fields as the document says', { timeout: 120_000 }, async () => {
    const steward: Hands = { taps: 0, fields: 0 }
    const computer = await open()
    const first = taps(steward, computer)
    await first.follow(server.firstLink ?? '')
    await first.write('Your name', 'Ellen')
    await first.write('Your email address', 'ellen@example.org')
    await first.write('Its name', 'Harbour View')
    await first.button('Open the doors')
    await first.link('Start a project')
    await first.write('What do you call it?', 'Waiting well')
    await first.write('Where is it?', 'Outpatients')
    await first.write('What is it for?', 'What waiting is like.')
    await first.tick('I work in it, study it or run it')
    await first.button('Start')
    await first.link(/Ask a question/)
    await first.tick('We know, and open it all the same')
    await first.button('Open the question')
    const shown = await computer.locator('#questions a[href*="/c/"]').getAttribute('href')

    const person: Hands = { taps: 0, fields: 0 }
    const phone = await open({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
    const second = taps(person, phone)
    await second.follow(shown ?? '')
    await second.write('Your words', 'A clear sign at the lift.')
    await second.button('Send my words')
    const words = phone.locator('ol.key li')
    await words.first().waitFor()
    const machine = Math.round((performance.now() - began) / 1000)
    const key = (await words.allTextContents()).map((word) => word.replace(/^\d/, '')).join(' ')

    // Over a line without a certificate a browser says less of itself; the way back to one's words holds all the same.
    await phone.getByRole('link', { name: 'See where my words are now' }).click()
    await phone.getByRole('textbox').first().fill(key)
    await phone.getByRole('button').first().click()
    await phone.waitForLoadState()
    expect(await phone.textContent('h1')).not.toContain('another website')

    console.log(`steward ${JSON.stringify(steward)}, person ${JSON.stringify(person)}, ${machine} s in all`)
    expect(new URL(shown ?? '').hostname).not.toBe('localhost')
    expect(doc).toContain(`${steward.taps} taps and ${steward.fields} fields at the computer`)
    expect(doc).toContain(`${person.taps} taps and ${person.fields} field on the phone`)
  })
})
