import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { getVoice } from '../store/read-voices.ts'
import { addThemeQuote, dropThemeQuote } from '../store/theme-quotes.ts'
import { command } from './command.ts'

/** Chooses a voice to stand for its theme, in the words that were read, or takes that back. How far it goes stays with its speaker. */
export const chooseQuote = command({
  input: z.object({
    theme: Id,
    voice: Id,
    version: z.coerce.number().int().min(0),
    chosen: z.enum(['yes', 'no']),
  }),
  may: 'make-sense',
  async run({ store, by, at }, { theme, voice, version, chosen }) {
    const { project, person, side } = by
    if (!project || !side) return problem('not-yours')
    const found = await getVoice(store, { project, person }, voice)
    if (!found) return problem('voice-gone')
    const noted = ledger('chose-quote', { theme, voice, chosen: chosen === 'yes' }, project)
    if (chosen === 'no')
      return (await dropThemeQuote(store, { project, theme, voice })) ? done(null, noted) : done(null)
    if (found.version !== version) return problem('words-changed')
    const added = await addThemeQuote(store, {
      ...{ project, theme, voice, version, side, at },
      conversation: found.conversation,
      by: person,
    })
    return added ? done(null, noted) : problem('theme-gone')
  },
})
