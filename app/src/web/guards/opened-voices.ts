import { voicesAreOpen } from '../../readers/voice-gate.ts'
import { reading } from '../../store/store.ts'
import type { Parts } from '../parts.ts'
import type { Partner } from '../project-reader.ts'
import { GoFirst } from '../refusal.ts'

/** A partner who has opened the voices; anyone else is asked first, on the page of the voices, since who has read them can guess no more. */
export async function requireOpened({ world }: Parts, partner: Partner): Promise<void> {
  const opened = await reading(world.database, partner.organisation, (store) =>
    voicesAreOpen(store, partner.project, partner.person),
  )
  if (!opened) throw new GoFirst(`/p/${partner.project}/voices`)
}
