import { randomBytes } from 'node:crypto'
import { constants, crc32, deflateRawSync } from 'node:zlib'

/**
 * A page that was rendered and packed once, in which a few short values change from request to request (a form's token, the
 * words of a key). Rendering and packing cost most of what an answer costs; this way they are paid once for many people.
 *
 * Packing works because gzip is a row of blocks: what stays the same is deflated once, each part by itself, and the values
 * go between them as blocks that are stored as they are (RFC 1951, 3.2.4; RFC 1952).
 */
export interface SplicedPage {
  html(values: readonly string[]): Buffer<ArrayBuffer>
  gzip(values: readonly string[]): Buffer<ArrayBuffer>
}

/** What stands in a page's first rendering where a value will go; `n` counts from 0. */
export const mark = (n: number): string => `${secret}value${n}${secret}`

// Nobody who writes what stands on a page can know it.
const secret = `q${randomBytes(9).toString('hex')}q`
const marks = new RegExp(`${secret}value(\\d+)${secret}`)

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (value: string): Buffer =>
  Buffer.from(value.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign))

// RFC 1952: deflate, no name, no time, an unknown system.
const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
// An empty block that is the last one.
const last = Buffer.from([1, 0, 0, 255, 255])

/** One block that is stored as it is; never the last. */
function stored(bytes: Buffer): Buffer {
  const block = Buffer.alloc(5 + bytes.length)
  block.writeUInt16LE(bytes.length, 1)
  block.writeUInt16LE(~bytes.length & 0xffff, 3)
  bytes.copy(block, 5)
  return block
}

// A part deflated by itself, ended on a whole byte; a short one is not worth it.
const packed = (bytes: Buffer): Buffer =>
  bytes.length < 64 ? stored(bytes) : deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_FULL_FLUSH })

/** Takes a rendered page with marks in it apart, for values to be put in their places. */
export function splicedPage(rendered: string): SplicedPage {
  const pieces = rendered.split(marks)
  const fixed = pieces.filter((_, at) => at % 2 === 0).map((text) => Buffer.from(text))
  const places = pieces.filter((_, at) => at % 2 === 1).map(Number)
  const fixedPacked = fixed.map(packed)
  const between = (parts: readonly Buffer[], values: readonly Buffer[]): Buffer[] =>
    parts.flatMap((part, at) =>
      at < places.length ? [part, values[places[at] ?? 0] ?? Buffer.alloc(0)] : [part],
    )
  const html = (values: readonly string[]): Buffer<ArrayBuffer> =>
    Buffer.concat(between(fixed, values.map(escaped)))
  return {
    html,
    gzip(values) {
      const whole = html(values)
      const tail = Buffer.alloc(8)
      tail.writeUInt32LE(crc32(whole), 0)
      tail.writeUInt32LE(whole.length, 4)
      const blocks = between(
        fixedPacked,
        values.map((value) => stored(escaped(value))),
      )
      return Buffer.concat([head, ...blocks, last, tail])
    },
  }
}
