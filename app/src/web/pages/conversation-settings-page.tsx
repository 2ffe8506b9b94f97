import type { ConversationSettingsView } from '../../readers/conversation-settings.ts'
import { Done } from '../ui/done.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { TeamLayout } from '../ui/team-layout.tsx'
import { SettingsFields, settingsNames } from './conversation-settings-fields.tsx'

/** GET /p/:id/conversations/:conversation, and POST with errors. Sent with `do` = save, close or reopen. */
export interface ConversationSettingsPageProps {
  readonly frame: Frame
  readonly view: ConversationSettingsView
  readonly form: FormState
  readonly saved?: boolean
}

/** Where partners set a conversation's dates, limits, languages and what is asked of a person. */
export const ConversationSettingsPage = (props: ConversationSettingsPageProps) => {
  const { frame, view, form, saved = false } = props
  const { t } = frame
  const address = `/p/${view.head.id}/conversations/${view.conversation}`
  return (
    <TeamLayout
      frame={frame}
      title={pageTitle(t, t('conversation.settings'), form)}
      me={view.me}
      project={view.head}
      here="ask"
    >
      <div class="stack narrow">
        {saved && <Done>{t('conversation.saved')}</Done>}
        <ErrorSummary frame={frame} form={form} fields={settingsNames(t)} />
        <h1>{t('conversation.settings')}</h1>
        {view.questions.map((words) => (
          <p class="voice lead" dir="auto">
            {words}
          </p>
        ))}
        <p class="hint">{t('conversation.stays')}</p>
        <form class="stack" method="post" action={address} novalidate>
          <SettingsFields frame={frame} form={form} view={view} set={view} />
          <button type="submit" class="btn" name="do" value="save">
            {t('conversation.save')}
          </button>
        </form>
        <form class="stack" method="post" action={address}>
          {!view.closed && <p class="hint">{t('conversation.close-what')}</p>}
          <button type="submit" class="btn quiet" name="do" value={view.closed ? 'reopen' : 'close'}>
            {t(view.closed ? 'conversation.reopen' : 'conversation.close')}
          </button>
        </form>
      </div>
    </TeamLayout>
  )
}
