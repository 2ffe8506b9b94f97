import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mark, splicedPage } from './spliced-page.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 300 }).filter((piece) => !piece.includes('q7'))

test('a spliced page is the page with its values escaped in their places, packed or not', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, fc.nat(4)), { maxLength: 12 }),
      text,
      fc.array(text, { minLength: 5, maxLength: 5 }),
      (parts, end, values) => {
        const page = splicedPage(`${parts.map(([fixed, n]) => fixed + mark(n)).join('')}${end}`)
        const asText = (value: string) =>
          value
            .replaceAll('&', '&amp;')
            .replaceAll('<', '&lt;')
            .replaceAll('>', '&gt;')
            .replaceAll('"', '&quot;')
            .replaceAll("'", '&#39;')
        const expected = `${parts.map(([fixed, n]) => fixed + asText(values[n] ?? '')).join('')}${end}`
        expect(page.html(values).toString()).toBe(Buffer.from(expected).toString())
        expect(gunzipSync(page.gzip(values)).equals(page.html(values))).toBe(true)
      },
    ),
  )
})

test('a long page is packed about as well as whole', () => {
  const page = splicedPage(
    `${'<p>many words that come again</p>'.repeat(400)}${mark(0)}${'<li>end</li>'.repeat(50)}`,
  )
  expect(page.gzip(['golf']).length).toBeLessThan(400)
})
