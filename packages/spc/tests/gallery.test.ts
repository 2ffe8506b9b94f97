import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { galleryPage } from '../bench/gallery/page.ts'

const browserAt = process.env.EVENGROUND_CHROMIUM ?? '/usr/bin/chromium'
const here = existsSync(browserAt)
if (!here) console.warn(`Skipped: the gallery is not looked at, since there is no browser at ${browserAt}.`)

/** All tables take axe a minute on a small machine; a few show the same. EVENGROUND_WHOLE_GALLERY=1 looks at all. */
const whole = process.env.EVENGROUND_WHOLE_GALLERY === '1'
const withTable = ['promise', 'p', 'u', 'xmr', 'dots-concern-high', 'p-places']

/** Run in the page: what axe finds. */
const violations = `axe
  .run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`

/** Run in the page: how the words in the drawings stand. */
const measures = `(() => {
  const shown = [...document.querySelectorAll('.spc-figure svg text')].filter((text) => text.getBoundingClientRect().width > 0)
  const clipped = shown.filter((text) => {
    const box = text.getBoundingClientRect()
    const sheet = text.closest('svg').getBoundingClientRect()
    return box.left < sheet.left - 1 || box.right > sheet.right + 1 || box.bottom > sheet.bottom + 1
  })
  return {
    over: document.documentElement.scrollWidth,
    count: shown.length,
    least: Math.min(...shown.map((text) => text.getBoundingClientRect().height)),
    clipped: clipped.map((text) => text.textContent),
  }
})()`

const ways = [
  { name: 'light', width: 1000, colorScheme: 'light', media: 'screen' },
  { name: 'dark', width: 1000, colorScheme: 'dark', media: 'screen' },
  { name: '320 pixels', width: 320, colorScheme: 'light', media: 'screen' },
  { name: 'print', width: 1000, colorScheme: 'light', media: 'print' },
] as const

describe.skipIf(!here)('the gallery in a browser', () => {
  const axe = here ? readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8') : ''
  let browser: Awaited<ReturnType<typeof chromium.launch>>
  let folder = ''

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'spc-gallery-'))
    writeFileSync(
      join(folder, 'index.html'),
      galleryPage((id) => whole || withTable.includes(id)),
    )
    browser = await chromium.launch({ executablePath: browserAt, args: ['--no-sandbox'] })
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each(ways)(
    '$name: axe finds nothing, nothing runs off the page, words keep their size',
    async ({ width, colorScheme, media }) => {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
      await page.emulateMedia({ media, colorScheme })
      await page.goto(pathToFileURL(join(folder, 'index.html')).href)
      await page.addScriptTag({ content: axe })
      expect(await page.evaluate(violations)).toEqual([])
      const seen = (await page.evaluate(measures)) as {
        over: number
        count: number
        least: number
        clipped: string[]
      }
      expect(seen.over).toBeLessThanOrEqual(width)
      expect(seen.count).toBeGreaterThan(300)
      expect(seen.least).toBeGreaterThan(12)
      expect(seen.clipped).toEqual([])
      await page.close()
    },
  )
})
