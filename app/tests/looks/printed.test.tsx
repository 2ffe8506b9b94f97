import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from '../../../scripts/build.mjs'
import { type Language, languages } from '../../src/domain/language.ts'
import { translator } from '../../src/i18n/translator.ts'
import { type Assets, loadAssets } from '../../src/web/assets.ts'
import { CardsPage } from '../../src/web/pages/cards-page.tsx'
import { PosterPage } from '../../src/web/pages/poster-page.tsx'
import { SheetsPage } from '../../src/web/pages/sheets-page.tsx'
import { renderPage } from '../../src/web/ui/render-page.ts'
import { hasBrowser, launchBrowser } from '../drive/launch-browser.ts'
import { printedCards, printedView } from './ways-in-pages.tsx'

/** What stands on paper for people in a language, for a team that reads another, with how many pages it takes. */
function printed(assets: Assets, language: Language) {
  const frame = { t: translator(language === 'en' ? 'ar' : 'en'), assets, nonce: null, path: '/' }
  const paper = (questions: 1 | 3) => ({ frame, view: printedView(language, questions) })
  const cards = (count: number) => printedCards(language, count)
  return {
    poster: { page: <PosterPage {...paper(1)} />, pages: 1 },
    'poster of three questions': { page: <PosterPage {...paper(3)} />, pages: 1 },
    sheets: { page: <SheetsPage {...paper(1)} cards={cards(2)} />, pages: 2 },
    'sheets of three questions': { page: <SheetsPage {...paper(3)} cards={cards(2)} />, pages: 2 },
    cards: { page: <CardsPage {...paper(1)} cards={cards(9)} />, pages: 2 },
  }
}

const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

describe.skipIf(!hasBrowser)('what is printed', () => {
  let assets: Assets
  let page: Page
  let close: () => Promise<void>
  let shown = ''

  beforeAll(async () => {
    const into = mkdtempSync(join(tmpdir(), 'evenground-printed-'))
    await build({ into, programs: false })
    assets = loadAssets(join(into, 'assets'))
    const opened = await launchBrowser()
    close = opened.close
    page = await opened.browser.newPage()
    await page.route('**/*', (route) => {
      const asset = assets.files.get(new URL(route.request().url()).pathname.slice('/assets/'.length))
      return asset
        ? route.fulfill({ contentType: asset.type, body: Buffer.from(asset.body) })
        : route.fulfill({ contentType: 'text/html; charset=utf-8', body: shown })
    })
  }, 60_000)
  afterAll(() => close?.())

  test.each(Object.keys(languages) as Language[])(
    'fits A4 and Letter in %s, in its own language and direction, with nothing of the screen around it',
    async (language) => {
      for (const [name, each] of Object.entries(printed(assets, language))) {
        shown = await renderPage(each.page)
        await page.goto('http://printed.test/')
        for (const format of ['A4', 'Letter'])
          expect([name, format, pagesIn(await page.pdf({ format }))]).toEqual([name, format, each.pages])
        await page.emulateMedia({ media: 'print' })
        const sheet = page.locator('.sheet, .deck').first()
        expect(await sheet.getAttribute('lang')).toBe(language)
        expect(await sheet.getAttribute('dir')).toBe(languages[language].dir)
        expect(await sheet.evaluate((node) => (node as unknown as { offsetWidth: number }).offsetWidth)).toBe(
          718,
        )
        expect(await page.locator('.top, .foot, .screen-only').first().isVisible()).toBe(false)
        await page.emulateMedia({ media: null })
      }
    },
    60_000,
  )

  test('a key and its number stand on one strip, and the number on both halves', async () => {
    const [card] = printedCards('en', 1)
    if (!card) throw new Error('there is no card')
    const frame = { t: translator('en'), assets, nonce: null, path: '/' }
    const html = await renderPage(<SheetsPage frame={frame} view={printedView('en')} cards={[card]} />)
    const [kept = '', torn = ''] = html.split('class="tear"')
    expect(kept).toContain('1234 5674')
    expect(torn).toContain('1234 5674')
    for (const word of card.key) {
      expect(kept).not.toContain(`>${word}<`)
      expect(torn).toContain(`>${word}<`)
    }
  })
})
