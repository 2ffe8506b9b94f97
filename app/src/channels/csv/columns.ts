import type { ColumnRole, KnownFile, Mapping } from '../../domain/file-answer.ts'
import { plainLetters } from '../../domain/plain-letters.ts'

/** Files that are known by the names of their columns. `extraHeaders` are rows under the names that are no answers either. */
export interface Preset {
  readonly name: KnownFile
  readonly extraHeaders: number
  readonly has: readonly RegExp[]
}

const presets: readonly Preset[] = [
  {
    name: 'qualtrics',
    extraHeaders: 2,
    has: [/^startdate$/, /^(responseid|recordeddate)$/, /^(ipaddress|progress|finished)$/],
  },
  { name: 'surveymonkey', extraHeaders: 1, has: [/^respondent ?id$/, /^collector ?id$/] },
  {
    name: 'limesurvey',
    extraHeaders: 0,
    has: [
      /^(response ?id|id)$/,
      /^(date submitted|submitdate)$/,
      /^(last ?page|startlanguage|start language)$/,
    ],
  },
  { name: 'microsoft-forms', extraHeaders: 0, has: [/^id$/, /^start time$/, /^completion time$/] },
  {
    name: 'friends-and-family',
    extraHeaders: 0,
    has: [/\b(fft|friends and family|overall experience|how was your experience)\b/],
  },
  { name: 'google-forms', extraHeaders: 0, has: [/^timestamp$/] },
]

/** The name of a column, so that spelling no longer matters. */
export const plainName = (name: string): string =>
  plainLetters(name)
    .replace(/[\s_./-]+/g, ' ')
    .trim()

export function presetOf(names: readonly string[]): Preset | undefined {
  const plain = names.map(plainName)
  return presets.find(({ has }) => has.every((wanted) => plain.some((name) => wanted.test(name))))
}

// What could lead to somebody is recognised first, so that it is never taken for an answer.
const known: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'personal',
    /\b(e ?mail|first ?name|last ?name|full ?name|surname|your name|patient name|phone|mobile|telephone|address|post ?code|zip|nhs (number|no)|hospital (number|no)|mrn|date of birth|dob|ip ?address|latitude|longitude)\b/,
  ],
  [
    'personal',
    /^(name|ip|recipient(last|first)name|recipientemail|locationlatitude|locationlongitude|custom data 1)$/,
  ],
  [
    'date',
    /^(date|day|timestamp|response date|date submitted|submitdate|completion time|recordeddate|enddate|end date|date created|created at|survey date|date of response|comment date)$/,
  ],
  ['id', /^(id|response ?id|respondent ?id|comment ?id|row ?id|unique ?id|record ?id|#)$/],
  ['language', /^(language|start ?language|userlanguage|lang)$/],
  [
    'rating',
    /\b(fft (score|answer|rating|response|code)|overall experience|how was your experience|likely to recommend|rating|score)\b|^fft$/,
  ],
  ['who', /^(who|i am|i am a|respondent type|who completed|completed by|are you)\b/],
  [
    'service',
    /^(trust|ward|clinic|service|site|department|location|directorate|division|unit|team|service level [12])$/,
  ],
]

const asksForWords =
  /\b(comment|comments|feedback|why|tell us|what (was|did|matters|could|should|would|happens?)|could (we|be)|improve|improved|better|well|good|reason|anything else|free ?text|text|words|answer|verbatim|suggestion|suggestions|story)\b/

const wordColumns = ['words1', 'words2', 'words3'] as const

/** What each column probably is, from its name and from the first rows under it. People can change every one. */
export function guessMapping(names: readonly string[], rows: readonly (readonly string[])[]): Mapping {
  const taken = new Set<ColumnRole>()
  const byName = names.map((name): ColumnRole | undefined => {
    const plain = plainName(name)
    const [role] = known.find(([, shape]) => shape.test(plain)) ?? []
    if (!role || (role !== 'personal' && taken.has(role))) return undefined
    taken.add(role)
    return role
  })
  const words = longest(names, rows, byName)
  return names.map((_, column) => wordColumns[words.indexOf(column)] ?? byName[column] ?? 'leave')
}

/** Up to three columns that hold what people wrote, in the order of the file: asked for in their name, or long under it. */
function longest(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  roles: readonly (ColumnRole | undefined)[],
): readonly number[] {
  const free = names.flatMap((name, column) => {
    if (roles[column]) return []
    const filled = rows.map((row) => row[column]?.trim() ?? '').filter(Boolean)
    const length = filled.reduce((sum, text) => sum + text.length, 0) / Math.max(1, filled.length)
    const differing = new Set(filled).size / Math.max(1, filled.length)
    const weight = length * differing + (asksForWords.test(plainName(name)) ? 40 : 0)
    return weight >= 12 ? [{ column, weight }] : []
  })
  return free
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, wordColumns.length)
    .map(({ column }) => column)
    .toSorted((one, other) => one - other)
}
