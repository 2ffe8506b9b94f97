import { foundBy } from '../../domain/found.ts'
import { isLanguage, languages } from '../../domain/language.ts'
import type { Offered } from '../../domain/offered.ts'
import type { PartnersView } from '../../readers/partners.ts'
import type { ProjectHead } from '../../readers/project.ts'
import { Choices } from '../ui/choices.tsx'
import { Done } from '../ui/done.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { Token } from '../ui/token.tsx'

/** What was just offered, with the link that is shown this once. */
export interface MadeInvitation extends Offered {
  readonly address: string
  readonly link: string
  readonly called: string
  readonly until: string
  readonly mailedTo: string | null
  /** Whether mail leaves by itself, or waits for the steward. */
  readonly mailLeaves: boolean
}

/** The fields of an offer in their order, with what each is called. */
export const inviteFields = (t: Frame['t']): Readonly<Record<string, string>> => ({
  called: t('partners.called'),
  email: t('partners.email'),
  found: t('partners.found'),
  foundWords: t('partners.found-words'),
})

export const Made = ({
  frame: { t },
  head,
  made,
}: {
  frame: Frame
  head: ProjectHead
  made: MadeInvitation
}) => (
  <section class="stack notice">
    <Done>{t('partners.made', { called: made.called })}</Done>
    {made.mailedTo && (
      <p dir="auto">
        {t(made.mailLeaves ? 'partners.mailed' : 'partners.mail-waits', { email: made.mailedTo })}
      </p>
    )}
    <p>{t('partners.made-what', { date: t.day(made.until) })}</p>
    <p class="voice">{t('partners.card', { project: head.title, organisation: head.organisation })}</p>
    <p>
      <code dir="ltr">{made.address}</code>
    </p>
    <form method="post" action={`/p/${head.id}/partners/card`} data-turbo="false">
      <input type="hidden" name="link" value={made.link} />
      <button type="submit" class="btn s quiet">
        {t('partners.print-card')}
      </button>
    </form>
  </section>
)

interface OfferFieldsProps {
  readonly frame: Frame
  readonly form: FormState
}

/** Who it is for: a name to know the link by, an address if it goes by mail. */
export const WhoFor = ({ frame, form }: OfferFieldsProps) => {
  const { t } = frame
  const field = { frame, form }
  return (
    <>
      <Field
        {...field}
        name="called"
        label={t('partners.called')}
        hint={t('partners.called-hint')}
        maxlength={120}
        required
      />
      <Field
        {...field}
        name="email"
        type="email"
        label={t('partners.email')}
        hint={t('partners.email-hint')}
        autocomplete="off"
        maxlength={254}
      />
    </>
  )
}

/** How they were found: recorded, so that all can see who is asked and who is not. */
export const HowFound = ({ frame, form }: OfferFieldsProps) => {
  const { t } = frame
  return (
    <>
      <Choices
        frame={frame}
        form={form}
        name="found"
        legend={t('partners.found')}
        hint={t('partners.found-hint')}
        choices={foundBy.map((value) => ({ value, label: t(`partners.found-${value}`) }))}
      />
      <Field
        frame={frame}
        form={form}
        name="foundWords"
        label={t('partners.found-words')}
        hint={t('partners.optional')}
        maxlength={200}
      />
    </>
  )
}

interface InviteProps extends OfferFieldsProps {
  readonly view: PartnersView
  readonly token: string
}

/** The answer shows the link this once, so that the page it comes on is a page of its own and no refresh. */
export const InviteToSeat = ({ frame, view, form, token }: InviteProps) => {
  const { t } = frame
  return (
    <section>
      <form
        class="stack narrow"
        method="post"
        action={`/p/${view.head.id}/partners`}
        data-turbo="false"
        novalidate
      >
        <Token token={token} />
        <h2>{t('partners.invite')}</h2>
        <WhoFor frame={frame} form={form} />
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
        <HowFound frame={frame} form={form} />
        <button type="submit" class="btn">
          {t('partners.go')}
        </button>
      </form>
    </section>
  )
}

export const Invited = ({ frame: { t }, view }: { frame: Frame; view: PartnersView }) =>
  view.invited.length === 0 ? null : (
    <section class="stack">
      <h2>{t('partners.invited')}</h2>
      <ul class="rows">
        {view.invited.map(({ id, called, side, duty, language, until, byMail }) => (
          <li class="between">
            <div>
              <span class={side ?? undefined} dir="auto">
                {called}
              </span>
              <p class="second small">
                {[
                  duty && t(`partners.duty-${duty}`),
                  isLanguage(language) && languages[language].name,
                  byMail && t('partners.by-mail'),
                  t('partners.until', { date: t.day(until) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
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
