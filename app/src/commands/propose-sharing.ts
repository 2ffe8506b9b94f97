import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { reachAllowed, reaches, sharingState } from '../domain/sharing.ts'
import { getVoice, keepWords } from '../store/read-voices.ts'
import { addSharing, saySharing, sharingOf } from '../store/sharing.ts'
import { command } from './command.ts'

/** Proposes to share a voice beyond the team, no wider than its speaker allowed. Whoever proposes has said yes for their side. */
export const proposeSharing = command({
  input: z.object({
    voice: Id,
    reach: z.enum(reaches, 'error.choose'),
    /** Of the words as they were read. */
    version: z.coerce.number().int().positive(),
  }),
  may: 'share-voice',
  async run({ store, by, at }, { voice, reach, version }) {
    const { project, person, side } = by
    if (project) await keepWords(store, project, voice)
    const found = project && side && (await getVoice(store, { project, person }, voice))
    if (!project || !side || !found) return problem('not-found')
    if (found.version !== version) return problem('words-changed')
    if (!reachAllowed(found.consent, reach)) return problem('wider-than-allowed')
    const on = at.toISOString().slice(0, 10)
    const sharing = await addSharing(store, { project, conversation: found.conversation, voice, reach, on })
    if (!sharing) {
      // The same form sent twice proposes once; what somebody else proposed is there to be answered.
      const before = await sharingOf(store, project, voice, reach)
      if (before && sharingState(before, on) === 'refused') return problem('sharing-settled')
      return before?.says.some((say) => say.person === person)
        ? done({ sharing: before.id })
        : problem('already-proposed')
    }
    await saySharing(store, { sharing, person, side, says: 'yes', reason: null, on })
    return done({ sharing }, ledger('proposed-sharing', { sharing, reach }, project))
  },
})
