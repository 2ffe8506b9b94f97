import { lookedAfter } from '../../domain/duty.ts'
import { languages } from '../../domain/language.ts'
import type { Me, ProjectHead } from '../../readers/project.ts'
import { Choices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { everyLanguage } from '../ui/public-layout.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { Token } from '../ui/token.tsx'
import { HowFound, inviteFields, WhoFor } from './partners-invite.tsx'

/** GET /p/:id/partners/duty, and POST with errors. Fields: token, called, email, duty, reads, found, foundWords. */
export interface InviteDutyPageProps {
  readonly frame: Frame
  readonly me: Me
  readonly head: ProjectHead
  readonly form: FormState
  readonly token: string
}

/** Asks somebody to look after something: people's safety, a language, typing for others. */
export const InviteDutyPage = ({ frame, me, head, form, token }: InviteDutyPageProps) => {
  const { t } = frame
  return (
    <TeamLayout
      frame={frame}
      title={pageTitle(t, t('partners.duty-invite'), form)}
      me={me}
      project={head}
      here="partners"
    >
      <form
        class="stack narrow"
        method="post"
        action={`/p/${head.id}/partners/duty`}
        data-turbo="false"
        novalidate
      >
        <ErrorSummary
          frame={frame}
          form={form}
          fields={{ ...inviteFields(t), duty: t('partners.duty'), reads: t('partners.reads') }}
        />
        <Token token={token} />
        <h1>{t('partners.duty-invite')}</h1>
        <p class="lead">{t('partners.duty-lead')}</p>
        <Choices
          frame={frame}
          form={form}
          name="duty"
          legend={t('partners.duty')}
          choices={lookedAfter.map((value) => ({
            value,
            label: t(`partners.duty-${value}`),
            note: t(`partners.duty-${value}-what`),
          }))}
        />
        <Choices
          frame={frame}
          form={form}
          name="reads"
          legend={t('partners.reads')}
          hint={t('partners.reads-hint')}
          choices={everyLanguage.map((language) => ({
            value: language,
            label: languages[language].name,
            lang: language,
          }))}
        />
        <WhoFor frame={frame} form={form} />
        <HowFound frame={frame} form={form} />
        <button type="submit" class="btn">
          {t('partners.go')}
        </button>
      </form>
    </TeamLayout>
  )
}
