import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { done, problem } from '../../domain/problem.ts'
import { dropPieces, moveImport } from '../../store/imports.ts'
import { command } from '../command.ts'
import { ownImport } from './own-import.ts'

/** Puts a file away without taking anything in. */
export const putImportAway = command({
  input: z.object({ id: Id }),
  may: 'import-voices',
  async run({ store, by }, { id }) {
    if (!(await ownImport(store, by, id))) return problem('not-found')
    const states = ['arriving', 'arrived', 'checking', 'checked', 'unreadable'] as const
    const moved = await moveImport(store, id, states, { state: 'put-away', sealedHead: null, finished: true })
    if (!moved) return problem('already-sent')
    await dropPieces(store, id)
    return done({ id })
  },
})
