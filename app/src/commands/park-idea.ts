import { z } from 'zod'
import { FormToken, Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { written } from '../domain/written.ts'
import { agreedConfidentiality } from '../store/agreements.ts'
import { sealOf } from '../store/guesses.ts'
import { addIdea, linkVoices, sameIdea } from '../store/ideas.ts'
import { findVoices } from '../store/read-voices.ts'
import type { Store } from '../store/store.ts'
import type { VoiceRow } from '../store/voices.ts'
import { openedVoices } from '../store/voices-opened.ts'
import { command } from './command.ts'

const mostVoices = 30

/** Parks an idea, with its author, its day, and the voices it came from. It waits there until enough is heard. */
export const parkIdea = command({
  input: z.object({
    token: FormToken,
    words: written({ most: 1000 }),
    voices: z.array(Id).max(mostVoices).default([]),
  }),
  may: 'park-idea',
  async run({ store, by }, { token, words, voices }) {
    const { project, side, person } = by
    if (!project || !side) return problem('not-yours')
    const idea = { project, side, by: person, words, token }
    const id = await addIdea(store, idea)
    if (!id) return (await sameIdea(store, idea)) ? done(null) : problem('already-sent')
    const from = await readable(store, { project, person }, voices)
    await linkVoices(store, id, from)
    return done(null, ledger('parked-idea', { idea: id, voices: from.length }, project))
  },
})

/** Those of the voices that this partner may read. */
async function readable(
  store: Store,
  reader: { readonly project: string; readonly person: string },
  ids: readonly string[],
): Promise<readonly VoiceRow[]> {
  const { project, person } = reader
  const opened = (await openedVoices(store, project, person)) || (await sealOf(store, reader)) !== undefined
  if (ids.length === 0 || !opened || !(await agreedConfidentiality(store, project, person))) return []
  const filter = { among: { ids, within: true } }
  return findVoices(store, { ...reader, fewStaff: [] }, { filter, most: ids.length })
}
