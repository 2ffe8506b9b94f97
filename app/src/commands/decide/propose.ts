import { z } from 'zod'
import { decisionKinds, quorums, ruleNames, rulesByName, subjectKinds } from '../../domain/decision.ts'
import { FormToken, Id } from '../../domain/ids.ts'
import type { Language } from '../../domain/language.ts'
import { ledger } from '../../domain/ledger.ts'
import { done, problem } from '../../domain/problem.ts'
import { maybeDay, written } from '../../domain/written.ts'
import { agreedConfidentiality } from '../../store/agreements.ts'
import { linkSubjects, namedSubjects, type Subject } from '../../store/decision-subjects.ts'
import { addDecision, addRound, decisionByToken, getDecision, newestRound } from '../../store/decisions.ts'
import { sealOf } from '../../store/guesses.ts'
import { getVoices } from '../../store/read-voices.ts'
import type { Store } from '../../store/store.ts'
import { openedVoices } from '../../store/voices-opened.ts'
import { command } from '../command.ts'
import { mayDecide } from './stands-still.ts'

const mostSubjects = 60

/** What a partner writes of a round, the first or the amended one. */
export const roundFields = {
  token: FormToken,
  words: written({ most: 600 }),
  why: written({ most: 1000 }),
  harm: written({ most: 1000 }),
  seen: written({ most: 1000 }),
  rule: z.enum(ruleNames, 'error.choose').transform((name) => rulesByName[name]),
  quorum: z.enum(quorums, 'error.choose'),
  closesOn: maybeDay,
}

/** What is wrong with the last day of voting, by message; nothing where it can be. */
export const dayProblem = (closesOn: string | null, at: Date): 'error.date' | 'error.date-past' | null => {
  if (closesOn === null) return 'error.date'
  return closesOn < at.toISOString().slice(0, 10) ? 'error.date-past' : null
}

/** A thing it stands on, as the form sends it: its kind and its id with a colon between. */
const SubjectField = z
  .string()
  .transform((text) => text.split(':'))
  .pipe(z.tuple([z.enum(subjectKinds), Id]))
  .transform(([kind, id]): Subject => ({ kind, id }))

/** Puts a proposal before both sides. Nobody votes yet: first there is time for worries. */
export const proposeDecision = (language: Language) =>
  command({
    input: z.object({
      ...roundFields,
      kind: z.enum(decisionKinds, 'error.choose'),
      subjects: z.array(SubjectField).max(mostSubjects, 'error.not-right').default([]),
    }),
    may: 'decide',
    async run({ store, by, at }, { kind, subjects, token, closesOn, ...words }) {
      const { project, side, person } = by
      if (!project || !side) return problem('not-found')
      const wrong = dayProblem(closesOn, at)
      if (closesOn === null || wrong) return problem('check-fields', { closesOn: wrong ?? 'error.date' })
      const still = await mayDecide(store, project, kind, at)
      if (still) return problem(still)
      const found = await existing(store, { project, person }, subjects)
      const needed = kind === 'themes' || kind === 'priority'
      if (found.length < subjects.length || (needed && found.length === 0))
        return problem('check-fields', { subjects: 'error.stands-on' })
      const writer = { by: person, side, at, token }
      const decision = await addDecision(store, { ...writer, project, kind })
      if (!decision) return sentBefore(store, { project, by: person, token }, words.words)
      await addRound(store, { ...writer, ...words, closesOn, language, decision, round: 1 })
      await linkSubjects(store, decision, found)
      const note = { decision, kind, rule: words.rule, subjects: found.length }
      return done({ decision }, ledger('proposed-decision', note, project))
    },
  })

/** The same form sent twice proposes once; with other words it is told so. */
async function sentBefore(
  store: Store,
  given: { readonly project: string; readonly by: string; readonly token: string },
  words: string,
) {
  const id = await decisionByToken(store, given)
  const decision = id && (await getDecision(store, given.project, id))
  const same = decision && (await newestRound(store, decision)).words === words
  return same ? done({ decision: decision.id }) : problem('already-sent')
}

/** Those of some things that there are in this project; voices only as far as this partner may read them. */
async function existing(
  store: Store,
  reader: { readonly project: string; readonly person: string },
  subjects: readonly Subject[],
): Promise<readonly Subject[]> {
  const { project, person } = reader
  const named = (await namedSubjects(store, project, subjects)).map(({ kind, id }) => ({ kind, id }))
  const voices = subjects.flatMap(({ kind, id }) => (kind === 'voice' ? [id] : []))
  if (voices.length === 0) return named
  const opened = (await openedVoices(store, project, person)) || (await sealOf(store, reader)) !== undefined
  if (!opened || !(await agreedConfidentiality(store, project, person))) return named
  const readable = await getVoices(store, reader, voices)
  return [...named, ...[...readable.keys()].map((id): Subject => ({ kind: 'voice', id }))]
}
