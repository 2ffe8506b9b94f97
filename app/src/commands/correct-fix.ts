import { Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { correctFix as correct } from '../store/fixes.ts'
import { command } from './command.ts'
import { FixFields, fixErrors } from './note-fix.ts'

/** Puts right what is said of a repair, or says that it is done. It is the team's word in public, so any partner may. */
export const correctFix = command({
  input: FixFields.extend({ fix: Id }),
  may: 'fix-now',
  async run({ store, by, at }, { fix, ...said }) {
    if (!by.project) return problem('not-yours')
    const errors = fixErrors(said, at)
    if (Object.keys(errors).length > 0) return problem('check-fields', errors)
    if (!(await correct(store, { project: by.project, id: fix }, said))) return problem('not-found')
    return done(null, ledger('corrected-fix', { fix, done: said.doneOn !== null }, by.project))
  },
})
