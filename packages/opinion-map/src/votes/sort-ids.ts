import { compareIds } from './compare-ids.ts'

/** The natural order of ids (see `compareIds`) as indexes. Ids that are all whole numbers take a faster way: a million in a second. */
export function sortIds(ids: readonly string[]): Uint32Array {
  const order = Uint32Array.from(ids, (_, i) => i)
  const sizes = Float64Array.from(ids, (id) => (isShortWhole(id) ? Number(id) : -1))
  if (sizes.every((each) => each >= 0))
    return order.sort((a, b) => (sizes[a] as number) - (sizes[b] as number))
  return order.sort((a, b) => compareIds(ids[a] as string, ids[b] as string))
}

function isShortWhole(id: string): boolean {
  if (id.length === 0 || id.length > 15 || (id.length > 1 && id[0] === '0')) return false
  for (let i = 0; i < id.length; i++) {
    const code = id.charCodeAt(i)
    if (code < 48 || code > 57) return false
  }
  return true
}
