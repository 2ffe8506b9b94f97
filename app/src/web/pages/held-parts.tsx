import type { Child } from 'hono/jsx'
import type { AskedBy } from '../../readers/asked-by.ts'
import type { HeldItem, HoldLine } from '../../readers/held.ts'
import type { Frame } from '../ui/frame.ts'
import { Help } from '../ui/help.tsx'

/** Why words are held, in one line. */
export const whyHeld = (t: Frame['t'], { held }: Pick<HeldItem, 'held'>): string =>
  held.map((reason) => t(`hold.reason-${reason}`)).join(', ')

/** When words were said: the day, and for the first two days how long ago. */
export const saidWhen = (t: Frame['t'], { saidOn, hours }: Pick<HeldItem, 'saidOn' | 'hours'>): string =>
  hours === null
    ? t.day(saidOn)
    : t('dot', { first: t.day(saidOn), second: t('hold.hours', { hours: hours }) })

/** What somebody did, and when. */
export const lineOf = (t: Frame['t'], { by, on, clock, what, reason }: HoldLine): string => {
  const did = t(`hold.did-${what}`)
  const line = t('hold.line', { by, day: t.day(on), clock, what: did })
  return reason ? t('dot', { first: line, second: t(`hold.keep-${reason}`) }) : line
}

/** What to do when somebody may be in danger: calling comes before anything on this page. */
export const Danger = ({ frame, by, open }: { frame: Frame; by: AskedBy; open: boolean }) => {
  const { t } = frame
  return (
    <details open={open} id="danger">
      <summary>{t('hold.danger')}</summary>
      <ol class="steps">
        <li>{t('hold.danger-now')}</li>
        <li>{t('hold.danger-lead', { organisation: by.organisation })}</li>
        <li>{t('hold.danger-note')}</li>
        <li>{t('hold.danger-keep')}</li>
      </ol>
      <div class="stack">
        <Help frame={frame} by={by} />
      </div>
    </details>
  )
}

/** For messages whose parts are marked as the words are. */
export const markTags = {
  personal: (words: Child[]): Child => <mark class="personal">{words}</mark>,
  worrying: (words: Child[]): Child => <mark class="worrying">{words}</mark>,
}
