import { ErrorSummary } from '../ui/error-summary.tsx'
import { pageTitle } from '../ui/page-title.ts'
import { TeamLayout } from '../ui/team-layout.tsx'
import { Disputes, OpenDispute } from './trouble-dispute.tsx'
import { End } from './trouble-end.tsx'
import type { TroublePageProps } from './trouble-page-props.ts'

/** When it goes wrong: a pause, a dispute, an end. Each says plainly what it does, and none asks why. */
export const TroublePage = (props: TroublePageProps) => {
  const { frame, view, form } = props
  const { t } = frame
  return (
    <TeamLayout
      frame={frame}
      title={pageTitle(t, t('trouble.title'), form)}
      me={view.me}
      project={view.head}
      here="partners"
    >
      <h1>{t('trouble.title')}</h1>
      <ErrorSummary
        frame={frame}
        form={form}
        fields={{
          subject: t('trouble.subject'),
          about: t('trouble.about'),
          mediator: t('trouble.mediator'),
          how: t('trouble.how'),
          words: t('trouble.words'),
        }}
      />
      {view.ending?.stands || <Pause {...props} />}
      <Disputes {...props} />
      <OpenDispute {...props} />
      <End {...props} />
    </TeamLayout>
  )
}

const Pause = ({ frame: { t }, view }: TroublePageProps) => {
  const at = `/p/${view.head.id}/trouble`
  if (!view.pause)
    return (
      <form class="stack narrow" method="post" action={`${at}/pause`}>
        <h2>{t('trouble.pause')}</h2>
        <p>{t('trouble.pause-what')}</p>
        <button type="submit" class="btn s">
          {t('trouble.pause-go')}
        </button>
      </form>
    )
  return (
    <form class="stack notice" method="post" action={`${at}/go-on`}>
      <h2>{t('trouble.paused', { date: t.day(view.pause.since) })}</h2>
      <p>{t(view.alone ? 'trouble.go-on-alone' : 'trouble.go-on-what')}</p>
      {view.pause.goOn.map((side) => (
        <p>{t.rich(`trouble.wants-${side}`, { side: (words) => <b class={side}>{words}</b> })}</p>
      ))}
      {view.pause.mayGoOn && (
        <button type="submit" class="btn s">
          {t('trouble.go-on')}
        </button>
      )}
    </form>
  )
}
