import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { ledger } from '../../domain/ledger.ts'
import { done, problem } from '../../domain/problem.ts'
import { getImport, moveImport, withdrawImported } from '../../store/imports.ts'
import { command } from '../command.ts'

/** Takes every answer of a file back: its words are gone for good. Any partner of the project may. */
export const takeImportBack = command({
  input: z.object({ id: Id }),
  may: 'import-voices',
  async run({ store, by }, { id }) {
    const found = await getImport(store, id)
    if (!by.project || found?.project !== by.project) return problem('not-found')
    if (!(await moveImport(store, id, ['done'], { state: 'taken-back', finished: true })))
      return problem('already-sent')
    const voices = await withdrawImported(store, id)
    return done({ voices }, ledger('took-file-back', { import: id, voices }, by.project))
  },
})
