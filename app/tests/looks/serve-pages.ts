import type { JSX } from 'hono/jsx/jsx-runtime'
import type { Language } from '../../src/domain/language.ts'
import { translator } from '../../src/i18n/translator.ts'
import type { Assets } from '../../src/web/assets.ts'
import type { Frame } from '../../src/web/ui/frame.ts'
import { renderPage } from '../../src/web/ui/render-page.ts'
import type { Served } from './browser.ts'
import { doorPages, partnersPages, publicPages } from './every-page.tsx'

const nonce = 'bm9uY2U'

/** Every page in one language, rendered, with the policy it is meant to be sent with. */
export async function servePages(assets: Assets, language: Language): Promise<ReadonlyMap<string, Served>> {
  const frame: Frame = { t: translator(language), assets, nonce: null, path: '/c/harbour7' }
  const publicPolicy = `default-src 'none'; style-src ${assets.publicStyleHashes}; img-src data:; form-action 'self'; base-uri 'none'`
  const teamPolicy = `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; font-src 'self'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'`
  return new Map([
    ...(await served(publicPages(frame), publicPolicy)),
    ...(await served(doorPages(frame), `${publicPolicy}; script-src 'self'; connect-src 'self'`)),
    ...(await served(partnersPages({ ...frame, nonce }), teamPolicy)),
  ])
}

const served = (pages: Readonly<Record<string, JSX.Element>>, policy: string): Promise<[string, Served][]> =>
  Promise.all(
    Object.entries(pages).map(
      async ([name, page]): Promise<[string, Served]> => [name, { policy, html: await renderPage(page) }],
    ),
  )
