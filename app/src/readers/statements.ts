import { type NotPeople, notPeople, type Protected, protect } from '@evenground/fairness'
import type { Language } from '../domain/language.ts'
import type { RefusalReason } from '../domain/sharing.ts'
import { type Side, sides } from '../domain/side.ts'
import { adviseOn, type StatementAdvice } from '../domain/statement-advice.ts'
import { agreedConfidentiality } from '../store/agreements.ts'
import { conversationsOf } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'
import { getProject } from '../store/projects.ts'
import { findVoices, type VoiceFilter } from '../store/read-voices.ts'
import { statementState } from '../store/settle-statements.ts'
import { countParticipants } from '../store/statement-answers.ts'
import { latestRound, type StatementRound } from '../store/statement-rounds.ts'
import {
  type SourceRow,
  type StatementRow,
  type StatementSay,
  type StatementState,
  saysOfRound,
  sourcesOfRound,
  statementsOfRound,
  themesToWord,
} from '../store/statements.ts'
import { reading, type Store } from '../store/store.ts'
import { type LevelView, type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'
import { roundIsOpen } from './statement-door.ts'
import { voicesAreOpen } from './voice-gate.ts'
import { quietConversations, type VoiceView, voiceView } from './voice-view.ts'

/** One piece of advice, with the number it is about where there is one. */
export interface AdviceView {
  readonly kind: StatementAdvice['kind']
  readonly number: NotPeople | null
  readonly word: string | null
}

/** A statement as partners see it: which side wrote it and which said what, never who. */
export interface StatementView {
  readonly id: string
  readonly number: NotPeople
  readonly words: readonly { readonly language: Language; readonly words: string }[]
  /** The side it was written from; null of one that a participant added. */
  readonly side: Side | null
  readonly own: boolean
  readonly state: StatementState
  readonly contested: boolean
  readonly offeredOn: string
  readonly yes: readonly Side[]
  readonly no: readonly { readonly side: Side; readonly reason: RefusalReason }[]
  readonly mine: 'yes' | 'no' | null
  readonly advice: readonly AdviceView[]
  readonly themes: readonly string[]
  readonly voices: readonly VoiceView[]
}

export interface RoundView {
  readonly id: string
  readonly code: string
  readonly address: string
  readonly languages: readonly Language[]
  readonly opensOn: string | null
  readonly closesOn: string | null
  readonly open: boolean
  readonly closed: boolean
  readonly people: Protected<number>
}

/** The page where partners write what people are asked. */
export interface StatementsView {
  readonly me: Me
  readonly head: ProjectHead
  /** The languages the project asks in: the first offer for a round. */
  readonly languages: readonly Language[]
  readonly round: RoundView | null
  readonly statements: readonly StatementView[]
  readonly bySide: LevelView
  /** How many wishes of participants wait for a safety contact. */
  readonly held: NotPeople
  readonly themes: readonly { readonly id: string; readonly name: string }[]
  /** Voices a statement can be worded from; null for somebody who has not opened the voices. */
  readonly choose: readonly VoiceView[] | null
}

const mostToChoose = 30

export const adviceView = (advice: StatementAdvice): AdviceView => ({
  kind: advice.kind,
  number:
    advice.kind === 'long'
      ? notPeople(advice.words)
      : advice.kind === 'alike'
        ? notPeople(advice.number)
        : null,
  word: advice.kind === 'jargon' ? advice.word : null,
})

/** `wanted` is a voice that somebody wants to word a statement from. */
export function readStatements(
  database: Database,
  reader: ProjectReading,
  wanted: string | null,
): Promise<StatementsView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const found = await getProject(store, reader.project)
    const head = await readHead(store, reader.project)
    if (!found || !head) return undefined
    const round = await latestRound(store, reader.project)
    const rows = round ? await statementsOfRound(store, round.id) : []
    const written = (side: Side) => protect(rows.filter((row) => row.side === side).length)
    const conversations = await conversationsOf(store, reader.project)
    const { statements, choose } = await readAll(store, reader, round, rows, wanted)
    return {
      me: reader.me,
      head,
      languages: [...new Set(conversations.flatMap((each) => each.languages))],
      round: round ? await roundView(store, reader, round) : null,
      statements,
      bySide: { lived: written('lived'), learned: written('learned'), aim: notPeople(found.livedAim) },
      held: notPeople(rows.filter(({ held }) => held !== null).length),
      themes: await themesToWord(store, reader.project),
      choose,
    }
  })
}

