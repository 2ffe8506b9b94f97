import type { Me } from '../../readers/project.ts'
import { Done } from '../ui/done.tsx'
import type { Frame } from '../ui/frame.ts'
import { TeamLayout } from '../ui/team-layout.tsx'

/** The answer to POST /account/code: shown this once. */
export interface RecoveryCodesPageProps {
  readonly frame: Frame
  readonly me: Me
  readonly codes: readonly string[]
}

/** What lets somebody in whose authenticator is lost. */
export const RecoveryCodesPage = ({ frame, me, codes }: RecoveryCodesPageProps) => {
  const { t } = frame
  return (
    <TeamLayout frame={frame} title={t('account.recovery-title')} me={me}>
      <div class="stack">
        <Done>{t('account.code-on')}</Done>
        <h1>{t('account.recovery-title')}</h1>
        <p class="lead">{t('account.recovery-what')}</p>
        <ol class="codes" dir="ltr">
          {codes.map((code) => (
            <li>
              <code>{`${code.slice(0, 5)}-${code.slice(5)}`}</code>
            </li>
          ))}
        </ol>
        <p>
          <a class="btn" href="/account">
            {t('account.recovery-go')}
          </a>
        </p>
      </div>
    </TeamLayout>
  )
}
