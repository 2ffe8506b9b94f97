import { languages } from '../../domain/language.ts'
import { translator } from '../../i18n/translator.ts'
import type { Me, ProjectHead } from '../../readers/project.ts'
import { Choices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { everyLanguage } from '../ui/public-layout.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { Token } from '../ui/token.tsx'

/**
 * GET /p/:id/conversations/new, and POST with errors. Fields: token, question1 to question3, intro, closesOn, languages
 * (several: in the form's values with a space between).
 */
export interface NewConversationPageProps {
  readonly frame: Frame
  readonly me: Me
  readonly head: ProjectHead
  readonly form: FormState
  readonly token: string
}

const numbers = [1, 2, 3] as const

/** Where partners write what they ask people. The usual three questions stand there to be changed. */
export const NewConversationPage = ({ frame, me, head, form, token }: NewConversationPageProps) => {
  const { t } = frame
  return (
    <TeamLayout
      frame={frame}
      title={pageTitle(t, t('conversation.title'), form)}
      me={me}
      project={head}
      here="ask"
    >
      <form class="stack narrow" method="post" action={`/p/${head.id}/conversations/new`} novalidate>
        <ErrorSummary frame={frame} form={form} fields={fieldNames(t)} />
        <Token token={token} />
        <h1>{t('conversation.title')}</h1>
        <p class="lead">{t('conversation.lead')}</p>
        {numbers.map((number) => (
          <Field
            frame={frame}
            form={form}
            name={`question${number}`}
            label={t('conversation.question', { number })}
            value={t(`conversation.question${number}`)}
            maxlength={300}
            {...(number === 1 ? { required: true } : { hint: t('conversation.optional') })}
          />
        ))}
        <Field
          frame={frame}
          form={form}
          name="intro"
          label={t('conversation.intro')}
          hint={t('conversation.intro-hint')}
          lines={3}
          maxlength={1000}
        />
        <Field frame={frame} form={form} name="closesOn" type="date" label={t('conversation.closes-on')} />
        <Choices
          frame={frame}
          form={form}
          name="languages"
          legend={t('conversation.languages')}
          hint={t('conversation.languages-hint')}
          value={t.language}
          several
          choices={everyLanguage.map((language) => ({
            value: language,
            label: languages[language].name,
            lang: language,
            ...(!translator(language).reviewed && {
              note: t('conversation.unreviewed'),
              noteLang: t.language,
            }),
          }))}
        />
        <button type="submit" class="btn">
          {t('conversation.go')}
        </button>
      </form>
    </TeamLayout>
  )
}

const fieldNames = (t: Frame['t']): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    numbers.map((number) => [`question${number}`, t('conversation.question', { number })]),
  ),
  intro: t('conversation.intro'),
  closesOn: t('conversation.closes-on'),
  languages: t('conversation.languages'),
})
