import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { putGroupAway as putAway } from '../store/offered-groups.ts'
import { command } from './command.ts'

/** Puts away a group that was offered: these voices stay apart, until people place them. */
export const putGroupAway = command({
  input: z.object({ group: Id }),
  may: 'make-sense',
  async run({ store, by, at }, { group }) {
    if (!by.project) return problem('not-yours')
    const gone = await putAway(store, { project: by.project, id: group, by: by.person, at })
    return gone ? done(null, ledger('put-group-away', { group }, by.project)) : problem('group-gone')
  },
})
