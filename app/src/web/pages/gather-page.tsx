import { display, partnerAudience } from '@evenground/fairness'
import type { Child } from 'hono/jsx'
import type { GatherView } from '../../readers/gather.ts'
import type { GatherWaiting } from '../../readers/gather-waiting.ts'
import { Done } from '../ui/done.tsx'
import { exactCount } from '../ui/exact-count.ts'
import type { Frame } from '../ui/frame.ts'
import { Level } from '../ui/level.tsx'
import { PayOffer } from '../ui/pay-offer.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { Questions } from './gather-mandate-page.tsx'
import { Groups } from './gather-served-page.tsx'
import { Ways } from './gather-ways-page.tsx'

/** GET /p/:id/gather. */
export interface GatherPageProps {
  readonly frame: Frame
  readonly view: GatherView
}

/** The step Gather: for whom, by whose mandate, on which terms. Each part leads to a page where it is changed. */
export const GatherPage = ({ frame, view }: GatherPageProps) => {
  const { t } = frame
  return (
    <TeamLayout frame={frame} title={t('gather.title')} me={view.me} project={view.head} here="gather" live>
      <h1>{t('gather.title')}</h1>
      <p class="lead">{t('gather.lead')}</p>
      <div class="cols">
        <div class="stack">
          <Waiting frame={frame} view={view} />
          <Purpose frame={frame} view={view} />
          <Served frame={frame} view={view} />
          <MandatePart frame={frame} view={view} />
          <Part view={view} id="ways" title={t('gather.ways')} to="ways" go={t('gather.ways-change')}>
            {view.ways.length === 0 ? (
              <p class="second">{t('gather.ways-none')}</p>
            ) : (
              <Ways frame={frame} view={view} />
            )}
          </Part>
        </div>
        <div class="stack">
          <Seats frame={frame} view={view} />
          <PayPart frame={frame} view={view} />
          <Needs frame={frame} view={view} />
          <Part view={view} id="agreement" title={t('gather.agreement')}>
            {view.agreed ? <Done>{t('agreement.done')}</Done> : <p>{t('agreement.before')}</p>}
            <p>
              <a href={`/p/${view.head.id}/agreement?then=/p/${view.head.id}/gather`}>
                {t('gather.agreement-read')}
              </a>
            </p>
          </Part>
        </div>
      </div>
    </TeamLayout>
  )
}

interface PartProps {
  readonly view: GatherView
  readonly id: string
  readonly title: string
  /** The page where it is changed, below /p/:id/gather, and what the link to it says. */
  readonly to?: string
  readonly go?: string
  readonly children?: Child
}

const Part = ({ view, id, title, to, go, children }: PartProps) => (
  <section class="stack" id={id}>
    <div class="between">
      <h2>{title}</h2>
      {to && <a href={`/p/${view.head.id}/gather/${to}`}>{go}</a>}
    </div>
    {children}
  </section>
)

/** Where each thing that waits is done. */
const doneAt: Readonly<Record<GatherWaiting, string>> = {
  'agree-confidentiality': 'agreement',
  'lived-seats': 'partners',
  'pay-claims': 'gather/claims',
  'sponsor-late': 'gather/questions',
  'say-mandate': 'gather/mandate',
  'say-served': 'gather/served',
  'offer-pay': 'gather/pay',
  'say-access-needs': 'gather/needs',
  'propose-ways': 'gather/ways',
  'agree-ways': 'gather/ways',
}

const Waiting = ({ frame: { t }, view }: GatherPageProps) => (
  <section class="stack">
    <h2>{t('gather.waiting')}</h2>
    {view.waiting.length === 0 ? (
      <Done>{t('gather.waiting-none')}</Done>
    ) : (
      <ul class="rows">
        {view.waiting.map((what) => (
          <li>
            <a href={`/p/${view.head.id}/${doneAt[what]}`}>{t(`gather.wait-${what}`)}</a>
          </li>
        ))}
      </ul>
    )}
  </section>
)

const Purpose = ({ frame: { t }, view }: GatherPageProps) => (
  <Part view={view} id="purpose" title={t('gather.purpose')} to="purpose" go={t('gather.purpose-change')}>
    <p class="lead" dir="auto">
      {view.purpose}
    </p>
    <p class="second" dir="auto">
      {view.head.place}
    </p>
  </Part>
)

