import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { done, problem } from '../../domain/problem.ts'
import { noteLook, takeFlood } from '../../store/held.ts'
import { command } from '../command.ts'
import { movedOn } from './held-here.ts'

/** How many words of a flood are looked at together. */
export const mostTogether = 40

/** Opens words that came in a flood, many at a time. The log has a line for each. */
export const openFlood = command({
  input: z.object({ conversation: Id }),
  may: 'read-held',
  async run({ store, by, at }, { conversation }) {
    const { project, person } = by
    if (!project) return problem('not-yours')
    const found = await takeFlood(store, project, conversation, mostTogether)
    if (found.length === 0) return movedOn()
    for (const voice of found) await noteLook(store, { project, voice, person, what: 'looked', at })
    return done({ voices: found.map(({ id }) => id) })
  },
})
