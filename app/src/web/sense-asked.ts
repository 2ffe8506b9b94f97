import { Id } from '../domain/ids.ts'
import type { MovedAsked } from '../readers/moved.ts'
import type { SenseAsked } from '../readers/sense.ts'

type Query = (name: string) => string | undefined

const idOf = (text: string | undefined): string | undefined => Id.safeParse(text).data

/** What the address of Make sense asks for; what is not right is left out. */
export function senseAskedOf(query: Query): SenseAsked {
  const search = query('search')?.trim().slice(0, 200)
  const before = query('before')
  const group = idOf(query('group'))
  const moved = movedAskedOf(query)
  return {
    ...(search && { search }),
    ...(before && { before }),
    ...(query('one') === 'yes' && { one: true }),
    ...(group && { group }),
    ...(moved && { moved }),
  }
}

/** What was just done, where the address says so. */
export function movedAskedOf(query: Query): MovedAsked | undefined {
  const change = idOf(query('moved'))
  const seen = Number(query('seen'))
  if (!change) return undefined
  return { change, seen: Number.isSafeInteger(seen) && seen >= 0 ? seen : 2_147_483_647 }
}

/** The page that forms of Make sense come back to, with what it was asked for: `sense?one=yes`. */
export function backOf(page: string, asked: Pick<SenseAsked, 'search' | 'before' | 'one' | 'group'>): string {
  const query = new URLSearchParams({
    ...(asked.search && { search: asked.search }),
    ...(asked.before && { before: asked.before }),
    ...(asked.one && { one: 'yes' }),
    ...(asked.group && { group: asked.group }),
  }).toString()
  return query ? `${page}?${query}` : page
}

const pages = /^(?:sense|themes\/history|themes\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** The same as it comes back in a form; anything else leads to the page of all themes. */
export function readBack(given: string | undefined): { readonly page: string; readonly asked: SenseAsked } {
  const [page = '', query = ''] = (given ?? '').split('?')
  const search = new URLSearchParams(query)
  return {
    page: pages.test(page) ? page : 'sense',
    asked: senseAskedOf((name) => search.get(name) ?? undefined),
  }
}

/** Where a form leads to after a change: the page it stood on, which tells what was done, where it was done. */
export function afterChange(
  given: string | undefined,
  moved: {
    readonly change: string | null
    readonly seen?: string | undefined
    readonly next?: string | undefined
  },
): string {
  const { page, asked } = readBack(given)
  const back = backOf(page, asked)
  if (!moved.change || page === 'themes/history') return back
  const next = idOf(moved.next)
  const query = new URLSearchParams({
    moved: moved.change,
    ...(/^\d{1,10}$/.test(moved.seen ?? '') && { seen: moved.seen ?? '' }),
    ...(next && { next }),
  })
  return `${back}${back.includes('?') ? '&' : '?'}${query}#moved`
}
