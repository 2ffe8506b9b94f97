import { parse } from 'csv-parse/sync'

/** What stands between two cells. */
export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** How cells of the wild are read: quotes in the middle of a cell stand for themselves, rows may be short or long. */
export const forgiving = {
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: true,
  bom: true,
} as const

const rowsLooked = 40

/**
 * The delimiter under which the beginning of a file falls into the most columns that most of its rows share. A file with one
 * column has none that splits it, and is read with a comma.
 */
export function findDelimiter(head: string): Delimiter {
  let best: Delimiter = ','
  let most = 0
  for (const delimiter of delimiters) {
    const score = evenness(head, delimiter)
    if (score > most) [best, most] = [delimiter, score]
  }
  return best
}

function evenness(head: string, delimiter: Delimiter): number {
  const rows = parseHead(head, delimiter)
  const columns = rows[0]?.length ?? 0
  if (columns < 2) return 0
  const same = rows.filter((row) => row.length === columns).length
  return (columns * same ** 2) / rows.length ** 2
}

function parseHead(head: string, delimiter: Delimiter): readonly (readonly string[])[] {
  try {
    return parse(head, { ...forgiving, delimiter, to: rowsLooked, skip_records_with_error: true })
  } catch {
    // A head cut off within quotes, or not a table under this delimiter at all.
    return []
  }
}
