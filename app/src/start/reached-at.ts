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

/** One address of one network card, as the operating system tells it. */
interface CardAddress {
  readonly address: string
  readonly family: string
  readonly internal: boolean
}

/**
 * Where other devices near this machine reach what listens on every address: the first of its own that is not only for itself.
 * Nothing where it listens on one address, which is the only one then, or where there is no such address.
 */
export function nearbyAt(
  host: string,
  port: number,
  cards: Readonly<Record<string, readonly CardAddress[] | undefined>>,
): string | undefined {
  if (host !== '0.0.0.0' && !/^[0:]+$/.test(host)) return undefined
  const all = Object.values(cards).flatMap((card) => card ?? [])
  const near = all.find(({ family, internal }) => family === 'IPv4' && !internal)
  return near && `http://${near.address}:${port}`
}
