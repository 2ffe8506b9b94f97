import { type NotPeople, notPeople } from '@evenground/fairness'
import type { ColumnRole, FileHead, RowFault } from '../domain/file-answer.ts'
import type { Language } from '../domain/language.ts'
import { conversationsOf } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'
import { getImport, type ImportRow, type ImportState, importsOf } from '../store/imports.ts'
import type { OutsideKey } from '../store/outside-key.ts'
import { peopleNamed } from '../store/people.ts'
import { reading, type Store } from '../store/store.ts'
import { inLanguage } from './answer.ts'
import { type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'

/** One file in the list of a project's files. */
export interface ImportLine {
  readonly id: string
  readonly by: string
  readonly on: string
  readonly state: ImportState
  readonly kept: NotPeople | null
  /** Whether it is the reader's own: others see that it is there, not what is in it. */
  readonly own: boolean
}

export interface ImportsView {
  readonly me: Me
  readonly head: ProjectHead
  readonly conversations: readonly { readonly id: string; readonly words: string }[]
  readonly files: readonly ImportLine[]
}

/** The files a project's answers came from. */
export function readImports(
  database: Database,
  reader: ProjectReading & { readonly person: string },
): Promise<ImportsView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const head = await readHead(store, reader.project)
    if (!head) return undefined
    const files = await importsOf(store, reader.project)
    const names = await peopleNamed(
      store,
      files.map(({ startedBy }) => startedBy),
    )
    return {
      me: reader.me,
      head,
      conversations: (await conversationsOf(store, reader.project)).map(({ id, questions }) => ({
        id,
        words: inLanguage(questions[0] ?? {}, reader.language),
      })),
      files: files.map((file) => ({
        id: file.id,
        by: names.get(file.startedBy) ?? '',
        on: file.startedAt.toISOString().slice(0, 10),
        state: file.state,
        kept: file.found?.kept === undefined ? null : notPeople(file.found.kept),
        own: file.startedBy === reader.person,
      })),
    }
  })
}

/** A column of a file as its owner goes through it. */
export interface ColumnView {
  readonly name: string
  readonly sample: readonly string[]
  readonly role: ColumnRole
}

export interface ImportView {
  readonly me: Me
  readonly head: ProjectHead
  readonly id: string
  readonly state: ImportState
  readonly own: boolean
  readonly questions: readonly string[]
  readonly file: {
    readonly name: string
    readonly encoding: string
    readonly preset: FileHead['preset']
    readonly dateOrder: FileHead['dateOrder']
    readonly columns: readonly ColumnView[]
  } | null
  readonly found: {
    readonly answers: NotPeople
    readonly empty: NotPeople
    readonly faulty: NotPeople
    readonly faults: readonly (Omit<RowFault, 'line' | 'column'> & {
      readonly line: NotPeople
      readonly column: string
    })[]
    readonly kept: NotPeople | null
    readonly again: NotPeople | null
    readonly other: NotPeople | null
    readonly noTable: { readonly line: NotPeople; readonly why: string } | null
  } | null
}

/** One file. Its words are shown to nobody but whoever brought it: they have not been through the screen. */
export function readImport(
  database: Database,
  key: OutsideKey,
  reader: ProjectReading & { readonly person: string },
  id: string,
): Promise<ImportView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const head = await readHead(store, reader.project)
    const found = await getImport(store, id)
    if (!head || found?.project !== reader.project) return undefined
    const own = found.startedBy === reader.person
    if (!own && !['done', 'taken-back'].includes(found.state)) return undefined
    const opened =
      own && found.sealedHead ? (JSON.parse(key.open('import', found.sealedHead)) as FileHead) : null
    return {
      me: reader.me,
      head,
      id,
      state: found.state,
      own,
      questions: await questionsOf(store, reader.project, found.conversation, reader.language),
      file: opened && fileView(opened, found),
      found: foundView(found, opened),
    }
  })
}

async function questionsOf(store: Store, project: string, conversation: string, language: Language) {
  const conversations = await conversationsOf(store, project)
  const asked = conversations.find(({ id }) => id === conversation)?.questions ?? []
  return asked.map((wording) => inLanguage(wording, language))
}

const fileView = (head: FileHead, { reading: decided }: ImportRow): NonNullable<ImportView['file']> => ({
  name: head.name,
  encoding: head.encoding,
  preset: head.preset,
  dateOrder: decided?.dateOrder ?? head.dateOrder,
  columns: head.names.map((name, column) => ({
    name,
    sample: [...new Set(head.sample.map((cells) => cells[column] ?? '').filter(Boolean))].slice(0, 3),
    role: decided?.mapping[column] ?? head.guess[column] ?? 'leave',
  })),
})

function foundView({ found }: ImportRow, head: FileHead | null): ImportView['found'] {
  if (!found) return null
  const maybe = (count: number | undefined) => (count === undefined ? null : notPeople(count))
  return {
    answers: notPeople(found.answers),
    empty: notPeople(found.empty),
    faulty: notPeople(found.faulty),
    faults: found.faults.map(({ line, column, error }) => ({
      line: notPeople(line),
      column: head?.names[column] ?? '',
      error,
    })),
    kept: maybe(found.kept),
    again: maybe(found.again),
    other: maybe(found.other),
    noTable: found.noTable ? { line: notPeople(found.noTable.line), why: found.noTable.why } : null,
  }
}
