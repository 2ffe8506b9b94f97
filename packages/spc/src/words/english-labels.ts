import { figure, place, shortPlace, withUnit } from './english-format.ts'
import { assuranceNames, chartNames, rulesNames, variationNames } from './english-names.ts'
import { noticeInEnglish, refusalInEnglish } from './english-reasons.ts'
import type { ColumnName, Figures, LegendName, MessageTable } from './message.ts'

const columns: Record<ColumnName, string> = {
  x: 'When or where',
  count: 'Count',
  n: 'Out of',
  value: 'Value',
  centre: 'Middle',
  lower: 'Lower limit',
  upper: 'Upper limit',
  target: 'Target',
  phase: 'Phase',
  state: 'What it shows',
  note: 'Note',
}

const legends: Record<LegendName, string> = {
  middle: 'middle',
  average: 'average',
  limits: 'limits',
  target: 'target',
  outside: 'outside the limits',
  improvement: 'getting better',
  concern: 'getting worse',
  special: 'something changed',
  excluded: 'left out of the sums',
  marked: 'marked by a person',
}

function pointState({ point }: Figures['point-state']): string {
  const states = [
    point.y === null ? 'missing' : '',
    point.beyond ? `${point.beyond} the limits` : '',
    point.cause === 'trend' ? `part of seven ${point.side === 'above' ? 'rising' : 'falling'}` : '',
    point.cause === 'two-of-three' ? `one of two in three far ${point.side} the average` : '',
    point.cause === 'shift' ? `part of seven ${point.side} the average` : '',
    point.judgement === 'improvement'
      ? 'getting better'
      : point.judgement === 'concern'
        ? 'getting worse'
        : '',
    point.marked ? 'marked as plainly different' : '',
    point.included ? '' : 'left out of the sums',
  ].filter((state) => state)
  return states.join(', ') || 'as usual'
}

const standardisedName = ({ chart, standardised }: Figures['chart-name']) =>
  standardised ? `${chartNames[chart]}, in sigmas` : chartNames[chart]

/** Names of charts, lines, columns and states. */
export const englishLabels = {
  'chart-name': standardisedName,
  'rules-name': ({ rules }) => rulesNames[rules],
  'chart-title': ({ chart, standardised, from, to }) =>
    `${standardisedName({ chart, standardised })}, ${place(from)} to ${place(to)}`,
  'drawn-with': ({ chart, standardised, points, rules }) =>
    `${standardisedName({ chart, standardised })}, ${points} ${points === 1 ? 'point' : 'points'}, ${rulesNames[rules]}.`,
  x: ({ x }) => place(x),
  tick: ({ x, from, to }) => shortPlace(x, from, to),
  amount: ({ value, unit }) => withUnit(value, unit),
  'amount-of': ({ value, unit, count, n }) => `${withUnit(value, unit)} (${figure(count)} of ${figure(n)})`,
  'line-centre': ({ value, median }) => `${median ? 'middle' : 'average'} ${figure(value)}`,
  'line-changed': () => 'changed',
  'line-upper': ({ value }) => `upper limit ${figure(value)}`,
  'line-lower': ({ value }) => `lower limit ${figure(value)}`,
  'line-target': ({ value }) => `target ${figure(value)}`,
  'phase-name': ({ phase, name }) => name ?? `Phase ${phase}`,
  'baseline-name': () => 'Baseline',
  'icon-variation': ({ icon }) => variationNames[icon],
  'icon-assurance': ({ icon }) => assuranceNames[icon],
  'point-state': pointState,
  'table-caption': ({ title }) => title,
  'table-region': ({ title }) => `Table: ${title}`,
  column: ({ name, unit, median }) =>
    name === 'value' && unit
      ? `${columns.value}, ${unit}`
      : name === 'centre' && !median
        ? 'Average'
        : columns[name],
  notice: ({ about }) => noticeInEnglish(about),
  refusal: ({ refusal }) => refusalInEnglish(refusal),
  legend: ({ name }) => legends[name],
} satisfies Partial<MessageTable>
