import { deepFreeze } from '../freeze.ts'
import { anytimeBound } from './anytime-bound.ts'
import { checksNeeded, type Looking, supports } from './checks-needed.ts'
import { groupsToHide } from './hide-small.ts'
import { lowerBound, usualLevel } from './lower-bound.ts'

/** One look whether a promise was kept, in the order they were made. */
export type Check = {
  readonly kept: boolean
  /** Who said so. What staff tick about their own work does not count as proof. */
  readonly judgedBy: 'served' | 'observer' | 'staff'
  readonly group?: string
}

export type ProofRequest = {
  /** The share to be proven, for example 0.9 for "at least 90 in 100". */
  readonly claim: number
  readonly checks: readonly Check[]
  /** 'any-time', or the counts of checks at which people agreed beforehand to look, in rising order. */
  readonly looks: 'any-time' | readonly number[]
  /** Groups that the promise names. Each needs its own proof before the word "always". */
  readonly groups?: readonly string[]
  readonly level?: number
  /** Groups with fewer checks are hidden. Default: 8. */
  readonly floor?: number
}

export type Tally = { readonly kept: number; readonly checks: number }

/** What may be claimed after a look: "at least `bound`". */
export type Claim = Tally & { readonly bound: number; readonly proven: boolean }

export type GroupProof =
  | (Claim & { readonly name: string; readonly hidden: false })
  | { readonly name: string; readonly hidden: true }

export type NotAlways = 'no-look-yet' | 'not-proven' | 'group-not-proven' | 'group-hidden'

export type Proof = {
  readonly claim: number
  readonly level: number
  readonly looking: Looking
  /** Checks judged by people served and observers. */
  readonly counted: Tally
  /** Checks that do not count as proof. */
  readonly leftOut: number
  /** What may be claimed now, or null before the first planned look. */
  readonly now: Claim | null
  /** The claim at each planned look, as it was made then. */
  readonly looks: readonly Claim[]
  /** Checks still needed, all kept, until the claim can be made; null when no planned look is left that could. */
  readonly stillNeeded: number | null
  readonly groups: readonly GroupProof[]
  /** The badge: proven over all, and for every named group. */
  readonly always: boolean
  readonly notAlways: readonly NotAlways[]
}

const tally = (checks: readonly Check[]): Tally => ({
  kept: checks.filter((check) => check.kept).length,
  checks: checks.length,
})

function claimFrom({ kept, checks }: Tally, looking: Looking, claim: number, level: number): Claim {
  const bound = looking === 'planned' ? lowerBound(kept, checks, level) : anytimeBound(kept, checks, level)
  return { kept, checks, bound, proven: supports(kept, checks, claim, looking, level) }
}

function neededFrom({ kept, checks }: Tally, request: ProofRequest, level: number): number | null {
  const misses = checks - kept
  if (request.looks === 'any-time') {
    return Math.max(0, checksNeeded({ claim: request.claim, misses, looking: 'any-time', level }) - checks)
  }
  const look = request.looks.find(
    (at) => at > checks && supports(at - misses, at, request.claim, 'planned', level),
  )
  return look === undefined ? null : look - checks
}

function groupProofs(
  request: ProofRequest,
  seen: readonly Check[],
  looking: Looking,
  level: number,
): GroupProof[] {
  const names = [...new Set(request.groups ?? [])]
  const sizes = names.map((name) => ({ name, ...tally(seen.filter((check) => check.group === name)) }))
  const hidden = groupsToHide(sizes, request.floor ?? 8)
  return sizes.map(({ name, kept, checks }) =>
    hidden.has(name)
      ? { name, hidden: true }
      : { name, hidden: false, ...claimFrom({ kept, checks }, looking, request.claim, level) },
  )
}

function whyNot(now: Claim | null, groups: readonly GroupProof[]): NotAlways[] {
  return [
    ...(now === null ? ['no-look-yet' as const] : now.proven ? [] : ['not-proven' as const]),
    ...(groups.some((group) => !group.hidden && !group.proven) ? ['group-not-proven' as const] : []),
    ...(groups.some((group) => group.hidden) ? ['group-hidden' as const] : []),
  ]
}

function assertRequest({ claim, looks, level = usualLevel, floor = 8 }: ProofRequest): void {
  if (!(claim > 0 && claim < 1)) throw new RangeError(`claim is not a share between 0 and 1: ${claim}`)
  if (!(level > 0 && level < 1)) throw new RangeError(`level is not a share between 0 and 1: ${level}`)
  if (!(floor >= 1)) throw new RangeError(`floor is not a count from 1 on: ${floor}`)
  if (looks === 'any-time') return
  if (looks.length === 0) throw new RangeError('no look is planned; say when, or "any-time"')
  const rising = looks.every((at, index) => Number.isInteger(at) && at > (looks[index - 1] ?? 0))
  if (!rising) throw new RangeError(`planned looks are not rising counts: ${looks.join(', ')}`)
}

/**
 * What a promise's checks prove: the lower bound that may be claimed, over all and for each named group, and whether
 * the word "always" may be used.
 *
 * With planned looks only the checks up to the last look that was reached count, and each look's claim stands as it
 * was made then, 95 % sure for that look. With 'any-time' all looks together are 95 % sure.
 *
 * @throws RangeError for a claim, a level, a floor or looks that make no sense, also for a plan without any look.
 * @example proveAlways({ claim: 0.9, checks, looks: [30, 60] }).now?.bound
 */
export function proveAlways(request: ProofRequest): Proof {
  assertRequest(request)
  const level = request.level ?? usualLevel
  const counts = request.checks.filter((check) => check.judgedBy !== 'staff')
  const counted = tally(counts)
  const looking: Looking = request.looks === 'any-time' ? 'any-time' : 'planned'
  const reached =
    request.looks === 'any-time' ? [counted.checks] : request.looks.filter((at) => at <= counted.checks)
  const claims = reached.map((at) => claimFrom(tally(counts.slice(0, at)), looking, request.claim, level))
  const now = claims.at(-1) ?? null
  const groups = groupProofs(request, counts.slice(0, reached.at(-1) ?? 0), looking, level)
  const notAlways = whyNot(now, groups)
  return deepFreeze({
    claim: request.claim,
    level,
    looking,
    counted,
    leftOut: request.checks.length - counts.length,
    now,
    looks: looking === 'planned' ? claims : [],
    stillNeeded: now?.proven ? 0 : neededFrom(counted, request, level),
    groups,
    always: notAlways.length === 0,
    notAlways,
  })
}
