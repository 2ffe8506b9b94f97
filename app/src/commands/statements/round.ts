import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { type Language, languages } from '../../domain/language.ts'
import { ledger } from '../../domain/ledger.ts'
import { done, problem } from '../../domain/problem.ts'
import { publicCode } from '../../domain/public-code.ts'
import { maybeDay } from '../../domain/written.ts'
import { frozen } from '../../store/disputes.ts'
import { getProject } from '../../store/projects.ts'
import { addRound, closeRound, latestRound, setRound } from '../../store/statement-rounds.ts'
import { command } from '../command.ts'

const allLanguages = Object.keys(languages) as [Language, ...Language[]]

const settings = {
  languages: z.array(z.enum(allLanguages)).min(1, 'error.choose').max(allLanguages.length),
  opensOn: maybeDay,
  closesOn: maybeDay,
}

const codeLetters = 8

function dateErrors(
  { opensOn, closesOn }: { opensOn: string | null; closesOn: string | null },
  today: string,
) {
  if (closesOn && closesOn < today) return { closesOn: 'error.date' }
  return opensOn && closesOn && closesOn < opensOn ? { closesOn: 'error.date' } : {}
}

/** Opens the page on which people answer a project's statements, or sets the one that is open. */
export const openRound = command({
  input: z.object(settings),
  may: 'write-statements',
  async run({ store, by, at }, round) {
    const project = by.project && (await getProject(store, by.project))
    if (!project) return problem('not-yours')
    if (project.ended) return problem('ended')
    if (project.paused) return problem('paused')
    if (await frozen(store, project.id, 'priority', at)) return problem('frozen')
    const wrong = dateErrors(round, at.toISOString().slice(0, 10))
    if (Object.keys(wrong).length > 0) return problem('check-fields', wrong)
    const code = publicCode(codeLetters)
    const id = await addRound(store, { ...round, project: project.id, code, by: by.person })
    if (id) return done(null, ledger('opened-statements', { round: id }, project.id))
    const open = await latestRound(store, project.id)
    if (!open || open.closed) return problem('round-open')
    await setRound(store, open.id, round)
    return done(null, ledger('set-statements', { round: open.id }, project.id))
  },
})

/** Closes the page for good. */
export const closeStatements = command({
  input: z.object({ round: Id }),
  may: 'write-statements',
  async run({ store, by, at }, { round }) {
    const latest = by.project && (await latestRound(store, by.project))
    if (!latest || !by.project || latest.id !== round) return problem('not-found')
    if (await frozen(store, by.project, 'priority', at)) return problem('frozen')
    return (await closeRound(store, round))
      ? done(null, ledger('closed-statements', { round }, by.project))
      : done(null)
  },
})
