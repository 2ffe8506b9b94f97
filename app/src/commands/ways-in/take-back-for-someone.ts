import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { ledger } from '../../domain/ledger.ts'
import { done, problem } from '../../domain/problem.ts'
import { getVoice } from '../../store/read-voices.ts'
import { eraseAnswer, mayTakeBackFor } from '../../store/take-back.ts'
import { getVoiceOf } from '../../store/voices.ts'
import { command } from '../command.ts'

/**
 * Takes somebody's words away who asked a partner to, having no key to do it with: all of that answer, for good. Who did it stands
 * in the ledger, since nobody else can tell that they were asked.
 */
export const takeBackForSomeone = command({
  input: z.object({ voice: Id, asked: z.literal('yes', 'error.agree') }),
  may: 'read-voices',
  async run({ store, by }, { voice }) {
    const { project } = by
    if (!project || !(await getVoice(store, { project, person: by.person }, voice)))
      return problem('voice-gone')
    const found = await getVoiceOf(store, project, voice)
    if (!found || !(await mayTakeBackFor(store, found))) return problem('not-yours')
    const { conversation, answer, way } = found
    const voices = await eraseAnswer(store, conversation, answer)
    return done(null, ledger('took-back-for-somebody', { answer, voices, way }, project))
  },
})
