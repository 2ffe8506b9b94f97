import { counted, inHundred, list, spot, times, withUnit } from './english-format.ts'
import { englishLabels } from './english-labels.ts'
import { patternName } from './english-names.ts'
import { type Figures, type MessageTable, type Say, sayFrom } from './message.ts'

const centreName = (median: boolean) => (median ? 'middle' : 'average')
const valuesOf = (count: number) => (count === 1 ? 'one value' : `${count} values`)

function run({ length, side, from, to, value, unit, exceptions, median }: Figures['changed-run']): string {
  const other = side === 'above' ? 'below' : 'above'
  const except = exceptions === 1 ? ' but one that was left out' : ` but ${exceptions} that were left out`
  const none = `with none ${other}${exceptions > 0 ? except : ''}`
  return `${length} values from ${spot(from)} to ${spot(to)} lie ${side} the ${centreName(median)} of ${withUnit(value, unit)}, ${none}`
}

const crossed = (crossings: number) =>
  crossings === 0 ? 'never crosses it' : `crosses it only ${times(crossings)}`

function outside({ count, x, side, excluded }: Figures['outside']): string {
  const what = excluded ? ', left out of the limits,' : ''
  const beyond = `${side} the limits that chance keeps to`
  if (count === 1) return `One value stands out: ${spot(x)}${what} lies ${beyond}.`
  return `${counted(count)} values stand out; the last of them, ${spot(x)}${what || ','} lies ${beyond}.`
}

const causes: Record<Figures['variation']['cause'], (side: string, way: string) => string> = {
  common: () => 'shows nothing beyond chance',
  outside: (side) => `lies ${side} the limits that chance keeps to`,
  trend: (_, way) => `is part of seven or more values in a row that go on ${way}`,
  'two-of-three': (side) => `is one of two in three that are far ${side} the average`,
  shift: (side) => `is part of seven or more values in a row ${side} the average`,
}

function variation({ icon, cause, side, x, lastMissing }: Figures['variation']): string {
  const start =
    icon === 'common-cause'
      ? 'No sign of change'
      : icon.startsWith('improvement')
        ? 'Getting better'
        : icon.startsWith('concern')
          ? 'Getting worse'
          : 'Something changed'
  const which = lastMissing ? 'the last known value' : 'the latest value'
  return `${start}: ${which}, ${spot(x)}, ${causes[cause](side ?? 'above', side === 'above' ? 'rising' : 'falling')}.`
}

const assurances: Record<Figures['assurance']['icon'], (target: string) => string> = {
  pass: (target) => `As things are, the target of ${target} can be expected to be met each time.`,
  fail: (target) => `As things are, the target of ${target} cannot be expected to be met.`,
  'hit-or-miss': (target) => `As things are, it is up to chance whether the target of ${target} is met.`,
}

const withheld: Record<Exclude<Figures['assurance-withheld']['reason'], 'too-few-points'>, string> = {
  'process-signals': 'the values are changing',
  'no-limits': 'there are no limits yet',
  'no-target': 'there is no target',
  'neutral-direction': 'neither way is better',
}

function noValues({ values, since }: Figures['no-values']): string {
  if (values > 0)
    return `The values ${since === null ? 'so far' : `since ${spot(since)}`} are not enough to judge by.`
  return since === null
    ? 'There is nothing to show yet: no value has come in.'
    : `Since ${spot(since)} no value has come in.`
}

function tooEarly({ points, leftOut, useful, needed, median }: Figures['too-early']): string {
  const soFar = `Too early to tell: ${valuesOf(points)} so far${leftOut > 0 ? ` (${leftOut} left out)` : ''}`
  if (useful === points) return `${soFar}, and it takes ${needed}.`
  return `${soFar}, ${useful} of them off the ${centreName(median)} line, and it takes ${needed} that are off it.`
}

