import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { FormToken, Id } from '../../domain/ids.ts'
import { type Language, languages } from '../../domain/language.ts'
import { ledger } from '../../domain/ledger.ts'
import { done, problem } from '../../domain/problem.ts'
import { maybeWritten } from '../../domain/written.ts'
import { agreedConfidentiality } from '../../store/agreements.ts'
import type { Wording } from '../../store/conversations.ts'
import { frozen } from '../../store/disputes.ts'
import { sealOf } from '../../store/guesses.ts'
import { findVoices } from '../../store/read-voices.ts'
import { settleStatements } from '../../store/settle-statements.ts'
import { latestRound } from '../../store/statement-rounds.ts'
import {
  addStatement,
  dropSays,
  holdStatement,
  linkSources,
  type Source,
  sayStatement,
  setWords,
  statementByToken,
  themesToWord,
} from '../../store/statements.ts'
import type { Store } from '../../store/store.ts'
import { openedVoices } from '../../store/voices-opened.ts'
import { command } from '../command.ts'
import { mostLetters } from './add-own.ts'

const allLanguages = Object.keys(languages) as readonly Language[]
const words = maybeWritten({ most: mostLetters })
const mostSources = 30

/** One field for each language: `words-en`, `words-ar`, ... */
export const wordFields = {
  'words-en': words,
  'words-ar': words,
  'words-pl': words,
  'words-es': words,
  'words-cy': words,
  'words-bn': words,
}

type WordFields = { readonly [Field in keyof typeof wordFields]: string | null }

/** The wording in a round's languages; what was left empty is not in it. */
export const wordingOf = (fields: WordFields, among: readonly Language[]): Wording =>
  Object.fromEntries(
    allLanguages.flatMap((language) => {
      const text = among.includes(language) ? fields[`words-${language}`] : null
      return text ? [[language, text]] : []
    }),
  )

/** Writes a wish in the team's wording, with where it comes from. Whoever writes it has said yes for their side. */
export const writeStatement = command({
  input: z.object({
    token: FormToken,
    ...wordFields,
    theme: Id.optional().or(z.literal('')),
    voices: z.array(Id).max(mostSources).default([]),
  }),
  may: 'write-statements',
  async run({ store, by, at }, { token, theme, voices, ...fields }) {
    const { project, side, person } = by
    if (!project || !side) return problem('not-yours')
    const round = await latestRound(store, project)
    if (!round || round.closed) return problem('no-round')
    if (await frozen(store, project, 'priority', at)) return problem('frozen')
    const wording = wordingOf(fields, round.languages)
    const [first] = round.languages
    if (Object.keys(wording).length === 0)
      return problem('check-fields', { [`words-${first}`]: 'error.words-missing' })
    const on = at.toISOString().slice(0, 10)
    const statement = { project, round: round.id, words: wording, on, token, held: null }
    const id = await addStatement(store, { ...statement, by: person, side, participant: null })
    if (!id) {
      const before = await statementByToken(store, round.id, token)
      const same = before?.writtenBy === person && isDeepStrictEqual(before.words, wording)
      return same ? done({ statement: before.id }) : problem('already-sent')
    }
    await sayStatement(store, id, { person, side, says: 'yes', reason: null, saidOn: on })
    const sources = await sourcesFrom(store, { project, person }, theme ?? '', voices)
    await linkSources(store, id, sources)
    return done(
      { statement: id },
      ledger('wrote-statement', { statement: id, sources: sources.length }, project),
    )
  },
})

/** Those of the sources that this partner may name: voices they may read, themes that stand. */
async function sourcesFrom(
  store: Store,
  reader: { readonly project: string; readonly person: string },
  theme: string,
  ids: readonly string[],
): Promise<readonly Source[]> {
  const { project, person } = reader
  const themes = theme === '' ? [] : (await themesToWord(store, project)).filter(({ id }) => id === theme)
  const opened = (await openedVoices(store, project, person)) || (await sealOf(store, reader)) !== undefined
  const reads = ids.length > 0 && opened && (await agreedConfidentiality(store, project, person))
  const voices = reads
    ? await findVoices(
        store,
        { ...reader, fewStaff: [] },
        { filter: { among: { ids, within: true } }, most: ids.length },
      )
    : []
  return [
    ...themes.map(({ id }): Source => ({ voice: null, conversation: null, theme: id })),
    ...voices.map(({ id, conversation }): Source => ({ voice: id, conversation, theme: null })),
  ]
}

/**
 * Puts a statement into another language, or into other words. Approval is of words: it begins anew, with this partner's yes, and until
 * then nobody is asked.
 */
export const wordStatement = command({
  input: z.object({ statement: Id, ...wordFields }),
  may: 'write-statements',
  async run({ store, by, at }, { statement, ...fields }) {
    const { project, side, person } = by
    if (!project || !side) return problem('not-yours')
    const round = await latestRound(store, project)
    const found = await holdStatement(store, project, statement)
    if (!found || !round || found.held !== null || found.round !== round.id) return problem('not-found')
    if (round.closed) return problem('no-round')
    if (await frozen(store, project, 'priority', at)) return problem('frozen')
    if (found.state === 'refused') return problem('statement-settled')
    const wording: Wording = { ...found.words, ...wordingOf(fields, round.languages) }
    if (isDeepStrictEqual(wording, found.words)) return done(null)
    const on = at.toISOString().slice(0, 10)
    await setWords(store, statement, wording, on)
    await dropSays(store, statement)
    await sayStatement(store, statement, { person, side, says: 'yes', reason: null, saidOn: on })
    await settleStatements(store, round.id, on)
    return done(null, ledger('worded-statement', { statement }, project))
  },
})
