import { display, partnerAudience } from '@evenground/fairness'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Level } from '../ui/level.tsx'
import { pageTitle } from '../ui/page-title.ts'
import { PayOffer } from '../ui/pay-offer.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { Duties } from './partners-duties.tsx'
import { Invited, InviteToSeat, inviteFields, Made } from './partners-invite.tsx'
import type { PartnersPageProps } from './partners-page-props.ts'
import { Seated } from './partners-seated.tsx'
import { SideQuestions } from './partners-side.tsx'
import { Hosting, Leave, OwnSide } from './partners-you.tsx'

/** Who sits in the project, who looks after what, and how others come in. */
export const PartnersPage = (props: PartnersPageProps) => {
  const { frame, view, form, made } = props
  const { t } = frame
  return (
    <TeamLayout
      frame={frame}
      title={pageTitle(t, t('partners.title'), form)}
      me={view.me}
      project={view.head}
      here="partners"
    >
      <h1>{t('partners.title')}</h1>
      <ErrorSummary
        frame={frame}
        form={form}
        fields={{
          ...inviteFields(t),
          side: t('partners.side'),
          repliesBy: t('project-new.replies-by'),
          successor: t('partners.successor'),
        }}
      />
      {made && <Made frame={frame} head={view.head} made={made} />}
      <div class="cols">
        <section class="stack">
          <Level
            frame={frame}
            lived={display(view.seats.lived, partnerAudience())}
            learned={display(view.seats.learned, partnerAudience())}
            livedWords={t('side.lived')}
            learnedWords={t('side.learned')}
            aim={view.seats.aim}
          />
          <Seated {...props} />
          <SideQuestions {...props} />
          <Invited {...props} />
        </section>
        <div class="stack">
          <OwnSide {...props} />
          <Hosting {...props} />
          <section class="stack">
            <h2>{t('pay.title')}</h2>
            <PayOffer frame={frame} offer={view.pay} />
          </section>
        </div>
      </div>
      <Duties {...props} />
      <InviteToSeat {...props} />
      <Leave {...props} />
      <p>
        <a class="go" href={`/p/${view.head.id}/trouble`}>
          {t('trouble.title')}
        </a>
      </p>
      {view.me.duties.includes('convener') && (
        <p>
          <a class="go" href={`/p/${view.head.id}/no-contact`}>
            {t('no-contact.title')}
          </a>
        </p>
      )}
    </TeamLayout>
  )
}
