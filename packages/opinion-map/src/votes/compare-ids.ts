const WHOLE = /^(0|[1-9]\d{0,14})$/

/**
 * The natural order of ids: whole numbers first, by size; then everything else by code unit. A strict order, so a sorted
 * list of ids is the same on every machine.
 *
 * @example ['10', '9', 'a'].sort(compareIds) // ['9', '10', 'a']
 */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0
  const aWhole = WHOLE.test(a)
  const bWhole = WHOLE.test(b)
  if (aWhole && bWhole) return Number(a) - Number(b)
  if (aWhole !== bWhole) return aWhole ? -1 : 1
  return a < b ? -1 : 1
}
