import { themeOwners } from '../../domain/theme.ts'
import type { NewThemeView } from '../../readers/new-theme.ts'
import { Choices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { exactCount } from '../ui/exact-count.ts'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { Quote } from '../ui/quote.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { Token } from '../ui/token.tsx'

/** GET /p/:id/themes/new?voice=&group=&splits=. Form: POST /p/:id/themes (token, name, description, owner, voices, group, splits). */
export interface NameThemePageProps {
  readonly frame: Frame
  readonly view: NewThemeView
  readonly form: FormState
  readonly token: string
}

/** Where a theme gets its name: with the voices it is made of, where some were chosen or offered. */
export const NameThemePage = ({ frame, view, form, token }: NameThemePageProps) => {
  const { t } = frame
  const title = t(view.splits ? 'themes.split-title' : 'themes.new')
  return (
    <TeamLayout frame={frame} title={pageTitle(t, title, form)} me={view.me} project={view.head} here="sense">
      <ErrorSummary frame={frame} form={form} fields={themeFields(t)} />
      <h1>{title}</h1>
      <form class="stack narrow" method="post" action={`/p/${view.head.id}/themes`} novalidate>
        <Token token={token} />
        {view.group && <input type="hidden" name="group" value={view.group} />}
        {view.splits && <input type="hidden" name="splits" value={view.splits} />}
        <ThemeWords frame={frame} form={form} />
        {view.whole && <p class="line">{t('themes.whole-group', { count: exactCount(view.whole) })}</p>}
        {view.voices.length > 0 && (
          <fieldset class="stack">
            <legend>{t('themes.made-of')}</legend>
            {view.voices.map((voice) => (
              <div class="stack">
                <Quote frame={frame} voice={voice} />
                {view.whole ? null : (
                  <label class="tick">
                    <input type="checkbox" name="voices" value={voice.id} checked />
                    <span>{t('themes.take')}</span>
                  </label>
                )}
              </div>
            ))}
          </fieldset>
        )}
        <button type="submit" class="btn">
          {t('themes.make')}
        </button>
        <p>
          <a href={`/p/${view.head.id}/sense`}>{t('themes.back')}</a>
        </p>
      </form>
    </TeamLayout>
  )
}

export const themeFields = (t: Frame['t']) => ({
  name: t('themes.name'),
  description: t('themes.description'),
  owner: t('themes.owner'),
  voices: t('themes.made-of'),
  into: t('themes.merge'),
})

interface ThemeWordsProps {
  readonly frame: Frame
  readonly form: FormState
  readonly theme?: { readonly name: string; readonly description: string; readonly owner: string | null }
}

/** The words of a theme and whose it is. */
export const ThemeWords = ({ frame, form, theme }: ThemeWordsProps) => {
  const { t } = frame
  return (
    <>
      <Field
        frame={frame}
        form={form}
        name="name"
        label={t('themes.name')}
        hint={t('themes.name-hint')}
        value={theme?.name ?? ''}
        maxlength={120}
        required
      />
      <Field
        frame={frame}
        form={form}
        name="description"
        label={t('themes.description')}
        lines={3}
        value={theme?.description ?? ''}
        maxlength={1000}
      />
      <Choices
        frame={frame}
        form={form}
        value={theme?.owner ?? ''}
        name="owner"
        legend={t('themes.owner')}
        hint={t('themes.owner-hint')}
        choices={['' as const, ...themeOwners].map((value) => ({
          value,
          label: t(value === '' ? 'themes.owner-none' : `themes.owner-${value}`),
        }))}
      />
    </>
  )
}
