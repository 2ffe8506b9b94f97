import type { WayBack } from '../../domain/card-number.ts'
import { languages } from '../../domain/language.ts'
import { translator } from '../../i18n/translator.ts'
import type { AnswerView } from '../../readers/answer.ts'
import type { TypingView } from '../../readers/ways-in.ts'
import { writtenNumber } from '../ui/card-number.ts'
import { Choices } from '../ui/choices.tsx'
import { Done } from '../ui/done.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { KeyWords } from '../ui/key-words.tsx'
import { pageTitle } from '../ui/page-title.ts'
import { TeamLayout } from '../ui/team-layout.tsx'
import { Token } from '../ui/token.tsx'
import { VoicesNav } from '../ui/voices-nav.tsx'
import { MaySee, Who } from './answer-choices.tsx'
import { answerWords } from './consent-words.ts'
import { TypingChoose } from './typing-choose.tsx'

/**
 * GET and POST /p/:id/type. Fields: token, conversation, in (the language of the words), way, came, words1 to words3, card, saidOn,
 * identity, who, consent, firstReader. Sent with `Cache-Control: no-store`: it may show a key.
 */
export interface TypePageProps {
  readonly frame: Frame
  readonly view: TypingView
  readonly form: FormState
  readonly token: string
  /** What was kept just now, where something was. */
  readonly kept: WayBack | null
}

const longest = 8000

/** Where a partner or a helper types what somebody else said or wrote. */
export const TypePage = (props: TypePageProps) => {
  const { frame, view, form, kept } = props
  const { t } = frame
  const chosen = view.chosen
  return (
    <TeamLayout
      frame={frame}
      title={pageTitle(t, t('typing.title'), form)}
      me={view.me}
      project={view.head}
      here="voices"
    >
      {view.me.side && <VoicesNav frame={frame} project={view.head.id} here="type" />}
      <div class="stack narrow">
        {kept && <Kept frame={frame} kept={kept} />}
        <h1>{t('typing.title')}</h1>
        <ErrorSummary frame={frame} form={form} fields={chosen ? fieldNames(frame, chosen.asked) : {}} />
        <p class="lead">{t('typing.lead')}</p>
        <TypingChoose frame={frame} view={view} page="type" />
        {chosen && <TypeForm {...props} id={chosen.id} asked={chosen.asked} />}
      </div>
    </TeamLayout>
  )
}

const Kept = ({ frame: { t }, kept: { card, key } }: { frame: Frame; kept: WayBack }) => {
  if (key === null)
    return (
      <Done>
        {card === null ? t('typing.kept-unlinked') : t('typing.kept-card', { number: writtenNumber(card) })}
      </Done>
    )
  return (
    <>
      <Done>{t('typing.kept-key')}</Done>
      <KeyWords t={t} words={key} />
    </>
  )
}

const TypeForm = ({
  frame,
  view,
  form,
  token,
  id,
  asked,
}: TypePageProps & { id: string; asked: AnswerView }) => {
  const { t } = frame
  const theirs = { lang: asked.language, dir: languages[asked.language].dir }
  const spoken = { ...frame, t: translator(asked.language) }
  const own = answerWords(asked.forChildren)
  const field = { frame, form, autocomplete: 'off' }
  return (
    <form
      class="stack"
      method="post"
      action={`/p/${view.head.id}/type`}
      autocomplete="off"
      data-turbo="false"
    >
      <Token token={token} />
      <input type="hidden" name="conversation" value={id} />
      <input type="hidden" name="in" value={asked.language} />
      <How {...field} />
      {asked.questions.map(({ number, words }) => (
        <Field
          {...field}
          name={`words${number}`}
          label={words}
          asked
          lines={number === 1 ? 5 : 3}
          maxlength={longest}
          lang={asked.language}
        />
      ))}
      <Back {...field} />
      <p class="notice">{t('typing.ask-them')}</p>
      <div class="stack" {...theirs}>
        <Who frame={spoken} form={form} />
        <MaySee frame={spoken} form={form} own={own} />
        <Choices
          frame={spoken}
          form={form}
          name="firstReader"
          legend={spoken.t('answer.first-reader')}
          value="anyone"
          choices={[
            { value: 'anyone', label: spoken.t('answer.first-reader-anyone') },
            {
              value: 'outsider',
              label: spoken.t('answer.first-reader-outsider'),
              note: spoken.t('answer.first-reader-note'),
            },
          ]}
        />
      </div>
      <button type="submit" class="btn full">
        {t('typing.go')}
      </button>
    </form>
  )
}

interface PartProps {
  readonly frame: Frame
  readonly form: FormState
}

const How = ({ frame, form }: PartProps) => {
  const { t } = frame
  return (
    <>
      <Choices
        frame={frame}
        form={form}
        name="way"
        legend={t('typing.way')}
        value="paper"
        choices={(['paper', 'typed'] as const).map((value) => ({ value, label: t(`typing.way-${value}`) }))}
      />
      <Choices
        frame={frame}
        form={form}
        name="came"
        legend={t('typing.came')}
        value="typed"
        choices={(['typed', 'about', 'interpreted'] as const).map((value) => ({
          value,
          label: t(`typing.came-${value}`),
        }))}
      />
    </>
  )
}

/** How they come back to their words, if they want to. */
const Back = ({ frame, form }: PartProps) => {
  const { t } = frame
  return (
    <>
      <Choices
        frame={frame}
        form={form}
        name="identity"
        legend={t('typing.key')}
        value="pseudonymous"
        choices={[
          { value: 'pseudonymous', label: t('typing.key-yes') },
          { value: 'unlinked', label: t('typing.key-no') },
        ]}
      />
      <Field
        frame={frame}
        form={form}
        name="card"
        label={t('typing.card')}
        hint={t('typing.card-hint')}
        autocomplete="off"
        maxlength={20}
      />
      <Field
        frame={frame}
        form={form}
        name="saidOn"
        type="date"
        label={t('typing.said-on')}
        hint={t('typing.said-on-hint')}
      />
    </>
  )
}

const fieldNames = ({ t }: Frame, asked: AnswerView): Readonly<Record<string, string>> => ({
  way: t('typing.way'),
  came: t('typing.came'),
  ...Object.fromEntries(asked.questions.map(({ number, words }) => [`words${number}`, words])),
  identity: t('typing.key'),
  card: t('typing.card'),
  saidOn: t('typing.said-on'),
  who: t('answer.who-label'),
  consent: t('answer.consent'),
  firstReader: t('answer.first-reader'),
})
