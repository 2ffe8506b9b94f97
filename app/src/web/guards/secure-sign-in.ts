import type { Context } from 'hono'
import { Refusal } from '../refusal.ts'
import { fromThisMachine } from './network.ts'

/** Nobody signs in over a line that others can read: https, or this very machine. */
export function requireSecure(context: Context, address: string): void {
  if (address.startsWith('https:') || fromThisMachine(context)) return
  throw new Refusal('insecure-sign-in')
}
