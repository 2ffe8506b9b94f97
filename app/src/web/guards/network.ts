import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

// Behind a balancer that is trusted to say where people come from, its word is taken; else the other end of the line.
const trustsProxy = process.env.EVENGROUND_TRUST_PROXY === '1'

/** The network a request comes from, as a prefix that many people share: 24 bits of an IPv4 address, 48 of an IPv6 one. */
export function networkOf(context: Context): string {
  const bindings = context.env as Partial<HttpBindings>
  const forwarded = trustsProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return prefixOf(forwarded ?? bindings.incoming?.socket.remoteAddress ?? '')
}

export function prefixOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '')
  if (plain.includes('.')) return plain.split('.').slice(0, 3).join('.')
  const [head = '', tail = ''] = plain.split('::')
  const groups = head.split(':').filter(Boolean)
  if (plain.includes('::'))
    while (groups.length + tail.split(':').filter(Boolean).length < 8) groups.push('0')
  return groups
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

const ownAddress = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/i
const ownName = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/
const passedOn = /^(x-forwarded-.*|forwarded|via)$/

/** Whether a name in an address is this machine's own, which browsers trust as they trust a certificate. */
export const isThisMachine = (hostname: string): boolean => ownName.test(hostname)

/**
 * Whether a request comes from this very machine, straight: the other end of the line is here, the name it asked for is
 * this machine's own, and no proxy says that it passed it on. `Host` alone proves nothing, since whoever asks writes it.
 */
export function fromThisMachine(context: Context): boolean {
  const address = (context.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress ?? ''
  return (
    ownAddress.test(address) &&
    isThisMachine(new URL(context.req.url).hostname) &&
    ![...context.req.raw.headers.keys()].some((name) => passedOn.test(name))
  )
}
