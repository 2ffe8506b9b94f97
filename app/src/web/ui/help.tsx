import type { AskedBy } from '../../readers/asked-by.ts'
import type { Frame } from './frame.ts'

interface HelpProps {
  readonly frame: Frame
  readonly by: AskedBy
}

/** Who to call, on every page where somebody writes or has written. */
export const Help = ({ frame: { t }, by }: HelpProps) => (
  <>
    <p id="help">
      <b>{t('help.title')}</b> {t('help.not-watched')} <Emergency t={t} number={by.emergencyNumber} />
    </p>
    {by.helpLines.map((line) => (
      <p>{t.rich('help.talk', { ...line, call: (words) => <Call phone={line.phone}>{words}</Call> })}</p>
    ))}
    <p>{t('help.not-for', { organisation: by.organisation })}</p>
  </>
)

const Emergency = ({ t, number }: { t: Frame['t']; number: string | null }) =>
  number ? (
    <span>{t.rich('help.emergency', { number, call: (words) => <Call phone={number}>{words}</Call> })}</span>
  ) : (
    <span>{t('help.emergency-any')}</span>
  )

interface CallProps {
  readonly phone: string
  readonly children?: unknown
}

/** A number that a phone can dial; digits keep their order in every script. */
const Call = ({ phone, children }: CallProps) => (
  <a class="go" href={`tel:${phone.replace(/[^\d+*#]/g, '')}`} dir="ltr">
    {children}
  </a>
)
