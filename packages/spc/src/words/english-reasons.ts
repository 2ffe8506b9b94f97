import type { Notice } from '../chart.ts'
import type { Refusal } from '../refusal.ts'
import { figure, place, spot } from './english-format.ts'

/** What went wrong, and what to do next. */
export function refusalInEnglish(refusal: Refusal): string {
  switch (refusal.reason) {
    case 'no-readings':
      return 'There are no values yet. Add some, and the chart can be drawn.'
    case 'not-a-number':
      return `The value at ${spot(refusal.x)} is not a number. Leave it empty if it is missing.`
    case 'not-a-date':
      return `${refusal.x} is not a date. Write it as year-month-day, for example 2027-03-15.`
    case 'mixed-x':
      return 'Some places on the axis are numbers and some are words. Use one kind.'
    case 'denominator-missing':
      return 'This chart needs to know out of how many. Add n to each row.'
    case 'more-events-than-chances':
      return `At ${spot(refusal.x)} there are ${figure(refusal.y)} out of ${figure(refusal.n)}. One of the two must be wrong; if one person can count twice, use a U chart.`
    case 'negative-count':
      return `At ${spot(refusal.x)} the count is ${figure(refusal.y)}. A count cannot be below zero.`
    case 'negative-denominator':
      return `At ${spot(refusal.x)} the "out of" is ${figure(refusal.n)}. It cannot be below zero.`
    case 'time-not-above-zero':
      return `At ${spot(refusal.x)} the time is ${figure(refusal.y)}. This chart needs times above zero: note the hour too, or count the cases in between (G chart).`
    case 'too-few-points-to-fix-limits':
      return `Limits can be fixed from ${refusal.needed} points on; ${figure(refusal.given)} are too few.`
    case 'rules-do-not-fit':
      return `The rule set ${refusal.rules} does not fit a ${refusal.chart} chart.`
    case 'unknown-chart':
      return `There is no chart called ${refusal.chart}.`
    case 'bad-option':
      return `The option ${refusal.option} must be ${refusal.expected}.`
    case 'repeated-date':
      return `There are two rows for ${spot(refusal.x)}. Put them together first.`
    case 'gap-inside-a-trend':
      return `A missing value before ${spot(refusal.x)} leaves open whether seven values rise or fall.`
  }
}

/** What a reader should know about how the chart was made. */
export function noticeInEnglish(about: Notice): string {
  switch (about.notice) {
    case 'freeze-ignored':
      return 'The chart has phases, so the frozen baseline was not used.'
    case 'phase-not-found':
      return `There is no value at ${place(about.x)}, so no phase begins there.`
    case 'excluded-not-found':
      return `There is no value at ${place(about.x)}, so none was left out.`
    case 'marked-not-found':
      return `There is no value at ${place(about.x)}, so none was marked.`
    case 'freeze-not-found':
      return `No value comes before ${place(about.x)}, so the baseline was not frozen.`
    case 'trial-limits':
      return `The limits are a first try, from ${about.points} points. From 12 on they are firmer, and firm from 20.`
    case 'early-median':
      return `The middle line is a first try, from ${about.points} points. From 12 on it is firmer.`
    case 'narrower-than-binomial':
      return `The values spread less than chance alone would give (factor ${figure(about.factor)}), so the limits are narrower. Check how they were counted.`
    case 'few-events':
      return 'At most points fewer than five events are to be expected. A chart of the time or the cases between events would tell more.'
    case 'last-value-missing':
      return `The value at ${spot(about.x)} is missing; the last known one is judged instead.`
  }
}
