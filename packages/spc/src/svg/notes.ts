import type { Point } from '../chart.ts'
import { type Frame, type Sheet, textWidth } from './frame.ts'
import { at, element, type Markup } from './markup.ts'
import { palette } from './palette.ts'
import { text, wrapped } from './text.ts'

type Note = {
  readonly point: Point
  readonly words: string
  /** Place of its point and span of its words, counted from the start of the sheet. */
  readonly x: number
  readonly from: number
  readonly to: number
}

/** Notes of points: in rows above the plot where they fit, else as numbers with a list below. */
export type Notes = {
  readonly rows: number
  readonly listed: readonly string[]
  readonly places: readonly (Note & { readonly row: number })[]
}

const mostRows = 4

function noteOf(point: Point, words: string, x: number, sheet: Sheet): Note {
  const width = textWidth(words, sheet.text)
  const from = Math.max(4, Math.min(x - 4, sheet.width - width - 4))
  return { point, words, x, from, to: from + width }
}

type Placed = Note & { readonly row: number }

/** Two notes disturb each other when words meet words, or the leader of one runs through the words of the other. */
function disturbs(note: Note, row: number, other: Placed, margin: number): boolean {
  const meets = note.from < other.to + margin && other.from < note.to + margin
  if (row === other.row) return meets
  const [upper, lower] = row > other.row ? [note, other] : [other, note]
  return upper.x > lower.from - 3 && upper.x < lower.to + 3
}

/** Gives each note, from the end on, the lowest row where it disturbs no other; null when there are not enough rows. */
function inRows(notes: readonly Note[], sheet: Sheet): readonly Placed[] | null {
  const placed: Placed[] = []
  for (const note of [...notes].reverse()) {
    const rows = Array.from({ length: mostRows }, (_, row) => row)
    const row = rows.find((one) => placed.every((other) => !disturbs(note, one, other, sheet.text)))
    if (row === undefined) return null
    placed.unshift({ ...note, row })
  }
  return placed
}

/** Finds room for the notes. `xOf` gives the place of a point from the start of the sheet. */
export function placeNotes(points: readonly Point[], sheet: Sheet, xOf: (point: Point) => number): Notes {
  const noted = points.flatMap((point) => (point.note === null ? [] : [{ point, note: point.note }]))
  if (noted.length === 0) return { rows: 0, listed: [], places: [] }
  const spelled = noted.map(({ point, note }) => noteOf(point, note, xOf(point), sheet))
  const short = sheet.spellsOut && spelled.every(({ from, to }) => to - from < sheet.width / 2)
  const places = short ? inRows(spelled, sheet) : null
  if (places) return { rows: 1 + Math.max(...places.map((note) => note.row)), listed: [], places }
  const numbers = noted.map(({ point }, index) => noteOf(point, String(index + 1), xOf(point), sheet))
  const numbered = inRows(numbers, sheet) ?? numbers.map((note, index) => ({ ...note, row: index % 2 }))
  return {
    rows: 1 + Math.max(...numbered.map((note) => note.row)),
    listed: noted.map(({ note }, index) => `${index + 1}  ${note}`),
    places: numbered,
  }
}

/** Leaders from each note down to its point, and the words. */
export function drawNotes(notes: Notes, frame: Frame, top: number): Markup {
  const size = frame.sheet.text
  return notes.places
    .map(({ point, words, row, from }) => {
      const x = at(frame.x(point))
      const y = top + (notes.rows - row) * (size + 5)
      const down = point.y === null ? frame.bottom : frame.y(point.y) - frame.sheet.mark - 3
      const leader = element('line', {
        x1: x,
        x2: x,
        y1: at(y + 4),
        y2: at(Math.max(y + 6, down)),
        class: 'spc-s-edge',
        stroke: palette.edge.light,
      })
      return leader + text(words, frame.across(from), y, { size, anchor: 'start', halo: true })
    })
    .join('')
}

/** The list of numbered notes, as lines that fit the sheet. */
export const noteLines = (notes: Notes, sheet: Sheet): string[] =>
  notes.listed.flatMap((words) => wrapped(words, sheet.width - 16, sheet.text))
