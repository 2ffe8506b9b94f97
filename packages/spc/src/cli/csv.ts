import { problem, type Read, read } from './problem.ts'

/** A table as rows of cells, by the name of the column. */
export type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

const separators = [',', ';', '\t'] as const

/** The separator that the heading uses most. */
function separatorOf(heading: string): string {
  const count = (separator: string) => heading.split(separator).length
  return separators.reduce((best, one) => (count(one) > count(best) ? one : best))
}

/** Splits text into rows of cells. Quoted cells may hold separators, line breaks and doubled quotes. */
function cellsOf(text: string, separator: string): Read<string[][]> {
  const rows: string[][] = [['']]
  let quoted = false
  for (let index = 0; index < text.length; index++) {
    const letter = text[index] ?? ''
    const row = rows.at(-1) ?? []
    const cell = row.at(-1) ?? ''
    const put = (more: string) => row.splice(-1, 1, cell + more)
    if (quoted) {
      if (letter !== '"') put(letter)
      else if (text[index + 1] === '"') {
        put('"')
        index += 1
      } else quoted = false
    } else if (letter === '"' && cell === '') quoted = true
    else if (letter === separator) row.push('')
    else if (letter === '\n') rows.push([''])
    else if (letter !== '\r') put(letter)
  }
  return quoted ? problem('A quote in the table is opened and never closed.') : read(rows)
}

/** Reads a table separated by commas, semicolons or tabs. The first row names the columns; empty rows are skipped. */
export function tableFrom(text: string): Read<Table> {
  const plain = text.replace(/^\uFEFF/, '')
  const cells = cellsOf(plain, separatorOf(plain.split('\n', 1)[0] ?? ''))
  if (!cells.ok) return cells
  const rows = cells.value
    .map((row) => row.map((cell) => cell.trim()))
    .filter((row) => row.some((cell) => cell !== ''))
  const [columns, ...body] = rows
  if (!columns || body.length === 0)
    return problem('The table is empty: it needs a row of names and a row of values.')
  return read({ columns, rows: body })
}
