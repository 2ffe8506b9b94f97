import { type NotPeople, notPeople } from '@evenground/fairness'
import { type HoldDeed, type KeepReason, mayOpenHeld, mayRetell } from '../domain/hold.ts'
import type { Language } from '../domain/language.ts'
import { type MarkedPiece, markedWords } from '../domain/marked.ts'
import { type Asking, may } from '../domain/policy.ts'
import { lookThrough } from '../domain/screen.ts'
import type { HoldReason } from '../domain/voice.ts'
import { type ConversationRow, conversationsOf } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'
import { type HeldRow, heldIn, openedHeld } from '../store/held.ts'
import { type HeldNoteRow, heldNotesIn, openedNote } from '../store/held-notes.ts'
import { type LookRow, lastDeeds, looksIn } from '../store/hold-log.ts'
import { getOrganisation } from '../store/organisations.ts'
import type { OutsideKey } from '../store/outside-key.ts'
import { getProject } from '../store/projects.ts'
import { reading, type Store } from '../store/store.ts'
import { inLanguage } from './answer.ts'
import { type AskedBy, askedBy } from './asked-by.ts'
import { type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'

/** Held words, without the words: why, since when, for which question, and what was done about them. */
export interface HeldItem {
  readonly id: string
  readonly held: readonly HoldReason[]
  readonly question: string
  readonly language: string
  readonly saidOn: string
  /** Hours since it was said; nothing where no time is known, or after two days. */
  readonly hours: NotPeople | null
  readonly mayOpen: boolean
  readonly last: HoldLine | null
}

/** One line of the log of the hold: never a word of what was read. */
export interface HoldLine {
  readonly voice: string
  readonly by: string
  readonly on: string
  /** Such as 14:05, in UTC. */
  readonly clock: string
  readonly what: HoldDeed
  readonly held: readonly HoldReason[]
  readonly reason: KeepReason | null
}

interface HoldFrame {
  readonly me: Me
  readonly head: ProjectHead
  readonly by: AskedBy
}

/** What waits in the hold of a project, for whom this person may open some of it. */
export interface HeldView extends HoldFrame {
  readonly items: readonly HeldItem[]
  /** True where more waits than a page shows. */
  readonly more: boolean
  /** The conversations whose held words came in a flood and for no other reason, to be looked at many at a time. */
  readonly floods: readonly { readonly conversation: string; readonly question: string }[]
  /** What people said back to notes and is held, and complaints that wait to be handed over: for safety contacts. */
  readonly notes: readonly HeldNote[]
  readonly safety: boolean
}

/** A note of which a safety contact has something to do, without a word of it. */
export type HeldNote = Pick<HeldNoteRow, 'id' | 'held' | 'leftOn' | 'complaint' | 'own'>

/** Such a note, opened. */
export interface OpenedNoteView extends HoldFrame {
  readonly note: HeldNote
  readonly words: string
  readonly back: string | null
}

/** Held words that this person opened. */
export interface OpenedView extends HoldFrame {
  readonly item: HeldItem
  readonly version: string
  readonly words: readonly MarkedPiece[]
  /** What the screen proposes to strike out: `from-to`, as the form sends it, with the words themselves. */
  readonly personal: readonly { readonly part: string; readonly words: string }[]
  readonly mayRetell: boolean
  /** Whether a note can be left for whoever said it: nobody can reach an unlinked voice. */
  readonly reachable: boolean
  readonly safety: boolean
}

/** Who looked into the hold, when, and what was done. */
export interface HoldLogView extends Omit<HoldFrame, 'by'> {
  readonly lines: readonly HoldLine[]
}

/** Somebody who reads the hold: as the policy asks for them. */
export interface HoldReading extends ProjectReading {
  readonly asking: Asking
  readonly now: Date
}

const mostShown = 200
const hour = 3_600_000

async function frameOf(store: Store, reader: ProjectReading): Promise<HoldFrame | undefined> {
  const project = await getProject(store, reader.project)
  const head = await readHead(store, reader.project)
  return project && head && { me: reader.me, head, by: askedBy(await getOrganisation(store), project) }
}

export function readHeld(database: Database, reader: HoldReading): Promise<HeldView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const frame = await frameOf(store, reader)
    if (!frame) return undefined
    const safety = may(reader.asking, 'read-held')
    const found = (await heldIn(store, reader.project, mostShown + 1)).filter(
      ({ held }) => safety || mayOpenHeld(reader.asking, held),
    )
    const conversations = await conversationsOf(store, reader.project)
    const shown = found.slice(0, mostShown)
    const deeds = await lastDeeds(
      store,
      shown.map(({ id }) => id),
    )
    const flooded = new Set(shown.filter(onlyFlood).map(({ conversation }) => conversation))
    return {
      ...frame,
      items: shown.map((row) => itemOf(row, reader, conversations, deeds)),
      more: found.length > mostShown,
      floods: safety
        ? conversations
            .filter(({ id }) => flooded.has(id))
            .map(({ id, questions }) => ({
              conversation: id,
              question: inLanguage(questions[0] ?? {}, reader.language),
            }))
        : [],
      notes: safety ? (await heldNotesIn(store, reader.project, mostShown)).map(noteOf) : [],
      safety,
    }
  })
}

