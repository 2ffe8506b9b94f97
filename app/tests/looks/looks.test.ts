import { mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from '../../../scripts/build.mjs'
import type { Language } from '../../src/domain/language.ts'
import { type Assets, loadAssets } from '../../src/web/assets.ts'
import { hasBrowser } from '../drive/launch-browser.ts'
import { type OpenBrowser, origin, startBrowser } from './browser.ts'
import { servePages } from './serve-pages.ts'

if (!hasBrowser) console.warn('No /usr/bin/chromium on this machine: how pages look is not tested here.')

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** A folder for pictures of every page; without it none are taken. */
const pictures = process.env.EVENGROUND_PICTURES

/** Darkness changes colours and nothing else. */
const contrastOnly = "{ runOnly: ['color-contrast'] }"
const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

let assets: Assets
let browser: OpenBrowser

describe.skipIf(!hasBrowser)('every page', () => {
  beforeAll(async () => {
    const into = mkdtempSync(join(tmpdir(), 'evenground-looks-'))
    await build({ into, programs: false })
    assets = loadAssets(join(into, 'assets'))
    browser = await startBrowser(assets)
  })
  afterAll(() => browser?.close())

  // Every page is looked at for its width; axe is asked where it can say something new.
  test.each<[string, Language, string | null, BrowserContextOptions]>([
    ['wide', 'en', '', { viewport: { width: 1280, height: 900 } }],
    ['wide-dark', 'en', contrastOnly, { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
    ['narrow', 'en', null, { viewport: { width: 320, height: 640 } }],
    ['narrow-arabic', 'ar', '', { viewport: { width: 320, height: 640 } }],
    ['forced-colours', 'en', null, { viewport: { width: 390, height: 844 }, forcedColors: 'active' }],
  ])(
    'is clean for axe and does not scroll sideways: %s',
    { timeout: 180_000 },
    async (name, language, rules, options) => {
      const complaints: string[] = []
      await visitAll(name, language, options, async (page, at) => {
        const over = await page.evaluate<number>(sideways)
        if (over > 0) complaints.push(`${at}: ${over} px too wide`)
        if (rules === null) return
        for (const found of await complaintsOf(page, rules)) complaints.push(`${at}: ${found}`)
      })
      expect(complaints).toEqual([])
    },
  )
})

/** Visits every page once; what the browser refuses because of the policy, or reports as an error, fails the test. */
async function visitAll(
  name: string,
  language: Language,
  options: BrowserContextOptions,
  look: (page: Page, at: string) => Promise<void>,
): Promise<void> {
  const pages = await servePages(assets, language)
  const window = await browser.open(pages, options)
  const said: string[] = []
  const page = await window.newPage()
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()))
  page.on('pageerror', (failure) => said.push(failure.message))
  for (const at of pages.keys()) {
    if (at.startsWith('problem-') && !shownProblems.includes(at)) continue
    await page.goto(`${origin}/${at}`)
    if (pictures) await page.screenshot({ path: join(pictures, `${at}.${name}.png`), fullPage: true })
    await look(page, at)
  }
  await window.close()
  expect(said).toEqual([])
}

/** They differ in words only. */
const shownProblems: readonly string[] = ['problem-unexpected', 'problem-sign-in-first']

async function complaintsOf(page: Page, rules: string): Promise<readonly string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${rules})`)
  return violations.map(
    ({ id, nodes }) => `${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
}
