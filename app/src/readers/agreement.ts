import { agreedConfidentiality } from '../store/agreements.ts'
import type { Database } from '../store/database.ts'
import { reading } from '../store/store.ts'
import { type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'

/** What somebody is asked to agree to before they read a voice. */
export interface AgreementView {
  readonly me: Me
  readonly head: ProjectHead
  readonly agreed: boolean
}

export function readAgreement(
  database: Database,
  reader: ProjectReading,
): Promise<AgreementView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const head = await readHead(store, reader.project)
    if (!head) return undefined
    return {
      me: reader.me,
      head,
      agreed: await agreedConfidentiality(store, reader.project, reader.person),
    }
  })
}
