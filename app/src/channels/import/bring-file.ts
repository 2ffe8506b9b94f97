import { type Acting, perform, type World } from '../../commands/command.ts'
import { importArrived } from '../../commands/imports/import-arrived.ts'
import { openImport } from '../../commands/imports/open-import.ts'
import { putImportAway } from '../../commands/imports/put-import-away.ts'
import { type Outcome, problem } from '../../domain/problem.ts'
import { changing, reading } from '../../store/store.ts'
import { lookAtFile } from '../csv/look-at-file.ts'
import { NoTable } from '../csv/read-rows.ts'
import { inPieces, keepPiece, piecesOf } from './pieces.ts'

/** The largest file, in bytes: some half a million answers. */
const largestFile = 100 * 1024 * 1024

/** A file as it comes in: its name and its bytes, which are never all in memory. */
export interface ArrivingFile {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Keeps a file that somebody brings, sealed, and looks at what it is. What is no table is put away at once. */
export async function bringFile(
  world: World,
  by: Acting,
  given: { readonly token: unknown; readonly conversation: unknown },
  file: ArrivingFile,
): Promise<Outcome<{ id: string }>> {
  const opened = await perform(world, by, openImport, given)
  if (!opened.ok || !opened.value.fresh) return opened
  const { id } = opened.value
  const putAway = () => perform(world, by, putImportAway, { id })
  const head = await arrive(world, by, id, file).catch(async (failure: unknown) => {
    await putAway()
    throw failure
  })
  if (typeof head !== 'string') return perform(world, by, importArrived(head), { id })
  await putAway()
  return head === 'too-large' ? problem('too-large') : problem('check-fields', { file: head })
}

async function arrive(world: World, by: Acting, id: string, { name, bytes }: ArrivingFile) {
  return (await keepAll(world, by, id, bytes)) ? look(world, by, id, name) : 'too-large'
}

async function keepAll(
  world: World,
  by: Acting,
  id: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<boolean> {
  let n = 0
  let size = 0
  for await (const piece of inPieces(bytes)) {
    size += piece.byteLength
    if (size > largestFile) return false
    const at = n++
    // Each piece in a transaction of its own: a slow line holds nothing open.
    await changing(world.database, by.organisation, (store) => keepPiece(store, world.key, id, at, piece))
  }
  return true
}

async function look(world: World, by: Acting, id: string, name: string) {
  const pieces = () => piecesOf((work) => reading(world.database, by.organisation, work), world.key, id)
  try {
    return await lookAtFile(name, pieces)
  } catch (failure) {
    if (failure instanceof NoTable) return 'error.file-no-table' as const
    throw failure
  }
}
