import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { refusalReasons, sharingState } from '../domain/sharing.ts'
import { frozen } from '../store/disputes.ts'
import { getVoice } from '../store/read-voices.ts'
import { closeSharing, holdSharing, type SharingRow, saySharing } from '../store/sharing.ts'
import type { VoiceRow } from '../store/voices.ts'
import { command, type Doing } from './command.ts'
import { type ComposeRefusal, tellOfRefusal } from './tell-of-refusal.ts'

interface Found {
  readonly before: SharingRow
  readonly voice: VoiceRow
}

/** The proposal, held, where this partner may read its voice. */
async function findSharing({ store, by }: Doing, sharing: string): Promise<Found | undefined> {
  const { project, person } = by
  const before = project && (await holdSharing(store, project, sharing))
  const voice = before && (await getVoice(store, { project, person }, before.voice))
  return before && voice ? { before, voice } : undefined
}

/** Says yes to sharing a voice; it also takes back a no of one's own. */
export const approveSharing = command({
  input: z.object({ sharing: Id }),
  may: 'share-voice',
  async run(doing, { sharing }) {
    const { store, by, at } = doing
    const found = await findSharing(doing, sharing)
    if (!found || !by.project || !by.side) return problem('not-found')
    if (await frozen(store, by.project, 'sharing', at)) return problem('frozen')
    const on = at.toISOString().slice(0, 10)
    const { before } = found
    if (sharingState(before, on) === 'refused') return problem('sharing-settled')
    if (before.says.some((say) => say.person === by.person && say.says === 'yes')) return done(null)
    await saySharing(store, { sharing, person: by.person, side: by.side, says: 'yes', reason: null, on })
    return done(null, ledger('approved-sharing', { sharing, reach: before.reach }, by.project))
  },
})

/**
 * Says that a voice must stay in the team, for one of four reasons. It is not shared while the other side has not answered; when
 * the other side says so too, it stays for good and the person who spoke is told.
 */
export const refuseSharing = (compose: ComposeRefusal) =>
  command({
    input: z.object({ sharing: Id, reason: z.enum(refusalReasons, 'error.choose') }),
    may: 'share-voice',
    async run(doing, { sharing, reason }) {
      const { store, by, at } = doing
      const found = await findSharing(doing, sharing)
      if (!found || !by.project || !by.side) return problem('not-found')
      if (await frozen(store, by.project, 'sharing', at)) return problem('frozen')
      const on = at.toISOString().slice(0, 10)
      const { reach } = found.before
      if (sharingState(found.before, on) === 'refused') return problem('sharing-settled')
      await saySharing(store, { sharing, person: by.person, side: by.side, says: 'no', reason, on })
      const after = await holdSharing(store, by.project, sharing)
      const confirmed = after !== undefined && sharingState(after, on) === 'refused'
      if (confirmed) {
        await closeSharing(store, sharing, on)
        await tellOfRefusal(doing, after, found.voice.language, compose)
      }
      return done(null, ledger('refused-sharing', { sharing, reach, reason, confirmed }, by.project))
    },
  })
