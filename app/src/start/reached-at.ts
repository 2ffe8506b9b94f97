/**
 * The address by which a browser reaches what listens: the one that was set, else that of the machine itself. "Every address"
 * (0.0.0.0, ::) is none that anybody can open.
 * @example reachedAt('', '0.0.0.0', 8080) // http://localhost:8080
 */
export function reachedAt(set: string, host: string, port: number): string {
  if (set !== '') return set
  if (host === '0.0.0.0' || /^[0:]+$/.test(host)) return `http://localhost:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
