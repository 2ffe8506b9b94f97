import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inPages } from './said-publicly.ts'

const voices = fc.array(
  fc.nat(9000).map((length) => ({ words: 'x'.repeat(length) })),
  { maxLength: 60 },
)

test('every voice stands on one page, in order, and no page is heavy unless one voice alone is', () => {
  fc.assert(
    fc.property(voices, (given) => {
      const pages = inPages(given)
      expect(pages.flat()).toEqual(given)
      for (const page of pages) {
        expect(page.length).toBeGreaterThan(0)
        expect(page.length).toBeLessThanOrEqual(12)
        const letters = page.reduce((sum, { words }) => sum + words.length, 0)
        if (page.length > 1) expect(letters).toBeLessThanOrEqual(6000)
      }
    }),
  )
})
