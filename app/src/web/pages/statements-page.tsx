import { display, partnerAudience } from '@evenground/fairness'
import { isLanguage } from '../../domain/language.ts'
import type { StatementsView, StatementView } from '../../readers/statements.ts'
import { Choices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { exactCount } from '../ui/exact-count.ts'
import { Field } from '../ui/field.tsx'
import type { Frame } from '../ui/frame.ts'
import { languageName } from '../ui/language-name.ts'
import { Level } from '../ui/level.tsx'
import { pageTitle } from '../ui/page-title.ts'
import { Select } from '../ui/select.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { Token } from '../ui/token.tsx'
import { firstWords } from '../ui/voice-actions.tsx'
import { RoundPart } from './statement-round-part.tsx'
import { AdviceList, Statement } from './statement-row.tsx'
import type { StatementsPageProps } from './statements-page-props.ts'

/** Where partners write what people are asked, and say yes to it. */
export const StatementsPage = (props: StatementsPageProps) => {
  const { frame, view, form } = props
  const { t } = frame
  const of = (state: StatementView['state']) => view.statements.filter((each) => each.state === state)
  const round = view.round && !view.round.closed ? view.round : null
  return (
    <TeamLayout
      frame={frame}
      title={pageTitle(t, t('statements.title'), form)}
      me={view.me}
      project={view.head}
      here="statements"
      live
    >
      <ErrorSummary frame={frame} form={form} fields={fieldNames(frame, view)} />
      <div class="stack">
        <h1>{t('statements.title')}</h1>
        <p class="lead">{t('statements.lead')}</p>
        <p class="second small">{t('statements.rule')}</p>
        {view.held > 0 && (
          <p class="notice">
            {t('statements.held', { count: view.held })}{' '}
            {view.me.duties.includes('safety') && (
              <a href={`/p/${view.head.id}/statements/held`}>{t('statements.held-go')}</a>
            )}
          </p>
        )}
      </div>
      <div class="cols">
        <div class="stack">
          <Statements
            {...props}
            title={t('statements.waiting')}
            none={t('statements.waiting-none')}
            rows={of('offered')}
          />
          <Statements
            {...props}
            title={t('statements.asked')}
            none={t('statements.asked-none')}
            rows={of('approved')}
          />
          {of('refused').length > 0 && (
            <Statements {...props} title={t('statements.refused')} none="" rows={of('refused')} />
          )}
        </div>
        <div class="stack">
          <RoundPart {...props} />
          {round && <Write {...props} languages={round.languages} />}
          {exactCount(view.bySide.lived) + exactCount(view.bySide.learned) > 0 && (
            <section class="stack" aria-label={t('statements.by-side')}>
              <h2>{t('statements.by-side')}</h2>
              <Level
                frame={frame}
                lived={display(view.bySide.lived, partnerAudience())}
                learned={display(view.bySide.learned, partnerAudience())}
                livedWords={t('statements.of-lived')}
                learnedWords={t('statements.of-learned')}
                aim={view.bySide.aim}
              />
            </section>
          )}
        </div>
      </div>
    </TeamLayout>
  )
}

const Statements = ({
  frame,
  view,
  title,
  none,
  rows,
}: StatementsPageProps & { title: string; none: string; rows: readonly StatementView[] }) => (
  <section class="stack">
    <h2>{title}</h2>
    {rows.length === 0 && none && <p class="second">{none}</p>}
    {rows.length > 0 && (
      <ol class="rows">
        {rows.map((statement) => (
          <li id={`statement-${statement.id}`}>
            <Statement frame={frame} view={view} statement={statement} />
          </li>
        ))}
      </ol>
    )}
  </section>
)

const Write = ({
  frame,
  view,
  form,
  token,
  checked,
  languages,
}: StatementsPageProps & { languages: readonly string[] }) => {
  const { t } = frame
  const [first = 'en', ...others] = languages
  const wordsIn = (language: string, hint: boolean) => (
    <Field
      frame={frame}
      form={form}
      name={`words-${language}`}
      label={t('statements.words', { language: languageName(language) })}
      {...(hint && { hint: t('statements.words-hint') })}
      lines={3}
      maxlength={200}
      lang={language}
    />
  )
  return (
    <form class="stack" method="post" action={`/p/${view.head.id}/statements`} novalidate id="write">
      <h2>{t('statements.write')}</h2>
      <Token token={token} />
      {wordsIn(first, true)}
      {others.length > 0 && (
        <details open={others.some((language) => form.values[`words-${language}`])}>
          <summary>{t('statements.words-more')}</summary>
          {others.map((language) => wordsIn(language, false))}
        </details>
      )}
      {checked && <AdviceList frame={frame} advice={checked} />}
      {view.themes.length > 0 && (
        <Select
          frame={frame}
          form={form}
          name="theme"
          label={t('statements.theme')}
          options={[
            { value: '', label: t('statements.theme-none') },
            ...view.themes.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <FromVoices frame={frame} view={view} form={form} />
      <button type="submit" class="btn" name="do" value="write">
        {t('statements.go')}
      </button>
      <button type="submit" class="btn quiet" name="do" value="check">
        {t('statements.check')}
      </button>
    </form>
  )
}

const FromVoices = ({ frame, view, form }: Pick<StatementsPageProps, 'frame' | 'view' | 'form'>) => {
  const { t } = frame
  if (view.choose === null) return <p class="second small">{t('statements.voices-closed')}</p>
  if (view.choose.length === 0) return null
  return (
    <details open={Boolean(form.values.voices)}>
      <summary>{t('statements.voices')}</summary>
      <Choices
        frame={frame}
        form={form}
        name="voices"
        legend={t('statements.voices')}
        hint={t('statements.voices-hint')}
        several
        choices={view.choose.map((voice) => ({
          value: voice.id,
          label: firstWords(voice),
          side: voice.side,
          lang: voice.language,
        }))}
      />
    </details>
  )
}

const fieldNames = ({ t }: Frame, view: StatementsView): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    (view.round?.languages ?? []).map((language) => [
      `words-${language}`,
      t('statements.words', { language: isLanguage(language) ? languageName(language) : language }),
    ]),
  ),
  languages: t('conversation.languages'),
  opensOn: t('conversation.opens-on'),
  closesOn: t('conversation.closes-on'),
})