const onlyFlood = ({ held }: Pick<HeldRow, 'held'>): boolean => held.every((reason) => reason === 'flood')

/** Held words, once the log says that this person opened them, and not before. */
export function readOpened(
  database: Database,
  reader: HoldReading,
  voice: string,
): Promise<OpenedView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const frame = await frameOf(store, reader)
    const { project, person } = reader
    const [row] = await openedHeld(store, { project, voices: [voice], person })
    if (!frame || !row || !mayOpenHeld(reader.asking, row.held)) return undefined
    const conversations = await conversationsOf(store, project)
    const screened = lookThrough(row.words)
    return {
      ...frame,
      item: itemOf(row, reader, conversations, await lastDeeds(store, [voice])),
      version: String(row.version),
      words: markedWords(row.words, screened),
      personal: screened.personal.map(({ start, end }) => ({
        part: `${start}-${end}`,
        words: row.words.slice(start, end),
      })),
      mayRetell: mayRetell(row.held),
      reachable: row.identity !== 'unlinked',
      safety: may(reader.asking, 'read-held'),
    }
  })
}

/** Words of a flood that this person opened together. */
export interface FloodView extends Omit<HoldFrame, 'by'> {
  /** `voice` is what the form sends: the voice with its version. */
  readonly voices: readonly { readonly voice: string; readonly words: string; readonly language: string }[]
}

export function readFlood(
  database: Database,
  reader: HoldReading,
  voices: readonly string[],
): Promise<FloodView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const { project, person } = reader
    const head = await readHead(store, project)
    if (!head || !may(reader.asking, 'read-held')) return undefined
    const opened = (await openedHeld(store, { project, voices, person })).filter(onlyFlood)
    return {
      me: reader.me,
      head,
      voices: opened.map(({ id, version, words, language }) => ({
        voice: `${id}.${version}`,
        words,
        language,
      })),
    }
  })
}

/** A note with what was said back, once the log says that this person opened it. */
export function readOpenedNote(
  database: Database,
  key: OutsideKey,
  reader: HoldReading,
  note: string,
): Promise<OpenedNoteView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const frame = await frameOf(store, reader)
    const { project, person } = reader
    const row = await openedNote(store, key, { project, note, person })
    if (!frame || !row || !may(reader.asking, 'read-held')) return undefined
    return { ...frame, note: noteOf(row), words: row.words, back: row.back }
  })
}

const noteOf = ({ id, held, leftOn, complaint, own }: HeldNoteRow): HeldNote => ({
  id,
  held,
  leftOn,
  complaint,
  own,
})

const mostLines = 500

export function readHoldLog(database: Database, reader: ProjectReading): Promise<HoldLogView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const head = await readHead(store, reader.project)
    if (!head) return undefined
    return { me: reader.me, head, lines: (await looksIn(store, reader.project, mostLines)).map(lineOf) }
  })
}

function itemOf(
  row: HeldRow,
  { language, asking, now }: { language: Language; asking: Asking; now: Date },
  conversations: readonly ConversationRow[],
  deeds: ReadonlyMap<string, LookRow>,
): HeldItem {
  const conversation = conversations.find(({ id }) => id === row.conversation)
  const last = deeds.get(row.id)
  const hours = row.saidAt && Math.floor((now.getTime() - row.saidAt.getTime()) / hour)
  return {
    id: row.id,
    held: row.held,
    question: inLanguage(conversation?.questions[row.question - 1] ?? {}, language),
    language: row.language,
    saidOn: row.saidOn,
    hours: hours !== null && hours < 48 ? notPeople(Math.max(0, hours)) : null,
    mayOpen: mayOpenHeld(asking, row.held),
    last: last ? lineOf(last) : null,
  }
}

const lineOf = ({ voice, at, by, what, held, reason }: LookRow): HoldLine => ({
  // Enough to tell two lines apart, and to find the voice again for whoever may.
  voice: voice.slice(0, 8),
  by,
  on: at.toISOString().slice(0, 10),
  clock: at.toISOString().slice(11, 16),
  what,
  held,
  reason,
})
