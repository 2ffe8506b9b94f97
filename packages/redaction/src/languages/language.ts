/** What a match may be about. The kinds sort for the reader; they never score or rank anybody. */
export type ConcernKind =
  | 'suicide or self-harm'
  | 'harm by others'
  | 'sexual harm'
  | 'harm to others'
  | 'serious allegation'
  | 'needs help now'

/** The words of one language. Phrases are small letters or not, with or without accents; `a/b` stands for either word. */
export type Language = {
  readonly code: string
  readonly name: string
  /** Whether a speaker of the language has read this list. False: drafted with care, to be read before it is relied on. */
  readonly reviewed: boolean
  /** Words straight before a name that mostly announce one. */
  readonly introductions: readonly string[]
  /** Words straight before a name that announce one only when a capital or a known name follows. */
  readonly maybe?: readonly string[]
  /** Words straight after a name, in languages that put them there. */
  readonly after?: readonly string[]
  readonly titles: readonly string[]
  /** Persons one may have ("my husband"): said with the owner, before a name. */
  readonly relations: readonly string[]
  /** Kinds of work, before a name or beside one. */
  readonly roles?: readonly string[]
  readonly closings?: readonly string[]
  /** Words that a name never contains and that end one. */
  readonly stops?: readonly string[]
  readonly concerns: readonly { readonly kind: ConcernKind; readonly phrases: readonly string[] }[]
  /** Where one of these takes in a match, the match is dropped: hard negatives. */
  readonly unless: readonly string[]
}

/** A list of phrases written with | between. */
export const listed = (text: string): readonly string[] =>
  text
    .split('|')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '')

/** A language that is searched for names only. */
export const namesOnly = (
  language: Pick<Language, 'code' | 'name' | 'introductions'> & Partial<Language>,
): Language => ({
  titles: [],
  relations: [],
  concerns: [],
  unless: [],
  ...language,
  reviewed: false,
})
