import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const worthIt = 600

/** A page as it goes over the line, and by which way it was packed. */
export interface Packed {
  readonly body: Uint8Array<ArrayBuffer>
  readonly encoding: 'br' | 'gzip' | 'identity'
}

/** Packs a page as its reader's browser accepts. Pages hold no secret of a session beside what the request sent, so packing gives nothing away. */
export async function pack(html: string, accepts: string): Promise<Packed> {
  const body = new Uint8Array(Buffer.from(html))
  if (body.length >= worthIt && /\bbr\b/.test(accepts)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
    return { body: new Uint8Array(await brotli(body, { params })), encoding: 'br' }
  }
  if (body.length >= worthIt && /\bgzip\b/.test(accepts))
    return { body: new Uint8Array(await zip(body)), encoding: 'gzip' }
  return { body, encoding: 'identity' }
}
