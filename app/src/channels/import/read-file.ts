import type { FileHead } from '../../domain/file-answer.ts'
import type { ImportReading, ImportRow } from '../../store/imports.ts'
import type { OutsideKey } from '../../store/outside-key.ts'
import type { Store } from '../../store/store.ts'
import type { Delimiter } from '../csv/dialect.ts'
import { type Encoding, textOf } from '../csv/encoding.ts'
import { type ReadRow, readAnswer } from '../csv/read-answer.ts'
import { readRows } from '../csv/read-rows.ts'
import { piecesOf } from './pieces.ts'

/** The rows of a kept file under its names, each read as it was decided. */
export async function* readFile(
  within: <T>(work: (store: Store) => Promise<T>) => Promise<T>,
  key: OutsideKey,
  { id, sealedHead }: Pick<ImportRow, 'id' | 'sealedHead'>,
  reading: ImportReading,
): AsyncIterable<ReadRow> {
  if (!sealedHead) return
  const head = JSON.parse(key.open('import', sealedHead)) as FileHead
  const text = textOf(piecesOf(within, key, id), head.encoding as Encoding)
  let row = 0
  for await (const read of readRows(text, head.delimiter as Delimiter))
    if (row++ >= head.headers) yield readAnswer(read, reading)
}
