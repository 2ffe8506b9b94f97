import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { ledger } from '../../domain/ledger.ts'
import { done, type Outcome, problem } from '../../domain/problem.ts'
import { type RefusalReason, refusalReasons } from '../../domain/sharing.ts'
import { frozen } from '../../store/disputes.ts'
import { settleStatements } from '../../store/settle-statements.ts'
import { holdStatement, releaseStatement, removeStatement, sayStatement } from '../../store/statements.ts'
import { command, type Doing } from '../command.ts'

async function say(
  { store, by, at }: Doing,
  statement: string,
  reason: RefusalReason | null,
): Promise<Outcome<null>> {
  const { project, side, person } = by
  if (!project || !side) return problem('not-yours')
  const found = await holdStatement(store, project, statement)
  if (!found || found.held !== null) return problem('not-found')
  if (await frozen(store, project, 'priority', at)) return problem('frozen')
  if (found.state === 'refused') return problem('statement-settled')
  const saidOn = at.toISOString().slice(0, 10)
  const says = reason === null ? ('yes' as const) : ('no' as const)
  await sayStatement(store, statement, { person, side, says, reason, saidOn })
  await settleStatements(store, found.round, saidOn)
  const verb = reason === null ? 'approved-statement' : 'refused-statement'
  return done(null, ledger(verb, { statement, ...(reason && { reason }) }, project))
}

/** Says yes to asking people a statement; it also takes back a no of one's own. */
export const approveStatement = command({
  input: z.object({ statement: Id }),
  may: 'write-statements',
  run: (doing, { statement }) => say(doing, statement, null),
})

/**
 * Says that people must not be asked a statement, for one of four reasons. Nobody is asked it while the other side has not answered for
 * three working days; when the other side says so too, it stays so.
 */
export const refuseStatement = command({
  input: z.object({ statement: Id, reason: z.enum(refusalReasons, 'error.choose') }),
  may: 'write-statements',
  run: (doing, { statement, reason }) => say(doing, statement, reason),
})

/** Takes back a statement one wrote oneself, as long as people are not asked it. */
export const takeStatementBack = command({
  input: z.object({ statement: Id }),
  may: 'write-statements',
  async run({ store, by }, { statement }) {
    const found = by.project && (await holdStatement(store, by.project, statement))
    if (!found || !by.project || found.writtenBy !== by.person) return problem('not-found')
    if (found.state !== 'offered') return problem('statement-settled')
    await removeStatement(store, statement)
    return done(null, ledger('took-statement-back', { statement }, by.project))
  },
})

/** A safety contact lets a held wish go on to the partners, or takes it away. */
export const settleHeldStatement = command({
  input: z.object({ statement: Id, does: z.enum(['release', 'refuse'], 'error.choose') }),
  may: 'read-held',
  async run({ store, by, at }, { statement, does }) {
    const found = by.project && (await holdStatement(store, by.project, statement))
    if (!found || !by.project || found.held === null) return problem('not-found')
    if (does === 'release') {
      await releaseStatement(store, statement, at.toISOString().slice(0, 10))
      return done(null, ledger('released-statement', { statement }, by.project))
    }
    await removeStatement(store, statement)
    return done(null, ledger('removed-statement', { statement }, by.project))
  },
})
