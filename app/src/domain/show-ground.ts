import { display, protect, publicAudience } from '@evenground/fairness'
import type { OpinionMap, VoteColumns } from '@evenground/opinion-map'
import {
  answersForMap,
  type Bar,
  type GroundKind,
  groundFloor,
  groundSize,
  midwayOf,
  type ShownGround,
  type ShownGroup,
  type ShownStatement,
  type Tenths,
} from './ground.ts'
import { softRegions } from './soft-regions.ts'

/** The side each person stands on: 0 not said, 1 lived, 2 learned. */
export type Sides = Int8Array

interface Said {
  agree: number
  disagree: number
  of: number
}

/** How counts are told: as they are once nobody answers any more, before that to the nearest five. */
type Tell = (count: number) => number

const nearestFive: Tell = (count) => Math.round(count / 5) * 5
const asItIs: Tell = (count) => count

/** How many answered, and how many of them enough for a map. */
function countPeople({ people, person }: VoteColumns): {
  all: number
  withEnough: number
} {
  const answers = new Uint32Array(people.length)
  for (const at of person) answers[at] = (answers[at] ?? 0) + 1
  return { all: people.length, withEnough: answers.filter((many) => many >= answersForMap).length }
}

/**
 * What of a fitted map may be shown. No person stands in it, nothing is told of fewer than the floor, and nothing beside something
 * else gives a few people away: everyone is told beside groups only where those in no group are nobody or many.
 */
export function showGround(
  map: OpinionMap,
  votes: VoteColumns,
  sides: Sides,
  closed: boolean,
): Omit<ShownGround, 'byWho'> {
  const { all, withEnough } = countPeople(votes)
  const size = groundSize(all, withEnough)
  const tell = closed ? asItIs : nearestFive
  const groups = size === 'map' && map.groups.length > 1 ? map.groups : []
  const groupOf = groupsOfVoters(map, votes)
  const shown = shownGroups(
    map,
    groups.map(({ key }) => key),
    tell,
  )
  const between = all - groups.reduce((sum, { people }) => sum + people, 0)
  const each = countAnswers(votes, groups.length, groups.length > 0 ? groupOf : null, sides)
  const hiddenFrom = (count: number) =>
    display(protect(closed ? count : nearestFive(count), 'voices'), publicAudience())
  return {
    size,
    exact: closed,
    people: size === 'few' ? 0 : tell(all),
    answers: size === 'few' ? 0 : nearestFive(map.counts.votes),
    statements: size === 'few' ? [] : statementsOf(map, votes.statements, each, tell, size === 'dots'),
    because: size === 'map' ? map.groupsFound.because : null,
    groups: shown,
    midway: shown.length > 1 ? midwayOf(map.groupsFound.midway) : null,
    stability: shown.length > 1 ? inHundred(map.groupsFound.stability) : null,
    leanIsAxis: shown.length > 1 && map.axes.leanIsAxis,
    between: between >= groundFloor ? tell(between) : null,
    filled: inHundred(map.counts.filled) ?? 0,
    leftOut: {
      unclear: nearestFive(map.leftOut.unclear),
      countedLess: hiddenFrom(map.leftOut.countedLess),
      tooFewAnswers: hiddenFrom(map.leftOut.tooFewAnswers),
    },
  }
}

const inHundred = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 20) * 5

function groupsOfVoters(map: OpinionMap, votes: VoteColumns): Int8Array {
  const at = new Map(map.people.ids.map((id, i) => [id, i]))
  return Int8Array.from(votes.people, (id) => map.people.group[at.get(id) ?? -1] ?? -1)
}

interface Counted {
  readonly everyone: Said
  readonly groups: readonly Said[]
  readonly lived: Said
  readonly learned: Said
}

const nobody = (): Said => ({ agree: 0, disagree: 0, of: 0 })

function countAnswers(
  { statements, statement, person, vote }: VoteColumns,
  groups: number,
  groupOf: Int8Array | null,
  sides: Sides,
): readonly Counted[] {
  const counted: Counted[] = statements.map(() => ({
    everyone: nobody(),
    groups: Array.from({ length: groups }, nobody),
    lived: nobody(),
    learned: nobody(),
  }))
  for (let i = 0; i < person.length; i++) {
    const who = person[i] as number
    const of = counted[statement[i] as number] as Counted
    const side = sides[who] === 1 ? of.lived : sides[who] === 2 ? of.learned : undefined
    const group = groupOf ? of.groups[groupOf[who] as number] : undefined
    for (const said of [of.everyone, side, group]) {
      if (!said) continue
      said.of++
      if (vote[i] === 1) said.agree++
      if (vote[i] === -1) said.disagree++
    }
  }
  return counted
}

