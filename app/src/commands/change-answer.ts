import { z } from 'zod'
import { countWords } from '../domain/count-words.ts'
import { ledger } from '../domain/ledger.ts'
import { done, type Outcome, problem } from '../domain/problem.ts'
import { screen } from '../domain/screen.ts'
import { consents, type HoldReason } from '../domain/voice.ts'
import { maybeWritten } from '../domain/written.ts'
import type { FoundKey } from '../store/doors.ts'
import { type ChangedVoice, changeVoices, type OwnVoice, voicesOfAnswer } from '../store/voices.ts'
import { asKeyHolder } from './as-key-holder.ts'
import { fieldErrors, type World } from './command.ts'

const words = maybeWritten({ most: 8000 })

const ChangeInput = z.object({
  words1: words,
  words2: words,
  words3: words,
  consent: z.enum(consents, 'error.choose'),
})

// Words that need a person soon stay with the safety contacts, also when somebody was made to write others over them.
const heldAfter = (text: string, { firstReader, held }: OwnVoice): readonly HoldReason[] => [
  ...new Set([...screen(text, firstReader), ...(held ?? []).filter((reason) => reason === 'needs-a-person')]),
]

interface Given {
  readonly consentText: Buffer
  readonly fields: unknown
}

/**
 * Puts other words in the place of somebody's words, and another consent, at the wish of whoever holds the key. What stood there
 * is gone from every reader with this commit. New words are looked through as the first were; a question that was left empty
 * stays so.
 */
export const changeWords = (
  world: World,
  found: FoundKey,
  { consentText, fields }: Given,
): Promise<Outcome<null>> =>
  asKeyHolder(world, found, async ({ store, conversation }) => {
    const parsed = ChangeInput.safeParse(fields)
    if (!parsed.success) return problem('check-fields', fieldErrors(parsed.error))
    const { consent } = parsed.data
    const given = [parsed.data.words1, parsed.data.words2, parsed.data.words3]
    const standing = (await voicesOfAnswer(store, found.conversation, found.answer)).filter(
      (voice) => voice.words !== null,
    )
    if (standing.length === 0) return problem('voice-gone')
    const errors = standing.flatMap(({ question }): readonly (readonly [string, string])[] => {
      const text = given[question - 1]
      if (!text) return [[`words${question}`, 'error.words-missing']]
      const over = countWords(text) > (conversation.mostWords ?? Infinity)
      return over ? [[`words${question}`, 'error.too-many-words']] : []
    })
    if (errors.length > 0) return problem('check-fields', Object.fromEntries(errors))
    const changes = standing.flatMap((voice): ChangedVoice[] => {
      const text = given[voice.question - 1] ?? ''
      if (text === voice.words && consent === voice.consent) return []
      const fresh = text === voice.words ? undefined : { words: text, held: heldAfter(text, voice) }
      return [{ id: voice.id, consent, consentText, ...fresh }]
    })
    if (changes.length === 0) return done(null)
    await changeVoices(store, found.conversation, changes, world.now().toISOString().slice(0, 10))
    return done(null, ledger('changed-answer', { answer: found.answer, voices: changes.length, consent }))
  })
