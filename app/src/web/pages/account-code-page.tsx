import type { WaitingSecretView } from '../../readers/account.ts'
import type { Me } from '../../readers/project.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { QrSquare } from '../ui/qr-square.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { Token } from '../ui/token.tsx'

/** GET /account/code, and POST /account/code with errors. Fields: token, code. */
export interface AccountCodePageProps {
  readonly frame: Frame
  readonly me: Me
  readonly secret: WaitingSecretView
  readonly form: FormState
  readonly token: string
}

/** An authenticator is given its secret, and shows by a code that it has it. */
export const AccountCodePage = ({ frame, me, secret, form, token }: AccountCodePageProps) => {
  const { t } = frame
  return (
    <TeamLayout frame={frame} title={pageTitle(t, t('account.code-title'), form)} me={me}>
      <ErrorSummary frame={frame} form={form} fields={{ code: t('account.code-shown') }} />
      <div class="stack">
        <h1>{t('account.code-title')}</h1>
        <p class="lead">{t('account.code-lead')}</p>
        <QrSquare text={secret.address} label={t('account.code-square')} />
        <p>{t('account.code-by-hand')}</p>
        <p>
          <code dir="ltr">{secret.letters}</code>
        </p>
        <p>
          <a href={secret.address} data-turbo="false">
            {t('account.code-open')}
          </a>
        </p>
      </div>
      <form class="stack narrow" method="post" action="/account/code" data-turbo="false" novalidate>
        <Token token={token} />
        <Field
          frame={frame}
          form={{ ...form, values: {} }}
          name="code"
          label={t('account.code-shown')}
          hint={t('account.code-shown-hint')}
          autocomplete="one-time-code"
          maxlength={40}
          required
        />
        <p class="hint">{t('account.code-ends')}</p>
        <button type="submit" class="btn">
          {t('account.code-turn-on')}
        </button>
      </form>
    </TeamLayout>
  )
}
