import type { InvitationView } from '../../readers/invitation.ts'
import type { Me, ProjectHead } from '../../readers/project.ts'
import type { Frame } from '../ui/frame.ts'
import { QrSquare } from '../ui/qr-square.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'

/** POST /p/:id/partners/card. Field: link. */
export interface InvitationCardPageProps {
  readonly frame: Frame
  readonly me: Me
  readonly head: ProjectHead
  readonly view: InvitationView
  /** The words of the link, in their order, and the whole address. */
  readonly words: readonly string[]
  readonly address: string
}

/** One invitation on paper: squares for a phone, and words for whoever types them. */
export const InvitationCardPage = ({ frame, me, head, view, words, address }: InvitationCardPageProps) => {
  const { t } = frame
  return (
    <TeamLayout frame={frame} title={t('partners.print-card')} me={me} project={head} here="partners">
      <p class="notice screen-only">{t('partners.card-print')}</p>
      <article class="card stack">
        <p class="eyebrow" dir="auto">
          {t('dot', { first: head.organisation, second: head.place })}
        </p>
        <h1 class="voice">{t('join.title', { project: head.title })}</h1>
        <p class="lead" dir="auto">
          {view.purpose}
        </p>
        <div class="card-ways">
          <div>
            <h2>{t('partners.card-phone')}</h2>
            <QrSquare text={address} label={t('partners.card-qr', { address })} />
          </div>
          <div class="stack">
            <h2>{t('partners.card-type')}</h2>
            <p>
              <code dir="ltr">{address.replace(/^https?:\/\//, '').replace(/\?.*$/, '')}</code>
            </p>
            <ol class="card-words">
              {words.map((word) => (
                <li dir="auto">{word}</li>
              ))}
            </ol>
          </div>
        </div>
        <p>{t('partners.card-until', { date: t.day(view.until) })}</p>
      </article>
      <p class="screen-only">
        <a class="go" href={`/p/${head.id}/partners`}>
          {t('partners.title')}
        </a>
      </p>
    </TeamLayout>
  )
}
