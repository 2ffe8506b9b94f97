/** What may be logged of a failure: its code and our own steps. Its message can hold what a person wrote. */
export function traceOf(failure: unknown): {
  code: string | undefined
  name: string
  where: readonly string[]
} {
  const { code, name, stack } = (failure ?? {}) as { code?: string; name?: string; stack?: string }
  const where = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { code, name: name ?? 'unknown', where: where.slice(0, 8) }
}
