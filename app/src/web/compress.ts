import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const worthIt = 600

/** Packs pages. They hold no secret of a session beside what a request sent, so packing gives nothing away. */
export const compress: MiddlewareHandler = async (context, next) => {
  await next()
  const type = context.res.headers.get('content-type') ?? ''
  if (
    !type.startsWith('text/html') ||
    context.res.headers.has('content-encoding') ||
    context.req.method === 'HEAD'
  )
    return
  const body = Buffer.from(await context.res.arrayBuffer())
  const accepts = context.req.header('accept-encoding') ?? ''
  const way =
    body.length < worthIt
      ? undefined
      : /\bbr\b/.test(accepts)
        ? 'br'
        : /\bgzip\b/.test(accepts)
          ? 'gzip'
          : undefined
  const headers = new Headers(context.res.headers)
  headers.append('vary', 'accept-encoding')
  if (way) headers.set('content-encoding', way)
  const packed =
    way === 'br'
      ? await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : way === 'gzip'
        ? await zip(body)
        : body
  context.res = new Response(packed, { status: context.res.status, headers })
}
