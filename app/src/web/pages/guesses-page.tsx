import { display, partnerAudience } from '@evenground/fairness'
import { mostGuesses } from '../../domain/guess.ts'
import { Done } from '../ui/done.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { exactCount } from '../ui/exact-count.ts'
import type { Frame } from '../ui/frame.ts'
import { Level } from '../ui/level.tsx'
import { pageTitle } from '../ui/page-title.ts'
import { RoomsNav } from '../ui/rooms-nav.tsx'
import { bold } from '../ui/tags.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { GuessForm, RevealDay } from './guess-form.tsx'
import { Seals } from './guess-seals.tsx'
import type { GuessesPageProps } from './guesses-page-props.ts'
import { ReceiptLine } from './sealed-page.tsx'

const places = Array.from({ length: mostGuesses }, (_, at) => at + 1)

/** What partners expect to hear, sealed before they may read a voice. */
export const GuessesPage = (props: GuessesPageProps) => {
  const { frame, view, form, kept } = props
  const { t } = frame
  const title = t('guesses.title')
  return (
    <TeamLayout
      frame={frame}
      title={pageTitle(t, title, form)}
      me={view.me}
      project={view.head}
      here="room"
      live
    >
      <RoomsNav frame={frame} project={view.head.id} here="guesses" />
      <ErrorSummary frame={frame} form={form} fields={fieldNames(t)} />
      <div class="stack">
        <h1>{title}</h1>
        <p class="lead">{t('guesses.what')}</p>
        {kept && <Done>{t('guesses.kept')}</Done>}
      </div>
      <div class="cols">
        <div class="stack">
          <Own {...props} />
        </div>
        <div class="stack">
          <Who frame={frame} view={view} />
          <When {...props} />
        </div>
      </div>
      <Seals frame={frame} view={view} />
    </TeamLayout>
  )
}

const fieldNames = (t: Frame['t']): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    places.flatMap((place) => {
      const one = t('guesses.one', { number: t.number(place) })
      return [
        [`words${place}`, one],
        [`ten${place}`, t('dot', { first: one, second: t('guesses.ten') })],
      ]
    }),
  ),
  revealOn: t('guesses.day'),
})

/** What this partner can do, or did. */
const Own = (props: GuessesPageProps) => {
  const { frame, view } = props
  const { t } = frame
  if (view.own === 'may-seal')
    return props.onlyDay && view.mayFixDay ? (
      <>
        <RevealDay {...props} />
        <p>
          <a href={`/p/${view.head.id}/guesses`}>{t('guesses.day-back')}</a>
        </p>
      </>
    ) : (
      <GuessForm {...props} places={places} />
    )
  return (
    <section class="stack">
      {view.own === 'open' && (
        <>
          <h2>{t('guesses.open')}</h2>
          <p>{t('guesses.open-what')}</p>
        </>
      )}
      {view.own === 'read-voices' && <p>{t('guesses.read')}</p>}
      {view.ownSeal && (
        <p>
          {t.rich('guesses.sealed-on', {
            date: t.date(view.ownSeal.on),
            groups: view.ownSeal.groups,
            b: bold,
          })}
        </p>
      )}
      {view.ownSeal?.line && (
        <>
          <p>{t('guesses.receipt-open')}</p>
          <ReceiptLine frame={frame} line={view.ownSeal.line} hash={view.ownSeal.hash} />
        </>
      )}
    </section>
  )
}

const Who = ({ frame, view }: Pick<GuessesPageProps, 'frame' | 'view'>) => {
  const { t } = frame
  return (
    <section class="stack">
      <h2>{t('guesses.who')}</h2>
      {exactCount(view.lived) + exactCount(view.learned) === 0 ? (
        <p>{t('guesses.none')}</p>
      ) : (
        <Level
          frame={frame}
          lived={display(view.lived, partnerAudience())}
          learned={display(view.learned, partnerAudience())}
          livedWords={t('side.lived')}
          learnedWords={t('side.learned')}
        />
      )}
    </section>
  )
}

const When = (props: GuessesPageProps) => {
  const { frame, view } = props
  const { t } = frame
  if (view.own === 'open') return null
  return (
    <section class="stack" id="day">
      {view.revealOn ? (
        <>
          <p>
            <b>{t('guesses.opens', { date: t.date(view.revealOn) })}</b>
          </p>
          <p class="second">{t('guesses.opens-what')}</p>
        </>
      ) : (
        <p>{t('guesses.no-day')}</p>
      )}
      {view.mayFixDay && view.own !== 'may-seal' && <RevealDay {...props} />}
      {view.mayFixDay && view.own === 'may-seal' && !props.onlyDay && (
        <p>
          <a href={`/p/${view.head.id}/guesses?day`}>{t('guesses.day-first')}</a>
        </p>
      )}
    </section>
  )
}
