import type { Me } from '../../readers/project.ts'
import { Empty } from '../ui/empty.tsx'
import type { Frame } from '../ui/frame.ts'
import { TeamLayout } from '../ui/team-layout.tsx'

/** One mail that has not left. */
export interface WaitingMail {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly since: string
}

/** GET /outbox, for stewards. */
export interface OutboxPageProps {
  readonly frame: Frame
  readonly me: Me
  readonly mails: readonly WaitingMail[]
  /** Whether a mail server is set. */
  readonly sends: boolean
}

/** Mail that waits, for a steward to hand over. */
export const OutboxPage = ({ frame, me, mails, sends }: OutboxPageProps) => {
  const { t } = frame
  return (
    <TeamLayout frame={frame} title={t('outbox.title')} me={me} here="outbox">
      <div class="stack">
        <h1>{t('outbox.title')}</h1>
        <p>{t(sends ? 'outbox.lead-set' : 'outbox.lead')}</p>
      </div>
      {mails.length === 0 ? (
        <Empty>
          <p class="lead">{t('outbox.none')}</p>
        </Empty>
      ) : (
        <>
          <p class="notice">{t('outbox.careful')}</p>
          <ul class="rows">
            {mails.map((mail) => (
              <Mail t={t} mail={mail} />
            ))}
          </ul>
        </>
      )}
    </TeamLayout>
  )
}

const Mail = ({ t, mail }: { t: Frame['t']; mail: WaitingMail }) => (
  <li>
    <h2 class="lead" dir="auto">
      {mail.subject}
    </h2>
    <p class="second small">
      {t('dot', {
        first: t('outbox.to', { email: mail.to }),
        second: t('outbox.waiting', { date: t.day(mail.since) }),
      })}
    </p>
    <details id={`mail-${mail.id}`}>
      <summary>{t('outbox.read')}</summary>
      <p class="letter" dir="auto">
        {mail.text}
      </p>
      <form method="post" action="/outbox/handed">
        <input type="hidden" name="mail" value={mail.id} />
        <button type="submit" class="btn s quiet">
          {t('outbox.handed')}
        </button>
      </form>
    </details>
  </li>
)
