import type { Context } from 'hono'
import type { PasskeyPlace } from '../commands/passkeys.ts'

/**
 * Where browsers are when they reach us: the address that was set, or, on this very machine, the name they asked for. Behind
 * `requireSecure` that name can only be this machine's own, so `Host` forges nothing. An address of numbers has no name that a
 * passkey could belong to.
 */
export function placeOf(context: Context, address: string): PasskeyPlace | undefined {
  const { origin, hostname } = new URL(originOf(context, address))
  return /^[\d.]+$|^\[/.test(hostname) ? undefined : { origin, name: hostname }
}

/** The origin by which browsers reach us, under the same trust. */
export const originOf = (context: Context, address: string): string =>
  new URL(address.startsWith('https:') ? address : context.req.url).origin
