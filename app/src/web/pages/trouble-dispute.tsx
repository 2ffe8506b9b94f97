import { disputed } from '../../domain/dispute.ts'
import { Choices } from '../ui/choices.tsx'
import { Field } from '../ui/field.tsx'
import { Token } from '../ui/token.tsx'
import type { TroublePageProps } from './trouble-page-props.ts'

/** Disputes that last, with what they freeze and who mediates. */
export const Disputes = ({ frame: { t }, view }: TroublePageProps) =>
  view.disputes.length === 0 ? null : (
    <section class="stack">
      <h2>{t('trouble.disputes')}</h2>
      <ul class="rows">
        {view.disputes.map(({ id, subject, about, mediator, by, side, until, own }) => (
          <li class="between">
            <div class="stack">
              <h3>{t(`trouble.subject-${subject}`)}</h3>
              <p dir="auto">{about}</p>
              <p class="second small" dir="auto">
                {t('trouble.mediated', { mediator })}
              </p>
              <p class="second small">
                <span class={side} dir="auto">
                  {by}
                </span>
                {' · '}
                {t('trouble.until', { date: t.day(until) })}
              </p>
            </div>
            {own && (
              <form method="post" action={`/p/${view.head.id}/trouble/settle`}>
                <input type="hidden" name="dispute" value={id} />
                <button type="submit" class="btn s quiet">
                  {t('trouble.settle')}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )

export const OpenDispute = ({ frame, view, form, token }: TroublePageProps) => {
  const { t } = frame
  const wrong = ['subject', 'about', 'mediator'].some((name) => name in form.errors)
  return (
    <details open={wrong}>
      <summary>{t('trouble.dispute')}</summary>
      <form class="stack narrow" method="post" action={`/p/${view.head.id}/trouble/dispute`} novalidate>
        <Token token={token} />
        <p>{t('trouble.dispute-what')}</p>
        <Choices
          frame={frame}
          form={form}
          name="subject"
          legend={t('trouble.subject')}
          choices={disputed.map((value) => ({ value, label: t(`trouble.subject-${value}`) }))}
        />
        <Field
          frame={frame}
          form={form}
          name="about"
          label={t('trouble.about')}
          hint={t('trouble.about-hint')}
          lines={3}
          maxlength={1000}
          required
        />
        <Field
          frame={frame}
          form={form}
          name="mediator"
          label={t('trouble.mediator')}
          hint={t('trouble.mediator-hint')}
          maxlength={200}
          required
        />
        <button type="submit" class="btn s">
          {t('trouble.dispute-go')}
        </button>
      </form>
    </details>
  )
}
