import type { RoundView } from '../../readers/statements.ts'
import { Choices } from '../ui/choices.tsx'
import { exactCount } from '../ui/exact-count.ts'
import { Field } from '../ui/field.tsx'
import { emptyForm } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { languageName } from '../ui/language-name.ts'
import { everyLanguage } from '../ui/public-layout.tsx'
import type { StatementsPageProps } from './statements-page-props.ts'

/** The page for answers: where it is, whether it is open, and how it is opened, set and closed. */
export const RoundPart = (props: StatementsPageProps) => {
  const { frame, view } = props
  const { t } = frame
  const { round } = view
  return (
    <section class="stack">
      <h2>{t('statements.page')}</h2>
      {!round && <p>{t('statements.page-none')}</p>}
      {round && <Now frame={frame} round={round} />}
      {!round && <Settings {...props} go={t('statements.page-do')} />}
      {round && !round.closed && (
        <>
          <details>
            <summary>{t('statements.page-set')}</summary>
            <Settings {...props} go={t('statements.page-keep')} />
          </details>
          <details>
            <summary>{t('statements.page-close')}</summary>
            <form class="stack" method="post" action={`/p/${view.head.id}/statements/close`}>
              <input type="hidden" name="round" value={round.id} />
              <p>{t('statements.page-close-what')}</p>
              <button type="submit" class="btn s quiet">
                {t('statements.page-close')}
              </button>
            </form>
          </details>
        </>
      )}
      {round?.closed && (
        <details>
          <summary>{t('statements.page-again')}</summary>
          <Settings {...props} go={t('statements.page-do')} />
        </details>
      )}
    </section>
  )
}

const Now = ({ frame: { t }, round }: { frame: Frame; round: RoundView }) => (
  <>
    <p>
      <span class={round.open ? 'tag on' : 'tag'}>
        {t(
          round.closed
            ? 'statements.page-closed'
            : round.open
              ? 'statements.page-open'
              : 'statements.page-not-now',
        )}
      </span>{' '}
      <span class="second small">
        {t('statements.page-people', { people: t.number(exactCount(round.people)) })}
      </span>
    </p>
    <p>
      <a href={`/s/${round.code}`} data-turbo="false" dir="ltr">
        {round.address}
      </a>
    </p>
  </>
)

const Settings = ({ frame, view, form, go }: StatementsPageProps & { go: string }) => {
  const { t } = frame
  const round = view.round?.closed ? null : view.round
  // The errors of the form that writes a wish are not this one's.
  const own = ['languages', 'opensOn', 'closesOn'].some((name) => form.errors[name]) ? form : emptyForm
  return (
    <form class="stack" method="post" action={`/p/${view.head.id}/statements/round`} novalidate>
      <Choices
        frame={frame}
        form={own}
        name="languages"
        legend={t('conversation.languages')}
        several
        value={(round?.languages ?? view.languages).join(' ')}
        choices={everyLanguage.map((language) => ({
          value: language,
          label: languageName(language),
          lang: language,
        }))}
      />
      <Field
        frame={frame}
        form={own}
        name="opensOn"
        type="date"
        label={t('conversation.opens-on')}
        hint={t('conversation.opens-on-hint')}
        value={round?.opensOn ?? ''}
      />
      <Field
        frame={frame}
        form={own}
        name="closesOn"
        type="date"
        label={t('conversation.closes-on')}
        value={round?.closesOn ?? ''}
      />
      <button type="submit" class="btn s">
        {go}
      </button>
    </form>
  )
}
