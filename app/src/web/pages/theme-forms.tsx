import { Select } from '../ui/select.tsx'
import { ThemeWords } from './name-theme-page.tsx'
import type { ThemePageProps } from './theme-page-props.ts'

/** Other words for a theme, putting it together with another, and taking it away. Each can be undone. */
export const ThemeForms = ({ frame, view, form }: ThemePageProps) => {
  const { t } = frame
  const here = `/p/${view.head.id}/themes/${view.theme.id}`
  const wrong = Object.keys(form.errors)
  return (
    <>
      <details open={wrong.some((field) => field !== 'into')}>
        <summary>{t('themes.change')}</summary>
        <form class="stack" method="post" action={here} novalidate>
          <ThemeWords frame={frame} form={form} theme={view.theme} />
          <button type="submit" class="btn s">
            {t('themes.change-go')}
          </button>
        </form>
      </details>
      {view.others.length > 0 && (
        <details open={wrong.includes('into')}>
          <summary>{t('themes.merge')}</summary>
          <form class="stack" method="post" action={`${here}/merge`}>
            <Select
              frame={frame}
              form={form}
              name="into"
              label={t('themes.merge-into')}
              hint={t('themes.merge-what')}
              options={[
                { value: '', label: t('sense.choose') },
                ...view.others.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <button type="submit" class="btn s quiet">
              {t('themes.merge-go')}
            </button>
          </form>
        </details>
      )}
      <details>
        <summary>{t('themes.remove')}</summary>
        <form class="stack" method="post" action={`${here}/remove`}>
          <p>{t('themes.remove-what')}</p>
          <button type="submit" class="btn s quiet">
            {t('themes.remove-go')}
          </button>
        </form>
      </details>
    </>
  )
}
