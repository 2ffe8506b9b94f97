import type { Direction, XmrRequest } from '../../src/request.ts'
import type { Example } from './example.ts'
import { months } from './numbers.ts'

const dots = (
  id: string,
  about: string,
  direction: Direction,
  values: readonly (number | null)[],
  target?: number,
): Example => ({
  id,
  about,
  request: {
    chart: 'xmr',
    rules: 'making-data-count',
    title: `Making Data Count: ${about.toLowerCase().replace(/\.$/, '')}`,
    unit: 'people',
    direction,
    readings: months(values),
    limitsFromFirst: 12,
    ...(target === undefined ? {} : { target }),
  } satisfies XmrRequest,
})

const quiet = [50, 53, 48, 51, 47, 52, 49, 54, 48, 51, 50, 47, 53, 49]
/** Every verdict of Making Data Count. */
export const dotCharts: readonly Example[] = [
  dots('dots-common', 'Common cause, target met or missed by chance.', 'increase', quiet, 51),
  dots('dots-pass', 'Common cause, target met again and again.', 'increase', quiet, 35),
  dots('dots-fail', 'Common cause, target missed again and again.', 'increase', quiet, 70),
  dots('dots-improvement-high', 'Getting better, high.', 'increase', [...quiet, 55, 57, 58, 59, 62, 63, 66]),
  dots(
    'dots-improvement-low',
    'Getting better, low.',
    'decrease',
    [...quiet, 46, 45, 47, 46, 48, 45, 46],
    55,
  ),
  dots('dots-concern-high', 'Getting worse, high.', 'decrease', [...quiet, 57, 51, 58]),
  dots('dots-concern-low', 'Getting worse, low.', 'increase', [...quiet, 49, 36]),
  dots('dots-neutral-high', 'Something changed, high.', 'neutral', [...quiet, 64]),
  dots('dots-neutral-low', 'Something changed, low.', 'neutral', [...quiet, 37]),
  dots('dots-missing', 'The last value is missing.', 'increase', [...quiet, null], 51),
]
