import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { stepMinutes } from '../commands/sign-in-step.ts'
import type { Parts } from './parts.ts'

/** A step of signing in that one browser is in the middle of. */
type Step = 'code' | 'passkey' | 'new-passkey' | 'elsewhere'

const nameOf = (step: Step) => `evenground.${step}`

// Only over https a browser keeps a name that no other host may set.
const prefixOf = ({ address }: Parts) => (address.startsWith('https:') ? ('host' as const) : undefined)

/** Gives the browser its half of a step. With it nobody is signed in. */
export function keepHalf(parts: Parts, context: Context, step: Step, half: string): void {
  const prefix = prefixOf(parts)
  setCookie(context, nameOf(step), half, {
    ...{ path: '/', httpOnly: true, sameSite: 'Lax', maxAge: stepMinutes * 60, secure: prefix === 'host' },
    ...(prefix && { prefix }),
  })
}

export function halfOf(parts: Parts, context: Context, step: Step): string {
  const prefix = prefixOf(parts)
  const half = prefix ? getCookie(context, nameOf(step), prefix) : getCookie(context, nameOf(step))
  return (half ?? '').slice(0, 100)
}

export function dropHalf(parts: Parts, context: Context, step: Step): void {
  const prefix = prefixOf(parts)
  deleteCookie(context, nameOf(step), { path: '/', secure: prefix === 'host', ...(prefix && { prefix }) })
}
