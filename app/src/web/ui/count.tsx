import { type Display, message } from '@evenground/fairness'
import type { Frame } from './frame.ts'

/** A count of people as far as it may be told: a number, "a few people", or that it is kept private. Never blank. */
export const Count = ({ frame: { t }, of }: { readonly frame: Frame; readonly of: Display }) => (
  <>
    {message(of, {
      shown: (count) => t.number(count),
      rounded: (count) => t('count.about', { count: t.number(count) }),
      fewerThan: () => t('count.few'),
      toProtect: t('count.protected'),
      untilClosed: t('count.until-closed'),
      percent: (percent) => t('count.percent', { percent: t.number(percent) }),
      nobodyAsked: t('count.nobody-asked'),
    })}
  </>
)
