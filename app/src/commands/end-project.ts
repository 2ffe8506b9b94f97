import { z } from 'zod'
import { endings } from '../domain/ending.ts'
import { Id } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { otherSide } from '../domain/side.ts'
import { maybeWritten } from '../domain/written.ts'
import { frozen } from '../store/disputes.ts'
import * as kept from '../store/endings.ts'
import { pauseProject, wantToGoOn } from '../store/pauses.ts'
import { holdProject } from '../store/projects.ts'
import { seatedOn } from '../store/seats.ts'
import { command } from './command.ts'

/**
 * Proposes to cancel or to close. Where people spoke it must say to them what became of their words: nobody is left without a reply.
 * The other side agrees; where nobody sits there, it stands at once, and that is kept in the ledger.
 */
export const proposeEnding = (language: Language) =>
  command({
    input: z.object({ how: z.enum(endings, 'error.choose'), words: maybeWritten({ most: 3000 }) }),
    may: 'end-project',
    async run({ store, by, at }, { how, words }) {
      const { project, side } = by
      if (!project || !side) return problem('not-found')
      await holdProject(store, project)
      if (await frozen(store, project, 'ending', at)) return problem('frozen')
      if (!words && (await kept.anyoneSpoke(store, project)))
        return problem('check-fields', { words: 'error.reply-owed' })
      const proposal = { project, how, words, language, by: by.person, side, at }
      const id = await kept.proposeEnding(store, proposal)
      if (!id) return problem('changed-since')
      const proposed = ledger('proposed-ending', { ending: id, how }, project)
      if ((await seatedOn(store, project, otherSide(side))).length > 0) return done(null, proposed)
      await kept.agreeEnding(store, { project, id, by: by.person, at })
      return done(null, proposed, ledger('ended', { ending: id, how, alone: true }, project))
    },
  })

/** Agrees to the end that the other side proposed. */
export const agreeEnding = command({
  input: z.object({ ending: Id }),
  may: 'end-project',
  async run({ store, by, at }, { ending: id }) {
    const { project } = by
    if (!project) return problem('not-found')
    await holdProject(store, project)
    const ending = await kept.getEnding(store, project)
    if (ending?.id !== id || ending.agreedAt) return problem('changed-since')
    if (ending.side === by.side || ending.by === by.person) return problem('other-side')
    if (await frozen(store, project, 'ending', at)) return problem('frozen')
    // People may have spoken since it was proposed.
    if (!ending.words && (await kept.anyoneSpoke(store, project))) return problem('reply-owed')
    await kept.agreeEnding(store, { project, id, by: by.person, at })
    return done(null, ledger('ended', { ending: id, how: ending.how, alone: false }, project))
  },
})

/** Takes a proposed end off the table; any partner may, as any partner may say no. */
export const takeEndingBack = command({
  input: z.object({}),
  may: 'end-project',
  async run({ store, by, at }) {
    if (!by.project) return problem('not-found')
    if (!(await kept.takeEndingBack(store, by.project, at))) return problem('changed-since')
    return done(null, ledger('took-ending-back', {}, by.project))
  },
})

/** Starts an ended project again. It begins paused, with this side wanting to go on: it takes one of each. */
export const restart = command({
  input: z.object({}),
  may: 'end-project',
  async run({ store, by, at }) {
    const { project, side } = by
    if (!project || !side) return problem('not-found')
    await holdProject(store, project)
    if (!(await kept.restartProject(store, project, at))) return problem('changed-since')
    const fresh = await pauseProject(store, project, { by: by.person, at, goOn: side })
    if (!fresh) await wantToGoOn(store, project, side, by.person)
    return done(null, ledger('restarted', {}, project))
  },
})
