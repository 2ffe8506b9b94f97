import { z } from 'zod'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { otherSide } from '../domain/side.ts'
import { endPause, holdPause, pauseProject, wantToGoOn } from '../store/pauses.ts'
import { getProject } from '../store/projects.ts'
import { seatedOn } from '../store/seats.ts'
import { command } from './command.ts'

/** Pauses a project: anyone's right, no reason asked. The ways in close with a kind word; nothing that is there is lost. */
export const pause = command({
  input: z.object({}),
  may: 'pause-project',
  async run({ store, by, at }) {
    const project = by.project && (await getProject(store, by.project))
    if (!project) return problem('not-found')
    if (project.ended) return problem('ended')
    if (!(await pauseProject(store, project.id, { by: by.person, at }))) return done(null)
    return done(null, ledger('paused', {}, project.id))
  },
})

/** Wants to go on after a pause. It takes one of each side; where nobody sits on the other, that is said. */
export const goOn = command({
  input: z.object({}),
  may: 'pause-project',
  async run({ store, by }) {
    const { project, side } = by
    if (!project || !side) return problem('not-found')
    const paused = await holdPause(store, project)
    if (!paused) return done({ on: true })
    await wantToGoOn(store, project, side, by.person)
    const other = otherSide(side)
    const alone = (await seatedOn(store, project, other)).length === 0
    const both = paused.goOn[other] !== null && paused.goOn[other] !== by.person
    const wanted = ledger('wants-to-go-on', {}, project)
    if (!alone && !both) return done({ on: false }, ...(paused.goOn[side] ? [] : [wanted]))
    await endPause(store, project)
    return done({ on: true }, wanted, ledger('went-on', { alone: !both }, project))
  },
})
