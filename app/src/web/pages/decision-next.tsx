import { Field } from '../ui/field.tsx'
import { emptyForm } from '../ui/form-state.ts'
import { Token } from '../ui/token.tsx'
import { type DecisionPageProps, decisionPath } from './decide-words.ts'

/** What comes after a side stood in the way: why, one amended round, then the sponsor. */
export const DecisionNext = (props: DecisionPageProps) => {
  const { frame, view, token } = props
  const { t } = frame
  const { next, round, sponsor } = view
  const path = decisionPath(view)
  return (
    <>
      {round.result?.block && (
        <figure class="stack">
          <figcaption>
            <b class={round.result.block.side}>{t('decide.block-why', { name: round.result.block.name })}</b>
          </figcaption>
          <p dir="auto" class="letter">
            {round.result.block.words}
          </p>
        </figure>
      )}
      {next === 'say-why' && <SayWhy {...props} />}
      {next === 'amend' && (
        <div class="notice stack">
          {!round.result?.block && <p>{t('decide.never-said-why')}</p>}
          <p>{t('decide.amend-what')}</p>
          <p>
            <a class="btn s" href={`${path}/amend`}>
              {t('decide.amend')}
            </a>
          </p>
        </div>
      )}
      {next === 'ask-sponsor' && (
        <form class="notice stack" method="post" action={`${path}/sponsor`}>
          <Token token={token} />
          {!round.result?.block && <p>{t('decide.never-said-why')}</p>}
          <p>{t('decide.sponsor-what')}</p>
          <button type="submit" class="btn s">
            {t('decide.sponsor-go')}
          </button>
        </form>
      )}
      {sponsor && (
        <div class="notice stack">
          <p>
            {sponsor.name
              ? t('decide.sponsor-asked-name', { name: sponsor.name, date: t.day(sponsor.dueOn) })
              : t('decide.sponsor-asked', { date: t.day(sponsor.dueOn) })}
          </p>
          {sponsor.answer && (
            <p dir="auto" class="letter">
              {sponsor.answer}
            </p>
          )}
          <p>
            <a href={`/p/${view.head.id}/gather`}>{t('decide.sponsor-where')}</a>
          </p>
        </div>
      )}
      {(view.state === 'no quorum' || (view.state === 'not carried' && !round.result?.blockedBy)) && (
        <p>
          <a href={`/p/${view.head.id}/decisions/new`}>{t('decide.again')}</a>
        </p>
      )}
    </>
  )
}

const SayWhy = ({ frame, view, form, posted }: DecisionPageProps) => {
  const { t } = frame
  const { blockedBy } = view.round.result ?? {}
  const date = t.day(view.sayWhyBy ?? '')
  if (view.me.side !== blockedBy)
    return <p class="notice">{t(`decide.waits-${blockedBy ?? 'lived'}`, { date })}</p>
  return (
    <form class="notice stack" method="post" action={`${decisionPath(view)}/why`} novalidate>
      <Field
        frame={frame}
        form={posted === 'why' ? form : emptyForm}
        name="reason"
        label={t('decide.say-why')}
        hint={t('decide.say-why-hint', { date })}
        lines={3}
        maxlength={1000}
        required
      />
      <button type="submit" class="btn s">
        {t('decide.say-why-go')}
      </button>
    </form>
  )
}
