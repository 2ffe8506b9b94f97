import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { done, problem } from '../domain/problem.ts'
import { hideAnswer, showAgain } from '../store/hidden-voices.ts'
import { getVoice } from '../store/read-voices.ts'
import { command } from './command.ts'

/**
 * Hides from one partner what somebody they know said, all of that answer. No ledger row: that a partner knows the person behind
 * some words would help others to tell who it is.
 */
export const hideVoice = command({
  input: z.object({ voice: Id }),
  may: 'read-voices',
  async run({ store, by, at }, { voice }) {
    const found = by.project && (await getVoice(store, { project: by.project, person: by.person }, voice))
    if (!by.project || !found) return problem('not-found')
    const { conversation, answer, question } = found
    const on = at.toISOString().slice(0, 10)
    await hideAnswer(store, { project: by.project, person: by.person, conversation, answer, question, on })
    return done(null)
  },
})

/** Shows again what a partner hid from themselves. */
export const showVoiceAgain = command({
  input: z.object({ hidden: Id }),
  may: 'read-voices',
  async run({ store, by }, { hidden }) {
    const shown =
      by.project !== null && (await showAgain(store, { id: hidden, project: by.project, person: by.person }))
    return shown ? done(null) : problem('not-found')
  },
})
