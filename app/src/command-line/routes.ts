import { allRoutes } from '../web/app.tsx'
import type { LiveHub } from '../web/live.ts'
import type { Parts } from '../web/parts.ts'

/** `evenground routes`: every address with its method, kind and row of the policy, as JSON. */
export function routes(): number {
  // The list is only read here, never asked for a page, so there is nothing for the routes to work with.
  const list = allRoutes({} as Parts, {} as LiveHub)
  console.log(JSON.stringify(list.map(({ method, path, kind, may }) => ({ method, path, kind, may }))))
  return 0
}
