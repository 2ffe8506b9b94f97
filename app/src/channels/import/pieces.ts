import { addPiece, getPiece } from '../../store/imports.ts'
import type { OutsideKey } from '../../store/outside-key.ts'
import type { Store } from '../../store/store.ts'

/** How many bytes of a file are kept together. */
const pieceBytes = 256 * 1024

/** The same bytes in pieces of one size, so that a file of single bytes makes no more rows than any other. */
export async function* inPieces(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Buffer> {
  let waiting: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    waiting.push(chunk)
    size += chunk.byteLength
    if (size < pieceBytes) continue
    yield Buffer.concat(waiting)
    waiting = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(waiting)
}

export const keepPiece = (
  store: Store,
  key: OutsideKey,
  id: string,
  n: number,
  bytes: Buffer,
): Promise<void> => addPiece(store, { import: id, n, sealed: key.seal('import', bytes.toString('latin1')) })

/** The bytes of a kept file, a piece at a time. `within` says in which transaction each is read. */
export async function* piecesOf(
  within: <T>(work: (store: Store) => Promise<T>) => Promise<T>,
  key: OutsideKey,
  id: string,
): AsyncIterable<Uint8Array> {
  for (let n = 0; ; n++) {
    const sealed = await within((store) => getPiece(store, id, n))
    if (!sealed) return
    yield Buffer.from(key.open('import', sealed), 'latin1')
  }
}
