import type { MiddlewareHandler } from 'hono'
import { Refusal } from '../refusal.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

// No host at all for what is no address, and none that anything could equal by accident.
const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : ' none ')

/**
 * Takes changes from our own pages only. A browser says where a form stood by `Origin`; where a page hides that
 * ("null"), `Sec-Fetch-Site` must say it was ours. Neither can be forged by another website.
 */
export const sameOrigin =
  (address: string): MiddlewareHandler =>
  async (context, next) => {
    if (safe.has(context.req.method)) return next()
    const origin = context.req.header('origin')
    const ours = [new URL(context.req.url).host, hostOf(address)]
    const same =
      origin && origin !== 'null'
        ? ours.includes(hostOf(origin)) && hostOf(origin) !== ' none '
        : context.req.header('sec-fetch-site') === 'same-origin'
    if (!same) throw new Refusal('wrong-origin')
    return next()
  }
