/**
 * Cuts comma separated text into rows of fields (RFC 4180: quotes, doubled quotes, line ends inside quotes), piece by piece, so
 * that a file never has to be in memory whole. A quote inside a field that did not begin with one is text. Call with each piece of
 * text; call with `undefined` at the end. `onUnclosed` is called, at the end, when a quote was opened and never closed.
 */
export function csvRows(
  onRow: (fields: readonly string[]) => void,
  onUnclosed: () => void,
): (piece: string | undefined) => void {
  let rest = ''
  let begun = false
  return (piece) => {
    const text = begun ? rest + (piece ?? '') : (rest + (piece ?? '')).replace(/^\uFEFF/, '')
    begun ||= text !== ''
    let from = 0
    for (;;) {
      const end = endOfRow(text, from)
      if (typeof end !== 'number') break
      emit(text.slice(from, end), onRow)
      from = end + 1
    }
    rest = text.slice(from)
    if (piece !== undefined || rest === '') return
    if (endOfRow(`${rest}\n`, 0) === 'in quotes') onUnclosed()
    else emit(rest, onRow)
  }
}

/** The line end that closes the row; or why there is none yet. A quote at the start of a field opens a stretch in which line ends are text. */
function endOfRow(text: string, from: number): number | 'no end' | 'in quotes' {
  let end = text.indexOf('\n', from)
  let quote = text.indexOf('"', from)
  while (end >= 0 && quote >= 0 && quote < end) {
    const opens = quote === from || text[quote - 1] === ','
    const close = opens ? closing(text, quote) : quote
    if (close < 0) return 'in quotes'
    quote = text.indexOf('"', close + 1)
    if (end < close) end = text.indexOf('\n', close + 1)
  }
  return end < 0 ? 'no end' : end
}

/** The quote that closes the one at `open`: not doubled. Or -1. */
function closing(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at
  return -1
}

function emit(line: string, onRow: (fields: readonly string[]) => void): void {
  const row = line.endsWith('\r') ? line.slice(0, -1) : line
  if (row === '') return
  onRow(row.includes('"') ? quotedFields(row) : row.split(','))
}

function quotedFields(row: string): string[] {
  const fields: string[] = []
  let at = 0
  while (at <= row.length) {
    if (row[at] !== '"') {
      const comma = row.indexOf(',', at)
      const end = comma < 0 ? row.length : comma
      fields.push(row.slice(at, end))
      at = end + 1
      continue
    }
    let end = at + 1
    while (end < row.length && (row[end] !== '"' || row[end + 1] === '"')) end += row[end] === '"' ? 2 : 1
    fields.push(row.slice(at + 1, end).replaceAll('""', '"'))
    at = end + 2
  }
  return fields
}
