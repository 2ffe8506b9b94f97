import { z } from 'zod'
import { columnRoles, dateOrders, type FileHead } from '../../domain/file-answer.ts'
import { Id } from '../../domain/ids.ts'
import { isLanguage } from '../../domain/language.ts'
import { done, problem } from '../../domain/problem.ts'
import { consents } from '../../domain/voice.ts'
import { maybeWritten } from '../../domain/written.ts'
import { keepConsentText } from '../../store/consent-texts.ts'
import { getConversation } from '../../store/conversations.ts'
import { moveImport } from '../../store/imports.ts'
import { command } from '../command.ts'
import { consentTextHash } from '../consent-text-hash.ts'
import { ownImport } from './own-import.ts'

const Mapping = z
  .array(z.enum(columnRoles, 'error.choose'))
  .min(1)
  .max(50)
  .superRefine((mapping, context) => {
    const once = mapping.filter((role) => role !== 'leave' && role !== 'personal')
    if (new Set(once).size < once.length) context.addIssue({ code: 'custom', message: 'error.file-twice' })
    if (!once.some((role) => role.startsWith('words')))
      context.addIssue({ code: 'custom', message: 'error.file-no-words' })
  })

/** What a person decides of a file: which column is what, the order of dates, the language, who may see the words and what was said of that. */
export const readImportAs = command({
  input: z.object({
    id: Id,
    mapping: Mapping,
    dateOrder: z.enum(dateOrders, 'error.choose'),
    language: z.string().refine(isLanguage, 'error.choose'),
    consent: z.enum(consents, 'error.choose'),
    told: maybeWritten({ most: 2000 }),
  }),
  may: 'import-voices',
  async run({ store, by, at, key }, { id, told, consent, language, ...decided }) {
    const found = await ownImport(store, by, id)
    const conversation = found && (await getConversation(store, found.conversation))
    if (!found?.sealedHead || !conversation) return problem('not-found')
    const head = JSON.parse(key.open('import', found.sealedHead)) as FileHead
    if (decided.mapping.length !== head.names.length) return problem('wrong-form')
    if (consent !== 'team' && !told) return problem('check-fields', { told: 'error.file-told' })
    const words = `${consent}\n${told ?? ''}`
    const hash = consentTextHash(language, words)
    await keepConsentText(store, { hash, language, words })
    const reading = {
      ...decided,
      consent,
      language,
      consentText: hash.toString('hex'),
      today: at.toISOString().slice(0, 10),
      questions: conversation.questions.length,
    }
    const moved = await moveImport(store, id, ['arrived', 'checked', 'checking'], {
      state: 'checking',
      reading,
    })
    return moved ? done({ id }) : problem('already-sent')
  },
})
