import { z } from 'zod'
import { FormToken, Id } from '../../domain/ids.ts'
import { done, problem } from '../../domain/problem.ts'
import { getConversation } from '../../store/conversations.ts'
import { beginImport, importByToken } from '../../store/imports.ts'
import { command } from '../command.ts'
import { ownImport } from './own-import.ts'

/** Makes a place for a file that arrives. `fresh` is false where this form already brought one. */
export const openImport = command({
  input: z.object({ token: FormToken, conversation: Id }),
  may: 'import-voices',
  async run({ store, by }, { token, conversation }) {
    const found = await getConversation(store, conversation)
    if (!by.project || found?.project !== by.project)
      return problem('check-fields', { conversation: 'error.choose' })
    const begun = await beginImport(store, { project: by.project, conversation, token, by: by.person })
    if (begun) return done({ id: begun, fresh: true })
    const before = await importByToken(store, by.project, token)
    return before && (await ownImport(store, by, before))
      ? done({ id: before, fresh: false })
      : problem('already-sent')
  },
})
