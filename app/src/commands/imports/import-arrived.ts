import { z } from 'zod'
import type { FileHead } from '../../domain/file-answer.ts'
import { Id } from '../../domain/ids.ts'
import { done, problem } from '../../domain/problem.ts'
import { moveImport } from '../../store/imports.ts'
import { command } from '../command.ts'
import { ownImport } from './own-import.ts'

/** A file that arrived whole, with what it is at first sight. */
export const importArrived = (head: FileHead) =>
  command({
    input: z.object({ id: Id }),
    may: 'import-voices',
    async run({ store, by, key }, { id }) {
      const sealedHead = key.seal('import', JSON.stringify(head))
      const moved =
        (await ownImport(store, by, id)) &&
        (await moveImport(store, id, ['arriving'], { state: 'arrived', sealedHead }))
      return moved ? done({ id }) : problem('not-found')
    },
  })
