/** How the letters of a file are written down, as files of survey tools come. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

const beginsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte)

// Latin letters in UTF-16 have a zero in every second byte; a file that is text in any other way has none.
function withoutMark(head: Uint8Array): Encoding | undefined {
  const zeros = [0, 0]
  const looked = Math.min(head.length & ~1, 512)
  for (let at = 0; at < looked; at++) if (head[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const most = looked / 4
  if (odd > most && even === 0) return 'utf-16le'
  if (even > most && odd === 0) return 'utf-16be'
  return undefined
}

/**
 * Finds out how a file is written, reading it once from its beginning: by its mark, by the zeros of UTF-16, as UTF-8 where all of
 * it is, and otherwise as Windows text, which is what an older spreadsheet writes.
 */
export async function findEncoding(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Encoding> {
  const strict = new TextDecoder('utf-8', { fatal: true })
  let first = true
  try {
    for await (const chunk of chunks) {
      if (first && chunk.length > 1) {
        const marked = byMark(chunk) ?? withoutMark(chunk)
        if (marked) return marked
        first = false
      }
      strict.decode(chunk, { stream: true })
    }
    strict.decode()
    return 'utf-8'
  } catch (failure) {
    if (!(failure instanceof TypeError)) throw failure
    return 'windows-1252'
  }
}

function byMark(head: Uint8Array): Encoding | undefined {
  if (beginsWith(head, [0xef, 0xbb, 0xbf])) return undefined
  if (beginsWith(head, [0xff, 0xfe])) return 'utf-16le'
  if (beginsWith(head, [0xfe, 0xff])) return 'utf-16be'
  return undefined
}

/** The text of a file, piece by piece, without its byte order mark. What cannot be a letter becomes U+FFFD, and its row is refused. */
export async function* textOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  encoding: Encoding,
): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true })
    if (text) yield text
  }
  const rest = decoder.decode()
  if (rest) yield rest
}
