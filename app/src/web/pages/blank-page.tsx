import type { BlankPageView } from '../../readers/blank-page.ts'
import { exactCount } from '../ui/exact-count.ts'
import type { Frame } from '../ui/frame.ts'

interface BlankPageProps {
  readonly frame: Frame
  readonly project: string
  readonly blank: BlankPageView
}

/** Whether the blank page may be filled, what is missing, and how it is lifted. For every page that the rule holds for. */
export const BlankPage = ({ frame, project, blank }: BlankPageProps) => {
  const { t } = frame
  return (
    <section class="stack notice" id="blank-page">
      <h2>{t(`blank.title-${blank.state}`)}</h2>
      {blank.state === 'enough' && <p>{t('blank.enough-what')}</p>}
      {blank.state === 'lifted' && <p>{t('blank.lifted-what')}</p>}
      {blank.state === 'blank' && (
        <>
          <p>{t('blank.what')}</p>
          <Missing frame={frame} blank={blank} />
          <Lift frame={frame} project={project} blank={blank} />
        </>
      )}
      <details>
        <summary>{t('blank.rule')}</summary>
        <p class="small">{t('blank.rule-what')}</p>
      </details>
    </section>
  )
}

const Missing = ({ frame: { t }, blank }: { frame: Frame; blank: BlankPageView }) => (
  <ul>
    <li>
      <b>{t('blank.heard', { heard: t.number(exactCount(blank.heard)), needed: t.number(blank.needed) })}</b>
    </li>
    <li>
      <b class="lived">
        {t('blank.heard-lived', {
          heard: t.number(exactCount(blank.heardLived)),
          needed: t.number(blank.neededLived),
        })}
      </b>
    </li>
  </ul>
)

const Lift = ({ frame: { t }, project, blank }: BlankPageProps) => {
  const so = { wishes: t.number(exactCount(blank.wishes)), seats: t.number(exactCount(blank.seatedLived)) }
  if (!blank.mayLift) return <p class="second small">{t('blank.lift-others', so)}</p>
  return (
    <form class="stack" method="post" action={`/p/${project}/blank-page`}>
      <p class="small">{t('blank.lift-what', so)}</p>
      <button type="submit" class="btn s quiet" name="wish" value={blank.ownWish ? 'no' : 'yes'}>
        {t(blank.ownWish ? 'blank.lift-back' : 'blank.lift')}
      </button>
    </form>
  )
}
