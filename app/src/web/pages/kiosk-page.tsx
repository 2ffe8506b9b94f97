import type { AnswerView } from '../../readers/answer.ts'
import { Asked } from '../ui/asked.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { PublicLayout } from '../ui/public-layout.tsx'
import { Token } from '../ui/token.tsx'
import { MaySee, More, Who } from './answer-choices.tsx'
import { Closed } from './answer-closed.tsx'
import { answerWords } from './consent-words.ts'

/**
 * GET and POST /c/:code/kiosk. Fields: token, begun (when the form was shown), words1 to words3, card, who, consent, firstReader,
 * came, and `website`, which people leave empty. Sent with `Cache-Control: no-store` and a `Refresh` that empties it.
 */
export interface KioskPageProps {
  readonly frame: Frame
  readonly view: AnswerView
  readonly form: FormState
  readonly token: string
  readonly begun: string
}

const longest = 8000

/** Where one after the other answers on the same device. It keeps nothing of anybody. */
export const KioskPage = (props: KioskPageProps) => {
  const { frame, view, form } = props
  const { t } = frame
  const first = view.questions[0]?.words ?? view.by.project
  return (
    <PublicLayout
      frame={frame}
      title={pageTitle(t, first, form)}
      by={view.by}
      home={kioskAddress(frame, view)}
      among={view.languages}
      big
    >
      <ErrorSummary frame={frame} form={form} fields={fieldNames(props)} />
      {view.open ? (
        <Form {...props} first={first} />
      ) : (
        <Closed frame={frame} view={view} form={form} first={first} />
      )}
    </PublicLayout>
  )
}

const kioskAddress = ({ t }: Frame, { code }: AnswerView): string => `/c/${code}/kiosk?lang=${t.language}`

const Form = ({ frame, view, form, token, begun, first }: KioskPageProps & { first: string }) => {
  const { t } = frame
  const own = answerWords(view.forChildren)
  const limit =
    view.mostWords === null ? '' : ` ${t('answer.most-words', { count: t.number(view.mostWords) })}`
  const field = { frame, form, maxlength: longest, autocomplete: 'off' }
  return (
    <form class="stack" method="post" action={kioskAddress(frame, view)} autocomplete="off">
      <Token token={token} />
      <input type="hidden" name="begun" value={begun} />
      <Asked words={first} />
      <p>{t.rich(`${own}.lead`, { b: (words) => <b>{words}</b> })}</p>
      <p class="hint">
        {t('kiosk.clears')}{' '}
        <a class="go" href={kioskAddress(frame, view)}>
          {t('kiosk.empty')}
        </a>
      </p>
      <Field
        {...field}
        name="words1"
        label={t('answer.words')}
        hint={t(`${own}.words-hint`) + limit}
        lines={5}
      />
      {view.questions.slice(1).map(({ number, words }) => (
        <Field
          {...field}
          name={`words${number}`}
          label={words}
          hint={t('answer.optional') + limit}
          asked
          lines={3}
        />
      ))}
      <Field {...field} name="card" label={t('kiosk.card')} hint={t('kiosk.card-hint')} maxlength={20} />
      <Who frame={frame} form={form} />
      <MaySee frame={frame} form={form} own={own} />
      <More frame={frame} form={form} />
      <div class="out" aria-hidden="true">
        <label>
          {t('answer.leave-empty')}
          <input name="website" tabindex={-1} autocomplete="off" />
        </label>
      </div>
      <button type="submit" class="btn full">
        {t('answer.send')}
      </button>
    </form>
  )
}

const fieldNames = ({ frame: { t }, view }: KioskPageProps): Readonly<Record<string, string>> => ({
  words1: t('answer.words'),
  ...Object.fromEntries(view.questions.slice(1).map(({ number, words }) => [`words${number}`, words])),
  card: t('kiosk.card'),
  who: t('answer.who-label'),
  consent: t('answer.consent'),
  firstReader: t('answer.first-reader'),
  came: t('answer.came'),
})
