import { exactCount } from '../ui/exact-count.ts'
import { Field } from '../ui/field.tsx'
import { emptyForm } from '../ui/form-state.ts'
import { TeamLayout } from '../ui/team-layout.tsx'
import type { SensePageProps } from './sense-page-props.ts'
import { SenseThemes } from './sense-themes.tsx'
import { SenseVoices } from './sense-voices.tsx'

/** Voices and themes side by side; on a small screen, one below the other or one voice at a time. */
export const SensePage = (props: SensePageProps) => {
  const { frame, view, wrong } = props
  const { t } = frame
  const here = `/p/${view.head.id}/sense`
  const title = wrong ? t('error.prefix', { title: t('sense.title') }) : t('sense.title')
  return (
    <TeamLayout frame={frame} title={title} me={view.me} project={view.head} here="sense" live>
      <div class="between">
        <h1>{t('sense.title')}</h1>
        <search>
          <form class="find" method="get" action={here}>
            <Field
              frame={frame}
              form={emptyForm}
              name="search"
              type="search"
              label={t('sense.search')}
              value={view.asked.search ?? ''}
              maxlength={200}
            />
            <button type="submit" class="btn s quiet">
              {t('voices.search-go')}
            </button>
          </form>
        </search>
      </div>
      <p>{t('sense.what')}</p>
      <even-sort class="cols half">
        <section class="stack" aria-labelledby="not-yet">
          <div class="between">
            <h2 id="not-yet">{t('sense.not-yet', { count: t.number(exactCount(view.notYetGrouped)) })}</h2>
            <a href={view.asked.one ? here : `${here}?one=yes`}>
              {t(view.asked.one ? 'sense.all' : 'sense.one')}
            </a>
          </div>
          <SenseVoices {...props} />
        </section>
        <section class="stack" aria-labelledby="so-far">
          <h2 id="so-far">{t('sense.themes', { count: t.number(view.themes.length) })}</h2>
          <SenseThemes {...props} />
        </section>
      </even-sort>
    </TeamLayout>
  )
}
