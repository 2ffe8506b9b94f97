import type { NewConversationView } from '../../readers/conversation-settings.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { TeamLayout } from '../ui/team-layout.tsx'
import { Token } from '../ui/token.tsx'
import { SettingsFields, settingsNames } from './conversation-settings-fields.tsx'
import { SafetyKnown } from './safety-known.tsx'

/**
 * GET /p/:id/conversations/new, and POST with errors. Fields: token, question1 to question3, intro, and those of its settings.
 */
export interface NewConversationPageProps {
  readonly frame: Frame
  readonly view: NewConversationView
  readonly form: FormState
  readonly token: string
}

const numbers = [1, 2, 3] as const

/** Where partners write what they ask people. The usual three questions stand there to be changed. */
export const NewConversationPage = ({ frame, view, form, token }: NewConversationPageProps) => {
  const { t } = frame
  const { me, head } = view
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
        <SettingsFields frame={frame} form={form} view={view} />
        {view.safe || <SafetyKnown frame={frame} form={form} />}
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
  ...settingsNames(t),
  safetyKnown: t('conversation.safety'),
})
