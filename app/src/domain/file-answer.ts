import type { Speaker } from './voice.ts'

/** What a column of a file can be to us. `leave` is not read at all; `personal` is not either, since it leads to somebody. */
export const columnRoles = [
  'leave',
  'personal',
  'words1',
  'words2',
  'words3',
  'id',
  'date',
  'who',
  'language',
  'rating',
  'service',
] as const
export type ColumnRole = (typeof columnRoles)[number]

/** One role for each column, in the order of the file. */
export type Mapping = readonly ColumnRole[]

/** Which of day and month comes first where a date does not say. */
export const dateOrders = ['day-first', 'month-first'] as const
export type DateOrder = (typeof dateOrders)[number]

/** What a person decided before a file is read in. */
export interface Reading {
  readonly mapping: Mapping
  readonly dateOrder: DateOrder
  /** The day of rows that have none, and the last day a row may have. */
  readonly today: string
  readonly language: string
  /** How many questions the conversation has; words past them are not read. */
  readonly questions: number
}

/** One row as an answer. `source` is the row's own name in its file, where it has one. */
export interface FileAnswer {
  readonly line: number
  readonly source: string | null
  readonly saidOn: string
  readonly speaker: Speaker | null
  readonly language: string
  readonly rating: number | null
  readonly service: string | null
  readonly voices: readonly { readonly question: number; readonly words: string }[]
}

/** What was not right in a row, by message id, with the column it stands in (from 0). */
export interface RowFault {
  readonly line: number
  readonly column: number
  readonly error:
    | 'error.too-long'
    | 'error.characters'
    | 'error.file-date'
    | 'error.file-date-late'
    | 'error.file-letters'
}

/** Files that are known by the names of their columns. */
export type KnownFile =
  | 'friends-and-family'
  | 'surveymonkey'
  | 'microsoft-forms'
  | 'google-forms'
  | 'limesurvey'
  | 'qualtrics'

/** What a file is at first sight: its columns, its first rows, and what each column probably is. */
export interface FileHead {
  readonly name: string
  readonly encoding: string
  readonly delimiter: string
  /** The tool whose file this looks like. */
  readonly preset: KnownFile | null
  /** Rows from the top that are no answers: the names, and what some tools write under them. */
  readonly headers: number
  readonly names: readonly string[]
  readonly sample: readonly (readonly string[])[]
  readonly guess: Mapping
  readonly dateOrder: DateOrder | 'unclear'
}
