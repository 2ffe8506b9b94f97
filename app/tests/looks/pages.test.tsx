import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { build } from '../../../scripts/build.mjs'
import { type Language, languages } from '../../src/domain/language.ts'
import { translator } from '../../src/i18n/translator.ts'
import { type Assets, loadAssets } from '../../src/web/assets.ts'
import type { Frame } from '../../src/web/ui/frame.ts'
import { renderPage } from '../../src/web/ui/render-page.ts'
import { doorPages, partnersPages, publicPages } from './every-page.tsx'

let assets: Assets

beforeAll(async () => {
  const into = mkdtempSync(join(tmpdir(), 'evenground-looks-'))
  await build({ into, programs: false })
  assets = loadAssets(join(into, 'assets'))
})

const frame = (language: Language): Frame => ({
  t: translator(language),
  assets,
  nonce: null,
  path: '/c/harbour7',
})

const everyLanguage = Object.keys(languages) as Language[]

const writes = ['answer', 'answer-three', 'answer-error', 'thanks', 'key', 'follow']

describe.each(everyLanguage)('public pages in %s', (language) => {
  test('fit into one small request, with no script', async () => {
    for (const [name, page] of Object.entries(publicPages(frame(language)))) {
      const html = await renderPage(page)
      const packed = gzipSync(html).length
      if (process.env.EVENGROUND_SIZES) console.log(`${language} ${name} ${packed}`)
      expect(html).not.toMatch(/<script|<link(?! rel="icon" href="data:,")|\sstyle=|\son[a-z]+=/)
      expect(html).not.toMatch(/undefined|\[object|NaN/)
      expect(packed, name).toBeLessThanOrEqual(writes.includes(name) ? 6000 : 14_000)
    }
  })
})

test('the page where people sign in carries the script of passkeys and no other, and shows nothing of them without it', async () => {
  for (const language of everyLanguage) {
    for (const page of Object.values(doorPages(frame(language)))) {
      const html = await renderPage(page)
      expect(html.match(/<script[^>]*>/g)).toEqual([`<script type="module" src="${assets.passkeyScript}">`])
      expect(html).toMatch(/<even-passkey[^>]*><div data-can[^>]* hidden/)
      expect(html).not.toMatch(
        /<link(?! rel="icon" href="data:,")|\sstyle=|\son[a-z]+=|undefined|\[object|NaN/,
      )
      expect(gzipSync(html).length).toBeLessThanOrEqual(14_000)
    }
  }
})

test('styles know no left and right, so that every page can be mirrored', async () => {
  const styles = [
    assets.answerStyle,
    assets.tellStyle,
    new TextDecoder().decode(assets.files.get(assets.teamStyle.slice(8))?.body),
    new TextDecoder().decode(assets.files.get(assets.paperStyle.slice(8))?.body),
  ]
  for (const style of styles) {
    expect(style.length).toBeGreaterThan(1000)
    expect(style).not.toMatch(
      /[{;](margin|padding|border|inset)?-?(left|right)[:-]|text-align:(left|right)|float:/,
    )
    expect(style).not.toMatch(/[{;](min-|max-)?(width|height):/)
  }
})

test('partners’ pages link their style and script and carry neither', async () => {
  for (const language of everyLanguage) {
    for (const page of Object.values(partnersPages(frame(language)))) {
      const html = await renderPage(page)
      expect(html).toContain(`<script type="module" src="${assets.teamScript}"`)
      expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|undefined|\[object|NaN/)
    }
  }
})
