import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { isLanguage, type Language } from '../domain/language.ts'
import { translator } from '../i18n/translator.ts'
import type { Assets } from './assets.ts'
import { isThisMachine } from './guards/network.ts'
import { type Packed, pack } from './pack.ts'
import type { SplicedPage } from './spliced-page.ts'
import type { Frame } from './ui/frame.ts'
import { renderPage } from './ui/render-page.ts'

/** The languages partners' pages are written in; the public's are written in all. */
export const partnerLanguages: readonly Language[] = ['en', 'ar']

/** The language somebody asked for by the address, or reads best by what their browser says, among those that there are. */
export function chooseLanguage(context: Context, among: readonly Language[]): Language {
  const fallback = among.includes('en') ? 'en' : (among[0] ?? 'en')
  const asked = context.req.query('lang')
  if (isLanguage(asked) && among.includes(asked)) return asked
  const wanted = (context.req.header('accept-language') ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/;\s*q=/)
      return {
        language: tag.toLowerCase().split('-')[0],
        weight: quality === undefined ? 1 : Number(quality) || 0,
      }
    })
    .sort((one, other) => other.weight - one.weight)
  for (const { language } of wanted) if (isLanguage(language) && among.includes(language)) return language
  return fallback
}

/** This page's own path with its query, without `lang`. */
function pathOf(context: Context): string {
  const url = new URL(context.req.url)
  url.searchParams.delete('lang')
  return url.pathname + url.search
}

export const frameOf = (
  context: Context,
  assets: Assets,
  language: Language,
  nonce: string | null = null,
): Frame => ({
  t: translator(language),
  assets,
  nonce,
  path: pathOf(context),
})

export interface Answering {
  readonly status?: 200 | 400 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503
  /** How long anyone may keep the page; none unless said. */
  readonly cacheSeconds?: number
  readonly headers?: Readonly<Record<string, string>>
}

const shared = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
}

/** The policy of pages that ship no script: nothing may run, nothing may be fetched, their one style is known by its hash. */
const publicPolicy = (assets: Assets) =>
  `default-src 'none'; style-src ${assets.publicStyleHashes}; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

/** The same for the page where people sign in: its one script asks the browser for a passkey. */
const doorPolicy = (assets: Assets) => `${publicPolicy(assets)}; script-src 'self'; connect-src 'self'`

const teamPolicy = (nonce: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; font-src 'self'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

function send(context: Context, packed: Packed, policy: string, answering: Answering): Response {
  const { cacheSeconds, headers } = answering
  return context.body(packed.body, answering.status ?? 200, {
    ...shared,
    'content-type': 'text/html; charset=UTF-8',
    'content-security-policy': policy,
    ...(packed.encoding !== 'identity' && { 'content-encoding': packed.encoding }),
    'referrer-policy': 'same-origin',
    'cache-control': cacheSeconds ? `public, max-age=${cacheSeconds}` : 'no-store',
    vary: cacheSeconds ? 'accept-language, accept-encoding' : 'accept-encoding',
    ...headers,
    ...(headers?.['referrer-policy'] === 'no-referrer' &&
      tellsLess(context) && { 'referrer-policy': 'same-origin' }),
  })
}

/**
 * Over a line without a certificate browsers send no `Sec-Fetch-Site`, and from a page without a referrer no `Origin` either: then
 * no form of it could be told from another website's. There such a page tells its own address to its own server, and still to nobody else.
 */
const tellsLess = (context: Context): boolean => {
  const { protocol, hostname } = new URL(context.req.url)
  if (protocol === 'https:' || context.req.header('x-forwarded-proto') === 'https') return false
  return !isThisMachine(hostname)
}

const accepted = (context: Context): string => context.req.header('accept-encoding') ?? ''

async function page(
  context: Context,
  element: JSX.Element,
  policy: string,
  answering: Answering,
): Promise<Response> {
  return send(context, await pack(await renderPage(element), accepted(context)), policy, answering)
}

/** A page for participants and the public. */
export const publicPage = (
  context: Context,
  frame: Frame,
  element: JSX.Element,
  answering: Answering = {},
): Promise<Response> => page(context, element, publicPolicy(frame.assets), answering)

/** The page where people sign in. */
export const doorPage = (
  context: Context,
  frame: Frame,
  element: JSX.Element,
  answering: Answering = {},
): Promise<Response> => page(context, element, doorPolicy(frame.assets), answering)

/** A page for participants that was rendered and packed before, with this request's values in their places. */
export function ready(
  context: Context,
  assets: Assets,
  page: SplicedPage,
  values: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Response {
  const packed: Packed = /\bgzip\b/.test(accepted(context))
    ? { body: page.gzip(values), encoding: 'gzip' }
    : { body: page.html(values), encoding: 'identity' }
  return send(context, packed, publicPolicy(assets), { headers })
}

/** A page for partners: made with a nonce of its own. */
export function teamPage(
  context: Context,
  assets: Assets,
  language: Language,
  make: (frame: Frame) => JSX.Element,
  answering: Answering = {},
): Promise<Response> {
  const nonce = randomBytes(16).toString('base64url')
  return page(context, make(frameOf(context, assets, language, nonce)), teamPolicy(nonce), answering)
}

/** What a page behind a key, or with a link in it, is sent with: kept nowhere, told to nobody. */
export const privately = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } as const

/** The same of a page behind a key, which closes by itself. */
export const closing = { ...privately, refresh: '600; url=/key' } as const
