import type { Context } from 'hono'
import { Refusal } from '../refusal.ts'

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Nobody signs in over a line that others can read: https, or this very machine. */
export function requireSecure(context: Context, address: string): void {
  if (address.startsWith('https:')) return
  if (!loopback.test(new URL(context.req.url).hostname)) throw new Refusal('insecure-sign-in')
}
