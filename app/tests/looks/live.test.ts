import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { build } from '../../../scripts/build.mjs'
import { translator } from '../../src/i18n/translator.ts'
import { type Assets, loadAssets } from '../../src/web/assets.ts'
import { hasBrowser } from '../drive/launch-browser.ts'
import { type OpenBrowser, startBrowser } from './browser.ts'
import { type LiveServer, startLiveServer } from './live-server.tsx'

let assets: Assets
let browser: OpenBrowser
let server: LiveServer
let window: BrowserContext

describe.skipIf(!hasBrowser)('a live page', () => {
  beforeAll(async () => {
    const into = mkdtempSync(join(tmpdir(), 'evenground-live-'))
    await build({ into, programs: false })
    assets = loadAssets(join(into, 'assets'))
    browser = await startBrowser(assets)
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    server = await startLiveServer({ t: translator('en'), assets, nonce: null, path: '/' })
    window = await browser.plain()
  })
  afterEach(async () => {
    await window.close()
    await server.close()
  })

  test('keeps what was typed, chosen and opened through ten refreshes, also without the focus', async () => {
    const page = await openPage()
    await page.fill('#line', 'half a thought')
    await page.fill('#box', 'two\nlines')
    await page.selectOption('#choice', 'two')
    await page.check('#tick')
    await page.click('#more summary')
    await page.focus('#tick')
    const token = await page.inputValue('[name=token]')
    for (let round = 1; round <= 10; round++) {
      server.change()
      await shows(page, round)
    }
    expect(await page.inputValue('#line')).toBe('half a thought')
    expect(await page.inputValue('#box')).toBe('two\nlines')
    expect(await page.inputValue('#choice')).toBe('two')
    expect(await page.isChecked('#tick')).toBe(true)
    expect(await page.getAttribute('#more', 'open')).toBe('')
    expect(await page.evaluate('document.activeElement.id')).toBe('tick')
    expect(await page.inputValue('[name=token]')).toBe(token)
  })

  test('is as new after its form was sent', async () => {
    const page = await openPage()
    await page.fill('#line', 'a whole thought')
    server.change()
    await shows(page, 1)
    await page.click('text=Send')
    await expect.poll(() => page.inputValue('#line')).toBe('')
    expect(server.sent()).toHaveLength(1)
    expect(server.sent()[0]).toContain('token-0')
    expect(await page.inputValue('[name=token]')).toBe('token-1')
  })

  test('is not taken away by a server in trouble', async () => {
    const page = await openPage()
    await page.fill('#box', 'long and precious')
    server.busy = true
    server.change()
    await expect
      .poll(() => page.evaluate('performance.getEntriesByType("resource").at(-1).responseStatus'))
      .toBe(503)
    expect(await page.inputValue('#box')).toBe('long and precious')
    server.busy = false
    server.change()
    await shows(page, 2)
    expect(await page.inputValue('#box')).toBe('long and precious')
  })

  test('eight tabs share one stream and all follow', async () => {
    const pages: Page[] = []
    for (let tab = 0; tab < 8; tab++) pages.push(await openPage())
    await expect.poll(() => server.streams()).toBe(1)
    server.change()
    for (const page of pages) await shows(page, 1)
    await pages[0]?.close()
    await expect.poll(() => server.streams()).toBe(1)
    server.change()
    for (const page of pages.slice(1)) await shows(page, 2)
  })

  test('lets go of the stream while hidden, and catches up when seen again', async () => {
    const page = await openPage()
    await see(page, true)
    await expect.poll(() => server.streams()).toBe(0)
    server.change()
    await see(page, false)
    await shows(page, 1)
    await expect.poll(() => server.streams()).toBe(1)
  })
})

async function openPage(): Promise<Page> {
  const page = await window.newPage()
  await page.goto(server.address)
  await expect.poll(() => server.streams()).toBe(1)
  return page
}

const shows = (page: Page, changes: number) =>
  expect.poll(() => page.textContent('#changes'), { timeout: 20_000 }).toBe(String(changes))

const see = (page: Page, hidden: boolean) =>
  page.evaluate(
    `Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true }); document.dispatchEvent(new Event('visibilitychange'))`,
  )