const Served = ({ frame, view }: GatherPageProps) => {
  const { t } = frame
  return (
    <Part view={view} id="served" title={t('gather.served-title')} to="served" go={t('gather.served-change')}>
      {view.served ? (
        <p>
          <span class="big-n">{t.number(exactCount(view.served))}</span> {t('gather.served-people')}
        </p>
      ) : (
        <p class="second">{t('gather.served-none')}</p>
      )}
      <Groups frame={frame} view={view} />
      <p>
        <a href={`/p/${view.head.id}/gather/groups`}>
          {t(view.groups.length > 0 ? 'gather.groups-change' : 'gather.groups-first')}
        </a>
      </p>
    </Part>
  )
}

const MandatePart = ({ frame, view }: GatherPageProps) => {
  const { t } = frame
  const { mandate } = view
  const row = (name: string, words: string | null) =>
    words && (
      <div>
        <dt>{name}</dt>
        <dd dir="auto">{words}</dd>
      </div>
    )
  return (
    <Part view={view} id="mandate" title={t('gather.mandate')} to="mandate" go={t('gather.mandate-change')}>
      {mandate ? (
        <dl class="sum">
          {row(t('gather.sponsor'), mandate.sponsor)}
          {row(t('gather.sponsor-role'), mandate.role)}
          {row(t('gather.sponsor-contact'), mandate.contact)}
          {row(t('gather.money'), mandate.money)}
          <div>
            <dt>{t('gather.decides')}</dt>
            <dd>
              {mandate.decidesAlone.length === 0 && t('gather.decides-none')}
              {mandate.decidesAlone.map((line) => (
                <p dir="auto">{line}</p>
              ))}
            </dd>
          </div>
        </dl>
      ) : (
        <p class="second">{t('gather.mandate-none')}</p>
      )}
      <h3>{t('gather.questions')}</h3>
      <Questions frame={frame} view={view} />
      <p>
        <a href={`/p/${view.head.id}/gather/questions`}>{t('gather.question-new')}</a>
      </p>
    </Part>
  )
}

const Seats = ({ frame, view }: GatherPageProps) => {
  const { t } = frame
  const short = exactCount(view.seats.learned) - exactCount(view.seats.lived)
  return (
    <section class="stack" id="seats">
      <h2>{t('gather.seats')}</h2>
      <Level
        frame={frame}
        lived={display(view.seats.lived, partnerAudience())}
        learned={display(view.seats.learned, partnerAudience())}
        livedWords={t('side.lived')}
        learnedWords={t('side.learned')}
        aim={view.seats.aim}
      />
      {view.belowHalf && <p class="notice">{t('gather.seats-below', { count: short })}</p>}
      <p>
        <a href={`/p/${view.head.id}/partners`}>{t('gather.seats-go')}</a>
      </p>
    </section>
  )
}

const PayPart = ({ frame, view }: GatherPageProps) => {
  const { t } = frame
  const { pay } = view
  const hosts = view.me.duties.includes('convener')
  return (
    <Part
      view={view}
      id="pay"
      title={t('gather.pay')}
      {...(hosts && { to: 'pay', go: t('gather.pay-change') })}
    >
      <PayOffer frame={frame} offer={pay.offer} />
      {pay.late && <p class="notice">{t('gather.pay-late')}</p>}
      {pay.medianDays !== null && <p>{t('gather.pay-median', { days: pay.medianDays })}</p>}
      <p>
        <a href={`/p/${view.head.id}/gather/claims`}>{t('gather.claims')}</a>
      </p>
    </Part>
  )
}

const Needs = ({ frame: { t }, view }: GatherPageProps) => {
  const { own, shared } = view.needs
  return (
    <Part view={view} id="needs" title={t('gather.needs')} to="needs" go={t('gather.needs-change')}>
      <p class="second">{t('gather.needs-who')}</p>
      {own && (own.words ? <p dir="auto">{own.words}</p> : <p>{t('gather.needs-nothing')}</p>)}
      {own?.words && (
        <p>
          <span class={own.met ? 'tag' : 'tag on'}>
            {t(own.met ? 'gather.needs-yes' : 'gather.needs-not-yet')}
          </span>
        </p>
      )}
      {shared && shared.length > 0 && (
        <>
          <h3>{t('gather.needs-shared')}</h3>
          <ul class="rows">
            {shared.map(({ name, words, met }) => (
              <li>
                <b dir="auto">{name}</b> {!met && <span class="tag on">{t('gather.needs-not-yet')}</span>}
                <p dir="auto">{words}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Part>
  )
}
