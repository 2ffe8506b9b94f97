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

/** GET and POST /c/:code. Fields: token, words1 to words3, who, identity, consent, and `website`, which people leave empty. */
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
  return (
    <form class="stack" method="post" action={`/c/${view.code}?lang=${t.language}`}>
      <Token token={token} />
      <Asked words={first} />
      {view.intro && (
        <p lang={view.intro.language} dir="auto">
          {view.intro.words}
        </p>
      )}
      <p>
        {t.rich('answer.lead', { b: (words) => <b>{words}</b> })}
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
          hint={t('answer.words-hint')}
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
          hint={t('answer.optional')}
          asked
          lines={3}
          maxlength={longest}
        />
      ))}
      <Who frame={frame} form={form} />
      <MaySee frame={frame} form={form} />
      <div class="out" aria-hidden="true">
        <label>
          {t('answer.leave-empty')}
          <input name="website" tabindex={-1} autocomplete="off" />
        </label>
      </div>
      <button type="submit" class="btn full">
        {t('answer.send')}
      </button>
      <p class="hint">{t('answer.promise')}</p>
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

interface PartProps {
  readonly frame: Frame
  readonly form: FormState
}

/** Whether anything may lead back to the person is chosen before a word is typed. */
const Key = ({ frame, form }: PartProps) => {
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

const Who = ({ frame, form }: PartProps) => {
  const { t } = frame
  return (
    <Choices
      frame={frame}
      form={form}
      name="who"
      legend={t.rich('answer.who', { hint: (words) => <span class="hint">{words}</span> })}
      choices={[
        { value: 'uses', label: t('answer.who-uses'), side: 'lived' },
        { value: 'cares', label: t('answer.who-cares'), side: 'lived' },
        { value: 'works', label: t('answer.who-works'), side: 'learned' },
        { value: 'other', label: t('answer.who-other') },
        { value: '', label: t('answer.who-none') },
      ]}
    />
  )
}

const MaySee = ({ frame, form }: PartProps) => {
  const { t } = frame
  return (
    <div>
      <Choices
        frame={frame}
        form={form}
        name="consent"
        legend={t('answer.consent')}
        hint={t('answer.consent-hint')}
        value="team"
        choices={(['team', 'project', 'public'] as const).map((value) => ({
          value,
          label: t(`answer.consent-${value}`),
          note: t(`answer.consent-${value}-note`),
        }))}
      />
      <p class="hint">{t('answer.consent-beside')}</p>
    </div>
  )
}

const Closed = ({
  frame: { t },
  view,
  form,
  first,
}: Pick<AnswerPageProps, 'frame' | 'view' | 'form'> & { first: string }) => (
  <div class="stack">
    <Asked words={first} />
    <h2>{t('answer.closed')}</h2>
    <NotSent t={t} form={form} />
    <p>
      {view.closesOn ? t('answer.closed-on', { date: t.date(view.closesOn) }) : t('answer.closed-thanks')}
    </p>
    <p>
      <a class="btn" href={view.replyAddress}>
        {t('answer.closed-reply')}
      </a>
    </p>
    <p>
      <a class="go" href="/key">
        {t('answer.have-key')}
      </a>
    </p>
  </div>
)

/** Words that came after the question was closed are not lost: they are given back. */
const NotSent = ({ t, form }: { t: Frame['t']; form: FormState }) => {
  const words = [form.values.words1, form.values.words2, form.values.words3].filter(Boolean)
  return words.length === 0 ? null : (
    <div class="notice stack">
      <p>{t('answer.not-sent')}</p>
      {words.map((each) => (
        <p dir="auto">{each}</p>
      ))}
    </div>
  )
}

const fieldNames = (t: Frame['t'], view: AnswerView): Readonly<Record<string, string>> => ({
  identity: t('answer.key-legend'),
  words1: t('answer.words'),
  ...Object.fromEntries(view.questions.slice(1).map(({ number, words }) => [`words${number}`, words])),
  who: t('answer.who-label'),
  consent: t('answer.consent'),
})