const verdicts = {
  'no-values': noValues,
  'too-early': tooEarly,
  'no-variation': ({ points, value, unit }) =>
    `All ${points} values are the same, ${withUnit(value, unit)}, so there is no change and no spread to judge by.`,
  steady: ({ points, leftOut, value, unit }) =>
    `No sign of change: the ${points} values go up and down around ${withUnit(value, unit)}, as chance does${leftOut > 0 ? ` (${leftOut} left out)` : ''}.`,
  inside: ({ points, without }) =>
    without > 0
      ? `No value lies outside its limits; for ${without} of ${points + without} there are none.`
      : points === 1
        ? 'The one value lies inside the limits.'
        : `All ${points} values lie inside the limits that chance keeps to.`,
  'centre-only': ({ points, value, unit, given, median }) =>
    given
      ? `The values are held against ${withUnit(value, unit)}.`
      : points === 1
        ? `There is one value to go by: ${withUnit(value, unit)}.`
        : `The ${centreName(median)} of ${points} values is ${withUnit(value, unit)}.`,
  'changed-run': (figures) =>
    `Something changed: ${run(figures)}; chance seldom gives more than ${figures.usual}.`,
  'changed-crossings': ({ crossings, crossingsMin, median }) =>
    `Something changed: the line of values crosses the ${centreName(median)} ${crossings === 0 ? 'not once' : `only ${times(crossings)}`}; chance seldom gives fewer than ${crossingsMin}.`,
  'changed-both': (figures) =>
    `Something changed: ${run(figures)}, and the line of values ${crossed(figures.crossings)}.`,
  outside,
  marked: ({ count, x }) =>
    count === 1
      ? `One value was marked as plainly different: ${spot(x)}.`
      : `${counted(count)} values were marked as plainly different, the last at ${spot(x)}.`,
  pattern: ({ rule, from, to, side }) =>
    rule === 'ihi-too-many-runs'
      ? `Check the values: ${patternName(rule, side)}. Two different things may be mixed.`
      : `Something changed: from ${spot(from)} to ${spot(to)}, ${patternName(rule, side)}.`,
  variation,
  assurance: ({ icon, value, unit }) => assurances[icon](withUnit(value, unit)),
  'assurance-withheld': ({ reason, value, unit, needed }) =>
    `Whether the target of ${withUnit(value, unit)} will be met cannot be said yet: ${reason === 'too-few-points' ? `it takes ${needed} values with the same limits` : withheld[reason]}.`,
  'phase-change': ({ from, before, after, unit, median }) => {
    const [was, is] = [withUnit(before, unit), withUnit(after, unit)]
    const since = `Since ${spot(from)} the ${median ? 'middle' : 'average'} is ${is}`
    return was === is ? `${since}, about the same as before.` : `${since}; before, it was ${was}.`
  },
  'first-try': ({ points, median }) =>
    `The ${median ? 'middle line is' : 'limits are'} a first try, from ${valuesOf(points)}.`,
} satisfies Partial<MessageTable>

const proofs = {
  'proof-claim': ({ kept, checks, bound }) =>
    `Kept ${kept} of ${checks}: we can claim at least ${inHundred(bound)}.`,
  'proof-no-checks': ({ leftOut }) =>
    `No claim yet: no check was judged by people served or observers${leftOut > 0 ? `, and ${leftOut} by staff ${leftOut === 1 ? 'does' : 'do'} not count` : ''}.`,
  'proof-no-look': ({ checks, more }) =>
    `No claim yet: ${checks} ${checks === 1 ? 'check' : 'checks'} so far, and the first planned look is still to come.${more === null ? '' : ` ${more} more with no miss could prove it.`}`,
  'proof-always': ({ claim, groups }) =>
    `Always: at least ${inHundred(claim)} is proven${groups === 0 ? '' : groups === 1 ? ', for the group it names too' : `, for each of the ${groups} groups it names too`}.`,
  'proof-more': ({ claim, more }) =>
    `Not always yet: ${more} more ${more === 1 ? 'check' : 'checks'} with no miss, and we can say at least ${inHundred(claim)}.`,
  'proof-no-look-left': ({ claim }) =>
    `Not always yet: no planned look is left at which at least ${inHundred(claim)} could be proven. Plan another.`,
  'proof-groups': ({ names, hidden }) => {
    const open = names.length > 0 ? `not proven for ${list(names)}` : ''
    const few = hidden > 0 ? `too few checks to show for ${hidden} ${hidden === 1 ? 'group' : 'groups'}` : ''
    return `Not always yet for everyone: ${[open, few].filter((part) => part).join('; ')}.`
  },
} satisfies Partial<MessageTable>

/** The English that comes with the package: short words, no jargon. Spread it to change single messages. */
export const englishTable: MessageTable = { ...verdicts, ...proofs, ...englishLabels }

/** Puts messages into English. */
export const english: Say = sayFrom(englishTable)