function statementsOf(
  map: OpinionMap,
  ids: readonly string[],
  each: readonly Counted[],
  tell: Tell,
  dots: boolean,
): readonly ShownStatement[] {
  const agreed = new Map(map.commonGround.agree.map((entry) => [entry.statement, entry.lower]))
  const refused = new Map(map.commonGround.disagree.map((entry) => [entry.statement, entry.lower]))
  return ids
    .map((id, at): ShownStatement => {
      const counted = each[at] as Counted
      const groups = counted.groups.map((said) => bar(said, tell))
      const tenths = dots ? dotsOf(counted) : null
      const everyone = dots || !tellsNobodyApart(counted) ? null : bar(counted.everyone, tell)
      const kind = dots ? kindOfDots(tenths) : kindOf(everyone, groups, agreed.has(id), refused.has(id))
      const lower = kind === 'agree' ? agreed.get(id) : kind === 'refuse' ? refused.get(id) : undefined
      return {
        id,
        kind,
        everyone,
        dots: tenths,
        groups,
        lower: dots || lower === undefined ? null : Math.floor(lower * 20) * 5,
      }
    })
    .sort(byWhatIsShown)
}

/** In an order that only what is shown decides: the exact one would tell more than the numbers do. */
function byWhatIsShown(one: ShownStatement, other: ShownStatement): number {
  return strength(other) - strength(one) || (one.id < other.id ? -1 : 1)
}

function strength({ lower, everyone, groups, dots }: ShownStatement): number {
  if (lower !== null) return lower
  if (dots) return 'all' in dots ? dots.all.agree : (dots.lived.agree + dots.learned.agree) / 2
  const shares = groups.flatMap((each) => (each ? [each.agree / each.of] : []))
  if (shares.length > 1) return Math.max(...shares) - Math.min(...shares)
  return everyone ? everyone.agree / everyone.of : 0
}

/** Beside groups, everyone less the groups is those in no group: told only where that is nobody, or enough people. */
function tellsNobodyApart({ everyone, groups }: Counted): boolean {
  if (groups.length === 0) return true
  const rest = everyone.of - groups.reduce((sum, { of }) => sum + of, 0)
  return rest === 0 || rest >= groundFloor
}

function bar({ agree, disagree, of }: Said, tell: Tell): Bar | null {
  if (of < groundFloor) return null
  const [yes, all] = [tell(agree), tell(of)]
  const no = Math.min(tell(disagree), all - Math.min(yes, all))
  return { agree: Math.min(yes, all), disagree: no, of: all }
}

/** Each side of ten, where each is large enough; then never everyone beside them, or what the rest said could be worked out. */
function dotsOf({ everyone, lived, learned }: Counted): ShownStatement['dots'] {
  if (lived.of >= groundFloor && learned.of >= groundFloor)
    return { lived: tenths(lived), learned: tenths(learned) }
  return everyone.of >= groundFloor ? { all: tenths(everyone) } : null
}

const tenths = ({ agree, disagree, of }: Said): Tenths => {
  const yes = Math.round((10 * agree) / of)
  return { agree: yes, disagree: Math.min(10 - yes, Math.round((10 * disagree) / of)) }
}

const mostOfTen = 7
const farOfTen = 4

function kindOfDots(dots: ShownStatement['dots']): GroundKind {
  if (!dots) return 'few'
  const each = 'all' in dots ? [dots.all] : [dots.lived, dots.learned]
  if (each.every(({ agree }) => agree >= mostOfTen)) return 'agree'
  if (each.every(({ disagree }) => disagree >= mostOfTen)) return 'refuse'
  const yes = each.map(({ agree }) => agree)
  const apart = Math.max(...yes) - Math.min(...yes) >= farOfTen
  return apart || each.every(({ agree, disagree }) => Math.min(agree, disagree) >= farOfTen - 1)
    ? 'split'
    : 'other'
}

const farApart = 0.3
const splitFrom = 0.3

function kindOf(
  everyone: Bar | null,
  groups: readonly (Bar | null)[],
  agreed: boolean,
  refused: boolean,
): GroundKind {
  if (groups.some((each) => each === null) || (groups.length === 0 && !everyone)) return 'few'
  if (agreed) return 'agree'
  if (refused) return 'refuse'
  const shares = groups.flatMap((each) => (each ? [each.agree / each.of] : []))
  if (shares.length > 1 && Math.max(...shares) - Math.min(...shares) >= farApart) return 'split'
  const parts = everyone ? [everyone.agree / everyone.of, everyone.disagree / everyone.of] : []
  return parts.length > 0 && parts.every((part) => part >= splitFrom) ? 'split' : 'other'
}

const mostMarks = 5

function shownGroups(map: OpinionMap, keys: readonly string[], tell: Tell): readonly ShownGroup[] {
  const regions = softRegions(map, keys.length)
  return keys.map((key, at) => ({
    key,
    people: tell(map.groups[at]?.people ?? 0),
    region: regions[at] as ShownGroup['region'],
    marks: marksOf(map, key),
  }))
}

/** What marks a group, each statement once: to agree more is mostly to disagree less. */
function marksOf(map: OpinionMap, key: string): ShownGroup['marks'] {
  const marks = (map.marks[key] ?? []).map(({ statement, answer, than }) => ({ id: statement, answer, than }))
  return marks.filter(({ id }, at) => marks.findIndex((other) => other.id === id) === at).slice(0, mostMarks)
}
