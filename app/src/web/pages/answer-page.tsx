import { equalityField, equalityQuestions } from '../../domain/equality.ts'
import type { AnswerView } from '../../readers/answer.ts'
import { Asked } from '../ui/asked.tsx'
import { Choices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { PublicLayout } from '../ui/public-layout.tsx'
import { Token } from '../ui/token.tsx'
import { type AnswerPart, MaySee, More, Who } from './answer-choices.tsx'
import { Closed } from './answer-closed.tsx'
import { answerWords } from './consent-words.ts'
import { EqualityQuestions } from './equality-questions.tsx'

/**
 * GET and POST /c/:code. Fields: token, words1 to words3, who, identity, consent, firstReader, came, those of
 * equality, and `website`, which people leave empty.
 */
export interface AnswerPageProps {
  readonly frame: Frame
  readonly view: AnswerView
  readonly form: FormState
  /** Made for this form; sent again, it is the same answer. A form shown again keeps the token it was sent with. */
  readonly token: string
}

/** The longest answer to one question, in characters. */
const longest = 8000

/** The page where a participant answers, in the language they read. */
export const AnswerPage = (props: AnswerPageProps) => {
  const { frame, view, form } = props
  const { t } = frame
  const first = view.questions[0]?.words ?? view.by.project
  return (
    <PublicLayout
      frame={frame}
      title={pageTitle(t, first, form)}
      by={view.by}
      home={view.replyAddress}
      among={view.languages}
    >
      <ErrorSummary frame={frame} form={form} fields={fieldNames(t, view)} />
      {view.open ? (
        <OpenForm {...props} first={first} />
      ) : (
        <Closed frame={frame} view={view} form={form} first={first} />
      )}
    </PublicLayout>
  )
}

const OpenForm = ({ frame, view, form, token, first }: AnswerPageProps & { first: string }) => {
  const { t } = frame
  const own = answerWords(view.forChildren)
  const limit =
    view.mostWords === null ? '' : ` ${t('answer.most-words', { count: t.number(view.mostWords) })}`
  return (
    <form class="stack" method="post" action={`/c/${view.code}?lang=${t.language}&said=1`}>
      <Token token={token} />
      <Asked words={first} />
      {view.intro && (
        <p lang={view.intro.language} dir="auto">
          {view.intro.words}
        </p>
      )}
      <p>
        {t.rich(`${own}.lead`, { b: (words) => <b>{words}</b> })}
        {view.questions.length > 1 && ` ${t('answer.several', { count: view.questions.length })}`}
      </p>
      <p class="second">
        {view.closesOn && `${t('answer.closes-on', { date: t.day(view.closesOn) })} `}
        <Replies frame={frame} view={view} />
      </p>
      <Key frame={frame} form={form} />
      <div>
        <Field
          frame={frame}
          form={form}
          name="words1"
          label={t('answer.words')}
          hint={t(`${own}.words-hint`) + limit}
          lines={5}
          maxlength={longest}
        />
        <p class="hint">
          {t('help.short')}{' '}
          <a class="go" href="#help">
            {t('help.go')}
          </a>
        </p>
      </div>
      {view.questions.slice(1).map(({ number, words }) => (
        <Field
          frame={frame}
          form={form}
          name={`words${number}`}
          label={words}
          hint={t('answer.optional') + limit}
          asked
          lines={3}
          maxlength={longest}
        />
      ))}
      <Who frame={frame} form={form} />
      <MaySee frame={frame} form={form} own={own} />
      <More frame={frame} form={form} />
      {view.equality.length > 0 && <EqualityQuestions frame={frame} form={form} asked={view.equality} />}
      <div class="out" aria-hidden="true">
        <label>
          {t('answer.leave-empty')}
          <input name="website" tabindex={-1} autocomplete="off" />
        </label>
      </div>
      <button type="submit" class="btn full">
        {t('answer.send')}
      </button>
      <p class="hint">{t(`${own}.promise`)}</p>
    </form>
  )
}

const Replies = ({ frame: { t }, view }: { frame: Frame; view: AnswerView }) => {
  const reply = (words: unknown) => <a href={view.replyAddress}>{words}</a>
  return (
    <>
      {view.repliesBy
        ? t.rich('answer.replies-by', { date: t.day(view.repliesBy), reply })
        : t.rich('answer.replies', { reply })}
    </>
  )
}

/** Whether anything may lead back to the person is chosen before a word is typed. */
const Key = ({ frame, form }: AnswerPart) => {
  const { t } = frame
  return (
    <details class="offer" open={form.values.identity === 'unlinked' || form.errors.identity !== undefined}>
      <summary>{t('answer.key-offer')}</summary>
      <Choices
        frame={frame}
        form={form}
        name="identity"
        legend={t('answer.key-legend')}
        value="pseudonymous"
        choices={[
          { value: 'pseudonymous', label: t('answer.key-yes'), note: t('answer.key-yes-note') },
          { value: 'unlinked', label: t('answer.key-no'), note: t('answer.key-no-note') },
        ]}
      />
    </details>
  )
}

const fieldNames = (t: Frame['t'], view: AnswerView): Readonly<Record<string, string>> => ({
  identity: t('answer.key-legend'),
  words1: t('answer.words'),
  ...Object.fromEntries(view.questions.slice(1).map(({ number, words }) => [`words${number}`, words])),
  who: t('answer.who-label'),
  consent: t('answer.consent'),
  firstReader: t('answer.first-reader'),
  came: t('answer.came'),
  ...Object.fromEntries(
    equalityQuestions.map((question) => [equalityField(question), t(`equality.${question}`)]),
  ),
})
