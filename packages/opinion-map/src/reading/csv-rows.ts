/**
 * Cuts comma separated text into rows of fields (RFC 4180: quotes, doubled quotes, line ends inside quotes), piece by piece, so
 * that a file never has to be in memory whole. Call with each piece of text; call with `undefined` at the end.
 */
export function csvRows(onRow: (fields: readonly string[]) => void): (piece: string | undefined) => void {
  let rest = ''
  return (piece) => {
    const text = rest + (piece ?? '')
    let from = 0
    for (;;) {
      const end = endOfRow(text, from)
      if (end < 0) break
      emit(text.slice(from, end), onRow)
      from = end + 1
    }
    rest = text.slice(from)
    if (piece === undefined && rest !== '') emit(rest, onRow)
  }
}

/** The line end that closes the row, or -1. A quote opens a stretch in which line ends are text. */
function endOfRow(text: string, from: number): number {
  let end = text.indexOf('\n', from)
  let quote = text.indexOf('"', from)
  while (end >= 0 && quote >= 0 && quote < end) {
    const close = text.indexOf('"', quote + 1)
    if (close < 0) return -1
    quote = text.indexOf('"', close + 1)
    if (end < close) end = text.indexOf('\n', close + 1)
  }
  return end
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
