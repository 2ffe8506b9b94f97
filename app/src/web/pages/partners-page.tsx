import { display, partnerAudience } from '@evenground/fairness'
import type { Side } from '../../domain/side.ts'
import type { PartnersView } from '../../readers/partners.ts'
import { Choices } from '../ui/choices.tsx'
import { Done } from '../ui/done.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { Level } from '../ui/level.tsx'
import { pageTitle } from '../ui/page-title.ts'
import { TeamLayout } from '../ui/team-layout.tsx'
import { Token } from '../ui/token.tsx'

/** A seat that was just offered, with the link that is shown this once. */
export interface MadeInvitation {
  readonly address: string
  readonly called: string
  readonly side: Side
  readonly until: string
}

/** GET /p/:id/partners, and POST to invite: with errors, or with the link that was made. Fields: token, called, side. */
export interface PartnersPageProps {
  readonly frame: Frame
  readonly view: PartnersView
  readonly form: FormState
  readonly token: string
  readonly made: MadeInvitation | null
}

/** Who sits in the project, and how others come in. */
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
        fields={{ called: t('partners.called'), side: t('partners.side') }}
      />
      {made && <Made frame={frame} view={view} made={made} />}
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
          <ul class="rows">
            {view.partners.map(({ name, side, convener }) => (
              <li>
                <span class={side} dir="auto">
                  {name}
                </span>
                {convener && <span class="second small"> · {t('partners.convener')}</span>}
              </li>
            ))}
          </ul>
          <Invited {...props} />
        </section>
        <Invite {...props} />
      </div>
      <Leave {...props} />
    </TeamLayout>
  )
}

const Made = ({ frame: { t }, view, made }: { frame: Frame; view: PartnersView; made: MadeInvitation }) => (
  <section class="stack notice">
    <Done>{t('partners.made', { called: made.called })}</Done>
    <p>{t('partners.made-what', { date: t.day(made.until) })}</p>
    <p class="voice">
      {t('partners.card', { project: view.head.title, organisation: view.head.organisation })}
    </p>
    <p>
      <code>{made.address}</code>
    </p>
  </section>
)

const Invite = ({ frame, view, form, token }: PartnersPageProps) => {
  const { t } = frame
  return (
    <form class="stack" method="post" action={`/p/${view.head.id}/partners`} novalidate>
      <Token token={token} />
      <h2>{t('partners.invite')}</h2>
      <Field
        frame={frame}
        form={form}
        name="called"
        label={t('partners.called')}
        hint={t('partners.called-hint')}
        maxlength={120}
        required
      />
      <Choices
        frame={frame}
        form={form}
        name="side"
        legend={t('partners.side')}
        hint={t('project-new.side-hint')}
        choices={[
          { value: 'lived', label: t('partners.lived'), side: 'lived' },
          { value: 'learned', label: t('partners.learned'), side: 'learned' },
        ]}
      />
      <button type="submit" class="btn">
        {t('partners.go')}
      </button>
    </form>
  )
}

const Invited = ({ frame: { t }, view }: PartnersPageProps) =>
  view.invited.length === 0 ? null : (
    <section class="stack">
      <h2>{t('partners.invited')}</h2>
      <ul class="rows">
        {view.invited.map(({ id, called, side, until }) => (
          <li class="between">
            <div>
              <span class={side} dir="auto">
                {called}
              </span>
              <p class="second small">{t('partners.until', { date: t.day(until) })}</p>
            </div>
            <form method="post" action={`/p/${view.head.id}/partners/take-back`}>
              <input type="hidden" name="invitation" value={id} />
              <button type="submit" class="btn s quiet" aria-label={t('partners.take-back-one', { called })}>
                {t('partners.take-back')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )

/** Leaving is anyone's right, no reason asked; it takes two steps so that it is never a slip. */
const Leave = ({ frame: { t }, view }: PartnersPageProps) => (
  <details>
    <summary>{t('partners.leave')}</summary>
    <form class="stack" method="post" action={`/p/${view.head.id}/partners/leave`}>
      <p>{t('partners.leave-what')}</p>
      <button type="submit" class="btn s quiet">
        {t('partners.leave-yes')}
      </button>
    </form>
  </details>
)
