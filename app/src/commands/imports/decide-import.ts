import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { done, problem } from '../../domain/problem.ts'
import { moveImport } from '../../store/imports.ts'
import { command } from '../command.ts'
import { ownImport } from './own-import.ts'

/** Says to take a file in: all of it, where nothing is wrong with it, or its good rows. */
export const decideImport = command({
  input: z.object({ id: Id, take: z.enum(['all', 'good'], 'error.choose') }),
  may: 'import-voices',
  async run({ store, by }, { id, take }) {
    const found = await ownImport(store, by, id)
    if (!found) return problem('not-found')
    if (take === 'all' && (found.found?.faulty ?? 0) > 0)
      return problem('check-fields', { take: 'error.file-faults' })
    const moved = await moveImport(store, id, ['checked', 'taking-in'], {
      state: 'taking-in',
      onlyGood: take === 'good',
    })
    return moved ? done({ id }) : problem('already-sent')
  },
})
