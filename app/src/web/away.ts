// PostgreSQL's own words for being away, and the system's for a line that is cut: not a fault of the request.
const codes = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08000',
  '08001',
  '08003',
  '08006',
  'ECONNREFUSED',
  'ENOENT',
  'ECONNRESET',
  'EPIPE',
])
const words =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/

/** Whether something failed because the database is away for a moment, so that trying again will help. */
export function isAway(failure: unknown): boolean {
  const { code, message } = (failure ?? {}) as { code?: string; message?: string }
  return (code !== undefined && codes.has(code)) || words.test(message ?? '')
}
