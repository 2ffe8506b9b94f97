/** Letters that are read the other way round than the text around them. */
const foreign = {
  rtl: /[A-Za-z\u00c0-\u058f\u0900-\u1fff\u2c00-\ud7ff]/,
  ltr: /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/,
} as const

type Values = Readonly<Record<string, unknown>>

/**
 * Sets apart each value that is written in the other direction (FSI and PDI of Unicode's bidirectional algorithm), so
 * that an English name in an Arabic sentence does not pull the full stop to its wrong side.
 */
export function isolated<V extends Values>(dir: 'ltr' | 'rtl', values: V | undefined): V | undefined {
  if (!values) return undefined
  const apart = (value: unknown): unknown =>
    typeof value === 'string' && foreign[dir].test(value) ? `\u2068${value}\u2069` : value
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, apart(value)])) as V
}
