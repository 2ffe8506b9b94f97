import { Choices } from '../ui/choices.tsx'
import { Field } from '../ui/field.tsx'
import { bold } from '../ui/tags.tsx'
import type { PartnersPageProps } from './partners-page-props.ts'

/** Whether the service employs whoever looks, which says where they sit. */
export const OwnSide = ({ frame, view, form }: PartnersPageProps) => {
  const { t } = frame
  const { you } = view
  if (!you) return null
  return (
    <form class="stack" method="post" action={`/p/${view.head.id}/partners/employed`} novalidate>
      <h2>{t('partners.you')}</h2>
      <p>{t.rich(`partners.you-${you.side}`, { side: (words) => <b class={you.side}>{words}</b> })}</p>
      <Choices
        frame={frame}
        form={form}
        name="employed"
        legend={t('join.employed')}
        hint={t('join.employed-hint')}
        {...(you.employed !== null && { value: you.employed ? 'yes' : 'no' })}
        choices={[
          { value: 'yes', label: t('join.employed-yes') },
          { value: 'no', label: t('join.employed-no') },
        ]}
      />
      <p class="second small">{t('partners.employed-later')}</p>
      <button type="submit" class="btn s quiet">
        {t('partners.employed-go')}
      </button>
    </form>
  )
}

/** Hosting: an offer to answer, and what a host does. */
export const Hosting = ({ frame, view, form }: PartnersPageProps) => {
  const { t } = frame
  const { you, head } = view
  if (you?.offer)
    return (
      <form class="stack notice" method="post" action={`/p/${head.id}/partners/host/answer`}>
        <h2>{t('partners.host-asked-you')}</h2>
        <p>{t('partners.host-asked-by', { name: you.offer.by })}</p>
        <p class="second">{t('partners.host-duties')}</p>
        <input type="hidden" name="offer" value={you.offer.id} />
        <div class="pair">
          <button type="submit" class="btn s" name="answer" value="yes">
            {t('partners.host-yes')}
          </button>
          <button type="submit" class="btn s quiet" name="answer" value="no">
            {t('partners.host-no')}
          </button>
        </div>
      </form>
    )
  if (!you?.convener) return null
  return (
    <form class="stack" method="post" action={`/p/${head.id}/partners/dates`} novalidate>
      <h2>{t('partners.you-host')}</h2>
      <p class="second">{t('partners.host-duties')}</p>
      <Field
        frame={frame}
        form={form}
        name="repliesBy"
        type="date"
        label={t('project-new.replies-by')}
        value={view.repliesBy ?? ''}
      />
      <button type="submit" class="btn s quiet">
        {t('partners.dates-go')}
      </button>
    </form>
  )
}

/** Leaving is anyone's right, no reason asked; it takes two steps so that it is never a slip. */
export const Leave = ({ frame, view, form }: PartnersPageProps) => {
  const { t } = frame
  const { you, head } = view
  return (
    <details id="leave" open={form.errors.successor !== undefined}>
      <summary>{t('partners.leave')}</summary>
      <form class="stack narrow" method="post" action={`/p/${head.id}/partners/leave`} novalidate>
        <p>{t('partners.leave-what')}</p>
        <Choices
          frame={frame}
          form={form}
          name="words"
          legend={t('partners.leave-words')}
          value="keep"
          choices={[
            { value: 'keep', label: t('partners.leave-keep') },
            { value: 'remove', label: t('partners.leave-remove') },
          ]}
        />
        <Choices
          frame={frame}
          form={form}
          name="paid"
          legend={t('partners.leave-paid')}
          choices={[
            { value: 'yes', label: t('partners.leave-paid-yes') },
            { value: 'no', label: t('partners.leave-paid-no') },
            { value: 'nothing', label: t('partners.leave-paid-nothing') },
          ]}
        />
        {you?.convener && you.successors.length > 0 && (
          <Choices
            frame={frame}
            form={form}
            name="successor"
            legend={t('partners.successor')}
            hint={t('partners.successor-hint')}
            value=""
            choices={[
              ...you.successors.map(({ id, name }) => ({ value: id, label: name, side: you.side })),
              { value: '', label: t('partners.successor-none') },
            ]}
          />
        )}
        {you?.convener && <p>{t.rich('partners.leave-host', { b: bold })}</p>}
        <button type="submit" class="btn s quiet">
          {t('partners.leave-yes')}
        </button>
      </form>
    </details>
  )
}
