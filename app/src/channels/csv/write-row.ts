// What a spreadsheet would take for a formula when a cell begins with it.
const formula = /^[=+\-@\t\r]/

/** One cell as a spreadsheet shows it and never runs it. */
function writeCell(value: string | number | null): string {
  const text = String(value ?? '')
  const safe = typeof value === 'string' && formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const writeRow = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(writeCell).join(',')}\r\n`
