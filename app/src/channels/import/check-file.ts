import type { World } from '../../commands/command.ts'
import type { RowFault } from '../../domain/file-answer.ts'
import { getImport, type ImportFound, type ImportRow, moveImport } from '../../store/imports.ts'
import { changing, reading } from '../../store/store.ts'
import { NoTable } from '../csv/read-rows.ts'
import { readFile } from './read-file.ts'

const mostFaultsTold = 200

/** Reads a file through without taking anything in, and keeps what was found: how many answers, and what is wrong in which line. */
export async function checkFile(world: World, organisation: string, id: string): Promise<void> {
  const found = await reading(world.database, organisation, (store) => getImport(store, id))
  if (found?.state !== 'checking') return
  const checked = await look(world, organisation, found)
  const state = checked.noTable ? 'unreadable' : 'checked'
  const { reading: decided } = found
  await changing(world.database, organisation, (store) =>
    // Somebody may have decided otherwise meanwhile: then another check is on its way.
    moveImport(store, id, ['checking'], { state, found: checked, ...(decided && { reading: decided }) }),
  )
  world.announce(found.project)
}

async function look(world: World, organisation: string, found: ImportRow): Promise<ImportFound> {
  const faults: RowFault[] = []
  const count = { answers: 0, empty: 0, faulty: 0 }
  const within = <T>(work: Parameters<typeof reading<T>>[2]) => reading(world.database, organisation, work)
  if (!found.reading) return { ...count, faults }
  try {
    for await (const row of readFile(within, world.key, found, found.reading)) {
      if (row.kind === 'answer') count.answers++
      else if (row.kind === 'empty') count.empty++
      else {
        count.faulty++
        faults.push(...row.faults.slice(0, Math.max(0, mostFaultsTold - faults.length)))
      }
    }
  } catch (failure) {
    if (!(failure instanceof NoTable)) throw failure
    return { ...count, faults, noTable: { line: failure.line, why: failure.why } }
  }
  return { ...count, faults }
}
