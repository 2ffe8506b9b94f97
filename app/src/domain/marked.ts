import type { Part, Screened } from './screen.ts'

/** A piece of somebody's words, with what the screen found in it. Joined, the pieces are the words. */
export interface MarkedPiece {
  readonly text: string
  readonly found: 'personal' | 'worrying' | null
}

/** Somebody's words cut where the screen found something, for the person who decides. What is both is marked as personal. */
export function markedWords(words: string, { personal, worrying }: Screened): readonly MarkedPiece[] {
  const cuts = [
    ...new Set([0, words.length, ...[...personal, ...worrying].flatMap(({ start, end }) => [start, end])]),
  ]
  cuts.sort((one, other) => one - other)
  const pieces: { text: string; found: MarkedPiece['found'] }[] = []
  for (const [n, from] of cuts.entries()) {
    const to = cuts[n + 1]
    if (to === undefined) break
    const found = within(personal, from) ? 'personal' : within(worrying, from) ? 'worrying' : null
    const last = pieces.at(-1)
    if (last && last.found === found && found === null) last.text += words.slice(from, to)
    else pieces.push({ text: words.slice(from, to), found })
  }
  return pieces
}

const within = (parts: readonly Part[], at: number): boolean =>
  parts.some(({ start, end }) => start <= at && at < end)
