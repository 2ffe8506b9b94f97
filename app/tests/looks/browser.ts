import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import type { Assets } from '../../src/web/assets.ts'
import { launchBrowser } from '../drive/launch-browser.ts'

export const origin = 'http://even.localhost'

export interface OpenBrowser {
  /** A window in which every page of `pages` can be visited under its name. */
  open(pages: ReadonlyMap<string, Served>, options?: BrowserContextOptions): Promise<BrowserContext>
  /** A window that reaches real servers on this machine. */
  plain(): Promise<BrowserContext>
  close(): Promise<void>
}

/** A page as a server would send it. */
export interface Served {
  readonly html: string
  readonly policy: string
}

export async function startBrowser(assets: Assets): Promise<OpenBrowser> {
  const { browser, close } = await launchBrowser()
  return {
    open: (pages, options = {}) => openWindow(browser, assets, pages, options),
    plain: () => browser.newContext(),
    close,
  }
}

async function openWindow(
  browser: Browser,
  assets: Assets,
  pages: ReadonlyMap<string, Served>,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  const context = await browser.newContext(options)
  await context.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    const asset = assets.files.get(pathname.replace('/assets/', ''))
    if (asset) return route.fulfill({ contentType: asset.type, body: Buffer.from(asset.body) })
    if (pathname.endsWith('/live')) return route.fulfill({ contentType: 'text/event-stream', body: '' })
    const served = pages.get(pathname.slice(1))
    if (!served) return route.fulfill({ status: 404, body: '' })
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: served.html,
      headers: { 'content-security-policy': served.policy },
    })
  })
  return context
}
