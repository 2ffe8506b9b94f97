export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const relative = 1e-9

const near = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= relative * Math.max(Math.abs(a), Math.abs(b))

/** First place where two values differ, as a path, or null when they agree (numbers to 1e-9 relative). */
export function difference(expected: Json, found: Json, path = ''): string | null {
  if (typeof expected === 'number' && typeof found === 'number') {
    return near(expected, found) ? null : `${path}: expected ${expected}, found ${found}`
  }
  if (Array.isArray(expected) && Array.isArray(found)) {
    if (expected.length !== found.length)
      return `${path}: expected ${expected.length} entries, found ${found.length}`
    for (const [index, value] of expected.entries()) {
      const differs = difference(value, found[index] ?? null, `${path}[${index + 1}]`)
      if (differs) return differs
    }
    return null
  }
  if (isRecord(expected) && isRecord(found)) {
    for (const [key, value] of Object.entries(expected)) {
      const differs = difference(value, found[key] ?? null, path ? `${path}.${key}` : key)
      if (differs) return differs
    }
    return null
  }
  return expected === found
    ? null
    : `${path}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`
}

export function isRecord(value: unknown): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