async function roundView(store: Store, reader: ProjectReading, round: StatementRound): Promise<RoundView> {
  const { id, code, languages, opensOn, closesOn, closed } = round
  return {
    ...{ id, code, languages, opensOn, closesOn, closed },
    address: `${reader.origin}/s/${code}`,
    open: roundIsOpen(round, reader.today),
    people: protect(await countParticipants(store, id)),
  }
}

async function readAll(
  store: Store,
  reader: ProjectReading,
  round: StatementRound | undefined,
  rows: readonly StatementRow[],
  wanted: string | null,
): Promise<{ statements: readonly StatementView[]; choose: readonly VoiceView[] | null }> {
  const { project, person } = reader
  const says = round ? await saysOfRound(store, round.id) : new Map<string, readonly StatementSay[]>()
  const sources = round ? await sourcesOfRound(store, round.id) : []
  const names = new Map((await themesToWord(store, project)).map(({ id, name }) => [id, name]))
  const reads =
    (await voicesAreOpen(store, project, person)) && (await agreedConfidentiality(store, project, person))
  const find = reads ? await voiceFinder(store, reader) : null
  const ids = [...new Set(sources.flatMap(({ voice }) => voice ?? []))]
  const found = find && ids.length > 0 ? await find({ among: { ids, within: true } }, ids.length) : []
  const voices = new Map(found.map((voice) => [voice.id, voice]))
  const asked = find && wanted ? await find({ among: { ids: [wanted], within: true } }, 1) : []
  const newest = find ? (await find({}, mostToChoose)).filter(({ id }) => id !== wanted) : []
  const shown = rows.filter(({ held }) => held === null)
  return {
    statements: shown.map((row) =>
      statementView(row, { reader, rows: shown, says: says.get(row.id) ?? [], sources, names, voices }),
    ),
    choose: find ? [...asked, ...newest] : null,
  }
}

async function voiceFinder(store: Store, { project, person, language }: ProjectReading) {
  const conversations = await conversationsOf(store, project)
  const fewStaff = await quietConversations(store, project)
  return async (filter: VoiceFilter, most: number): Promise<readonly VoiceView[]> =>
    (await findVoices(store, { project, person, fewStaff }, { filter, most })).map((voice) =>
      voiceView(voice, { conversations, language, fewStaff }),
    )
}

interface Around {
  readonly reader: ProjectReading
  readonly rows: readonly StatementRow[]
  readonly says: readonly StatementSay[]
  readonly sources: readonly SourceRow[]
  readonly names: ReadonlyMap<string, string>
  readonly voices: ReadonlyMap<string, VoiceView>
}

function statementView(row: StatementRow, around: Around): StatementView {
  const { reader, rows, says, names, voices } = around
  const sources = around.sources.filter(({ statement }) => statement === row.id)
  const words = Object.entries(row.words) as [Language, string][]
  const others = (language: Language) =>
    rows.flatMap(({ id, number, words }) =>
      id !== row.id && words[language] ? [{ number, words: words[language] }] : [],
    )
  const advice =
    row.state === 'offered'
      ? words.flatMap(([language, text]) => adviseOn(text, language, others(language)))
      : []
  return {
    id: row.id,
    number: notPeople(row.number),
    words: words.map(([language, text]) => ({ language, words: text })),
    side: row.side,
    own: row.writtenBy === reader.person,
    state: row.state,
    contested: statementState(row.offeredOn, says, reader.today).contested,
    offeredOn: row.offeredOn,
    yes: sides.filter((side) => says.some((say) => say.side === side && say.says === 'yes')),
    no: says.flatMap(({ says, side, reason }) => (says === 'no' && reason ? [{ side, reason }] : [])),
    mine: says.find(({ person }) => person === reader.person)?.says ?? null,
    advice: advice.map(adviceView),
    themes: sources.flatMap(({ theme }) => (theme ? (names.get(theme) ?? []) : [])),
    voices: sources.flatMap(({ voice }) => (voice ? (voices.get(voice) ?? []) : [])),
  }
}
