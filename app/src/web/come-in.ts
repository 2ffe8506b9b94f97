import type { Context } from 'hono'
import { askForCode } from '../commands/second-step.ts'
import { keepHalf } from './half-cookie.ts'
import type { Parts } from './parts.ts'

/** Sends a browser on, with cookies. */
export function goTo(context: Context, path: string, cookies: readonly string[] = []): Response {
  for (const cookie of cookies) context.header('set-cookie', cookie, { append: true })
  context.header('cache-control', 'no-store')
  return context.redirect(path, 303)
}

/** Begins a session for somebody who has shown all that their account asks for. */
export const letIn = async (parts: Parts, context: Context, user: string): Promise<Response> =>
  goTo(context, '/home', await parts.accounts.letIn(user))

/** The same for somebody who has shown one thing: where their account asks for a code as well, they are asked for it first. */
export async function comeIn(parts: Parts, context: Context, user: string): Promise<Response> {
  const half = await askForCode(parts.world, user)
  if (half === undefined) return letIn(parts, context, user)
  keepHalf(parts, context, 'code', half)
  return goTo(context, '/sign-in/code')
}
