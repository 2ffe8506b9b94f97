import { readSafety } from '../../store/database.ts'
import { fromThisMachine } from '../guards/network.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import type { Route } from '../route.ts'

const bare = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** What those who look after the program ask it, and the files that browsers fetch. */
export function seenToRoutes(parts: Parts): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/health',
      kind: 'machine',
      may: null,
      handle: (context) => context.json({ alive: true }, 200, bare),
    },
    {
      method: 'GET',
      path: '/ready',
      kind: 'machine',
      may: null,
      async handle(context) {
        try {
          const safety = await readSafety(parts.world.database)
          const safe = Object.values(safety).every((setting) => setting === 'on')
          return context.json({ ready: safe, safety }, safe ? 200 : 503, bare)
        } catch (failure) {
          parts.log.warn(
            { failure: failure instanceof Error ? failure.message : String(failure) },
            'not ready: the database does not answer',
          )
          return context.json({ ready: false }, 503, { ...bare, 'retry-after': '5' })
        }
      },
    },
    {
      method: 'GET',
      path: '/metrics',
      kind: 'machine',
      may: null,
      async handle(context) {
        if (!fromThisMachine(context)) throw new Refusal('not-found')
        return context.text(await parts.metrics.text(), 200, bare)
      },
    },
    {
      method: 'GET',
      path: '/assets/:name',
      kind: 'file',
      may: null,
      handle(context) {
        const file = parts.assets.files.get(context.req.param('name') ?? '')
        if (!file) throw new Refusal('not-found')
        const accepts = context.req.header('accept-encoding') ?? ''
        const headers = {
          'content-type': file.type,
          'cache-control': 'public, max-age=31536000, immutable',
          'x-content-type-options': 'nosniff',
          vary: 'accept-encoding',
        }
        if (file.brotli && /\bbr\b/.test(accepts))
          return context.body(file.brotli, 200, { ...headers, 'content-encoding': 'br' })
        if (file.gzip && /\bgzip\b/.test(accepts))
          return context.body(file.gzip, 200, { ...headers, 'content-encoding': 'gzip' })
        return context.body(file.body, 200, headers)
      },
    },
  ]
}
