import type { JSX } from 'hono/jsx/jsx-runtime'

/** A page as the text of a whole document. */
export async function renderPage(page: JSX.Element): Promise<string> {
  return `<!doctype html>${await page.toString()}`
}
