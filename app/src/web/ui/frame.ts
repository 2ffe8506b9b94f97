import type { Translator } from '../../i18n/translator.ts'
import type { Assets } from '../assets.ts'

/**
 * What surrounds a page and comes from the request, not from a view. A route makes one and hands it to its page:
 *
 *     const frame: Frame = { t: translator(language), assets, nonce: null, path: '/c/ab12?x=1' }
 *     return context.html(await renderPage(<AnswerPage frame={frame} view={view} form={emptyForm} token={randomUUID()} />), 200)
 *
 * - `t`: the translator of the page's language. Public pages take it from `?lang=`, a cookie or Accept-Language.
 * - `assets`: from `loadAssets(folder)`, once at start. Public pages carry their style inside; the answer's
 *   policy needs `style-src ${assets.publicStyleHashes}` and no script at all. Partners' pages link `/assets/...`.
 * - `nonce`: on partners' pages a fresh one, also in the policy as `style-src 'self' 'nonce-…'`, for the style of
 *   Turbo's progress bar; `null` on public pages, which may be cached.
 * - `path`: this page's own path with its query, without `lang`; the language links are made from it.
 *
 * Policy of public pages: `default-src 'none'; style-src 'sha256-…' 'sha256-…'; form-action 'self'; base-uri 'none'; img-src data:`.
 * Policy of partners' pages: `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-…'; font-src 'self';
 * connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'`.
 */
export interface Frame {
  readonly t: Translator
  readonly assets: Assets
  readonly nonce: string | null
  readonly path: string
}
