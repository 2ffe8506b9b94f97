import type { Context } from 'hono'
import type { Action } from '../domain/policy.ts'

/** What a page is for, which says how heavy it may be and who is meant. A `door` is public and may carry the script of passkeys. */
export type RouteKind = 'write' | 'public' | 'door' | 'partners' | 'machine' | 'file'

/** One address of the program. All of them stand in one list, so that tests and checks can walk them. */
export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly kind: RouteKind
  /** The row of the policy it asks for; `null` where anyone may, signed in or not. */
  readonly may: Action | null
  handle(context: Context): Promise<Response> | Response
}
