import { guessLength } from '../../domain/guess.ts'
import { Field } from '../ui/field.tsx'
import { Token } from '../ui/token.tsx'
import type { GuessesPageProps } from './guesses-page-props.ts'

/**
 * Where guesses are written, kept and sealed. It goes past Turbo: what comes back is the receipt, which is no page to come back to.
 */
export const GuessForm = (props: GuessesPageProps & { readonly places: readonly number[] }) => {
  const { frame, view, token, places } = props
  const { t } = frame
  return (
    <form class="stack" method="post" action={`/p/${view.head.id}/guesses`} data-turbo="false" novalidate>
      <h2>{t('guesses.yours')}</h2>
      <Token token={token} />
      <p class="second">{t('guesses.yours-what')}</p>
      {places.map((number) => (
        <Guess {...props} number={number} />
      ))}
      {view.revealOn === null && <DayField {...props} />}
      <p>
        <b>{t('guesses.seal-what')}</b> {t('guesses.opens-what')}
      </p>
      <div class="buttons">
        <button type="submit" class="btn" name="do" value="seal">
          {t('guesses.seal')}
        </button>
        <button type="submit" class="btn quiet" name="do" value="keep">
          {t('guesses.keep')}
        </button>
      </div>
    </form>
  )
}

const Guess = ({ frame, form, view, number }: GuessesPageProps & { readonly number: number }) => {
  const { t } = frame
  return (
    <fieldset>
      <legend>{t('guesses.one', { number: t.number(number) })}</legend>
      <div class="guess">
        <Field
          frame={frame}
          form={form}
          name={`words${number}`}
          label={t('guesses.words')}
          maxlength={guessLength}
          value={view.draft[`words${number}`] ?? ''}
        />
        <Field
          frame={frame}
          form={form}
          name={`ten${number}`}
          type="number"
          label={t('guesses.ten')}
          value={view.draft[`ten${number}`] ?? ''}
        />
      </div>
    </fieldset>
  )
}

const DayField = ({ frame, form }: GuessesPageProps) => (
  <Field
    frame={frame}
    form={form}
    name="revealOn"
    type="date"
    label={frame.t('guesses.day')}
    hint={frame.t('guesses.day-hint')}
    required
  />
)

/** Where a host who seals no guess fixes the day for those who do. */
export const RevealDay = (props: GuessesPageProps) => (
  <form class="stack" method="post" action={`/p/${props.view.head.id}/guesses/day`} novalidate>
    <DayField {...props} />
    <button type="submit" class="btn quiet">
      {props.frame.t('guesses.fix-day')}
    </button>
  </form>
)
