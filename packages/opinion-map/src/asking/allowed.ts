import type { KeptAnswer } from '../growing/map-state.ts'

/** A statement that may be shown. */
export type OpenStatement = {
  readonly id: string
  readonly theme?: string
  /** Good to begin with: easy, not hurtful. */
  readonly gentle?: boolean
  /** Who wrote it; never shown to them. */
  readonly author?: string
  /** Ids of statements that say nearly the same. One direction is enough. */
  readonly alike?: readonly string[]
}

/** The person to be asked. */
export type Asked = {
  readonly person: string
  /** All their answers so far, in the order given. */
  readonly answers: readonly KeptAnswer[]
  /** What they were shown so far, in order, where that is more than what they answered. */
  readonly shown?: readonly string[]
}

export type Allowed = {
  readonly statements: readonly OpenStatement[]
  readonly relaxed: readonly 'theme'[]
  readonly because: 'all answered' | 'only near-duplicates left'
}

/**
 * Each statement once, however often it is listed.
 *
 * @throws RangeError when one is listed twice and differently: nothing says which is right
 */
export function onceEach(statements: readonly OpenStatement[]): readonly OpenStatement[] {
  const known = new Map<string, OpenStatement>()
  for (const each of statements) {
    const same = known.get(each.id)
    if (!same) known.set(each.id, each)
    else if (said(same) !== said(each))
      throw new RangeError(`statement ${each.id} is listed twice, and not alike`)
  }
  return [...known.values()]
}

const said = ({ theme, gentle, author, alike }: OpenStatement): string =>
  JSON.stringify([theme, gentle ?? false, author, [...(alike ?? [])].sort()])

/** The statements that the rules allow next. Only the rule on themes gives way, when one theme is all that is left. */
export function allowed(asked: Asked, statements: readonly OpenStatement[]): Allowed {
  const shown = asked.shown ?? asked.answers.map(([id]) => id)
  const done = new Set([...shown, ...asked.answers.map(([id]) => id)])
  const open = statements.filter((each) => !done.has(each.id) && each.author !== asked.person)
  const last = statements.find((each) => each.id === shown.at(-1)) ?? { id: shown.at(-1) ?? '' }
  const fresh = open.filter((each) => !areAlike(last, each))
  const because = open.length > 0 ? 'only near-duplicates left' : 'all answered'
  const spread = withinThemes(fresh, shown, statements)
  const relaxed = spread.length === 0 && fresh.length > 0
  const choice = relaxed ? fresh : spread
  const gentle = done.size === 0 ? choice.filter((each) => each.gentle) : []
  return { statements: gentle.length > 0 ? gentle : choice, relaxed: relaxed ? ['theme'] : [], because }
}

const areAlike = (a: OpenStatement, b: OpenStatement): boolean =>
  (a.alike?.includes(b.id) ?? false) || (b.alike?.includes(a.id) ?? false)

/** Without the themes that would then make up more than half of what was shown (rounded up: the first statement has a theme too). */
function withinThemes(
  open: readonly OpenStatement[],
  shown: readonly string[],
  statements: readonly OpenStatement[],
): readonly OpenStatement[] {
  const themeOf = new Map(statements.map((each) => [each.id, each.theme]))
  const half = Math.ceil((shown.length + 1) / 2)
  const times = (theme: string): number => shown.filter((id) => themeOf.get(id) === theme).length
  return open.filter((each) => each.theme === undefined || times(each.theme) + 1 <= half)
}
