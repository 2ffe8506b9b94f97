import { keepsBothSides } from '../../domain/decision.ts'
import { Field } from '../ui/field.tsx'
import { emptyForm } from '../ui/form-state.ts'
import { Token } from '../ui/token.tsx'
import { BallotFields } from './ballot-fields.tsx'
import { type DecisionPageProps, decisionPath } from './decide-words.ts'

/** Opening the vote; and, once it is open, one's own ballot. How one voted is never shown again, so that nobody looks over a shoulder or asks for proof. */
export const DecisionVoting = (props: DecisionPageProps) => {
  const { frame, view } = props
  const { t } = frame
  if (view.state === 'proposed') return <Open {...props} />
  if (view.state === 'counting')
    return (
      <p class="notice">{t(view.round.rule === 'consent' ? 'decide.waits-concern' : 'decide.counting')}</p>
    )
  if (view.state !== 'voting') return null
  return view.own.voter ? <Ballot {...props} /> : <p class="notice">{t('decide.no-vote')}</p>
}

const Open = ({ frame, view, form, posted }: DecisionPageProps) => {
  const { t } = frame
  if (view.still) return null
  if (!view.mayOpen) return <p class="notice">{t('decide.other-side-opens')}</p>
  return (
    <form class="notice stack" method="post" action={`${decisionPath(view)}/open`} novalidate>
      <h2>{t('decide.open-voting')}</h2>
      <p>{t('decide.open-voting-what')}</p>
      {!keepsBothSides(view.round.rule) && <p>{t('decide.can-outvote')}</p>}
      <Field
        frame={frame}
        form={posted === 'open' ? form : emptyForm}
        name="closesOn"
        type="date"
        label={t('decide.closes-on')}
        value={view.round.closesOn}
        required
      />
      <button type="submit" class="btn s">
        {t('decide.open-voting-go')}
      </button>
    </form>
  )
}

const Ballot = (props: DecisionPageProps) => {
  const { frame, view, form, posted, token } = props
  const { t } = frame
  const { own, round } = view
  const path = decisionPath(view)
  return (
    <section class="stack">
      <h2>{t(own.voted ? 'decide.change-vote' : 'decide.vote')}</h2>
      {own.voted && <p>{t('decide.has-voted')}</p>}
      {!view.still && (
        <form class="stack" method="post" action={`${path}/vote`} novalidate>
          <input type="hidden" name="round" value={String(round.round)} />
          <BallotFields frame={frame} form={posted === 'vote' ? form : emptyForm} rule={round.rule} />
          <button type="submit" class="btn">
            {t(own.voted ? 'decide.change-go' : 'decide.vote-go')}
          </button>
          <p class="second small">{t('decide.private')}</p>
        </form>
      )}
      <details>
        <summary>{t('decide.ways')}</summary>
        <div class="stack">
          <p>
            <a href={`${path}/together`}>{t('decide.together')}</a>
          </p>
          <form method="post" action={`${path}/mail`}>
            <Token token={token} />
            <input type="hidden" name="to" value="everyone" />
            <button type="submit" class="btn s quiet">
              {t('decide.mail-all')}
            </button>
          </form>
          <form method="post" action={`${path}/mail`}>
            <Token token={token} />
            <input type="hidden" name="to" value="me" />
            <button type="submit" class="btn s quiet">
              {t('decide.mail-me')}
            </button>
          </form>
          <p class="second small">{t('decide.mail-what')}</p>
        </div>
      </details>
    </section>
  )
}
