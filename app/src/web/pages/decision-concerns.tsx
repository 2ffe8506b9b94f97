import type { ConcernView } from '../../readers/decision.ts'
import { Field } from '../ui/field.tsx'
import { emptyForm } from '../ui/form-state.ts'
import { Token } from '../ui/token.tsx'
import { type DecisionPageProps, decisionPath } from './decide-words.ts'

const settledStates: readonly DecisionPageProps['view']['state'][] = [
  'carried',
  'not carried',
  'no quorum',
  'withdrawn',
]

/** Worries, with their answers. Whoever raised one says whether it is answered. */
export const DecisionConcerns = (props: DecisionPageProps) => {
  const { frame, view, form, posted, token } = props
  const { t } = frame
  const may = view.state === 'proposed' || view.state === 'voting'
  return (
    <section class="stack">
      <h2>{t('decide.concerns')}</h2>
      {view.concerns.length === 0 && <p class="second">{t('decide.concerns-none')}</p>}
      {view.concerns.length > 0 && (
        <ul class="rows">
          {view.concerns.map((concern) => (
            <li class="stack" id={`concern-${concern.id}`}>
              <Concern {...props} concern={concern} />
            </li>
          ))}
        </ul>
      )}
      {may && (
        <details open={posted === 'concern'}>
          <summary>{t('decide.raise')}</summary>
          <form class="stack" method="post" action={`${decisionPath(view)}/concern`} novalidate>
            <Token token={token} />
            <Field
              frame={frame}
              form={posted === 'concern' ? form : emptyForm}
              name="concern"
              label={t('decide.concern')}
              hint={t('decide.concern-hint')}
              lines={3}
              maxlength={1000}
              required
            />
            <button type="submit" class="btn s">
              {t('decide.raise-go')}
            </button>
          </form>
        </details>
      )}
    </section>
  )
}

const Concern = ({ frame, view, token, concern }: DecisionPageProps & { readonly concern: ConcernView }) => {
  const { t } = frame
  const path = decisionPath(view)
  const settled = settledStates.includes(view.state)
  return (
    <>
      <p class="voice ask" dir="auto">
        {concern.words ?? t('decide.words-gone')}
      </p>
      <p class="small">
        <span class={concern.side} dir="auto">
          {concern.name}
        </span>{' '}
        <span class="second">
          {t('dot', {
            first: t.day(concern.on),
            second: t(concern.answered ? 'decide.answered' : 'decide.unanswered'),
          })}
        </span>
      </p>
      {concern.answers.map(({ words, name, side, on }) => (
        <p class="small">
          <b class={side}>{t('decide.answer-from', { name })}</b> <bdi>{words ?? t('decide.words-gone')}</bdi>{' '}
          <span class="second">{t.day(on)}</span>
        </p>
      ))}
      {!settled && (
        <div class="buttons">
          {concern.own && (
            <form method="post" action={`${path}/settle`}>
              <input type="hidden" name="concern" value={concern.id} />
              <input type="hidden" name="answered" value={concern.answered ? 'no' : 'yes'} />
              <button type="submit" class="btn s quiet">
                {t(concern.answered ? 'decide.reopen' : 'decide.is-answered')}
              </button>
            </form>
          )}
          <details>
            <summary>{t('decide.answer-do')}</summary>
            <form class="stack" method="post" action={`${path}/answer`} novalidate>
              <Token token={token} />
              <input type="hidden" name="concern" value={concern.id} />
              <label for={`answer-${concern.id}`}>{t('decide.answer')}</label>
              <textarea
                id={`answer-${concern.id}`}
                name="answer"
                rows={3}
                maxlength={1000}
                class="less"
                dir="auto"
              />
              <button type="submit" class="btn s">
                {t('decide.answer-go')}
              </button>
            </form>
          </details>
        </div>
      )}
    </>
  )
}
