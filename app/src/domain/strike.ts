import type { Part } from './screen.ts'
import { type Span, visibleWords } from './struck.ts'

/** Words with parts struck out, as others read them: each part one sign long, and where those signs stand. */
export interface Stricken {
  readonly shown: string
  readonly marks: readonly Span[]
}

// One sign for a part of any length: how long a name was can tell whose it is.
const mark = '▮'

/** Strikes parts out of somebody's words. What stands between them stays as it was said. */
export function strike(words: string, parts: readonly Span[]): Stricken {
  let shown = ''
  const marks: Span[] = []
  for (const piece of visibleWords(words, parts)) {
    if (piece.kind === 'struck') marks.push([shown.length, shown.length + mark.length])
    shown += piece.kind === 'struck' ? mark : piece.text
  }
  return { shown, marks }
}

/** Everywhere that a text stands in somebody's words, letter for letter; empty where it does not. */
export function placesOf(words: string, text: string): readonly Part[] {
  const places: Part[] = []
  if (text === '') return places
  for (let start = words.indexOf(text); start >= 0; start = words.indexOf(text, start + text.length))
    places.push({ start, end: start + text.length })
  return places
}
