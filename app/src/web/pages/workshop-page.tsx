import { languages } from '../../domain/language.ts'
import { notesAtOnce } from '../../domain/workshop.ts'
import { translator } from '../../i18n/translator.ts'
import type { AnswerView } from '../../readers/answer.ts'
import type { TypingView } from '../../readers/ways-in.ts'
import { Choices } from '../ui/choices.tsx'
import { Done } from '../ui/done.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { Select } from '../ui/select.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { Token } from '../ui/token.tsx'
import { MaySee } from './answer-choices.tsx'
import { answerWords } from './consent-words.ts'
import { TypingChoose } from './typing-choose.tsx'

/**
 * GET and POST /p/:id/workshop. Fields: token, conversation, in (the language of the notes), question, consent, agreed, and for each
 * of twenty notes: words1, who1, card1 and on.
 */
export interface WorkshopPageProps {
  readonly frame: Frame
  readonly view: TypingView
  readonly form: FormState
  readonly token: string
  /** How many notes were kept just now. */
  readonly kept: number | null
}

/** Twenty notes from the wall of a workshop, kept all together or not at all. */
export const WorkshopPage = (props: WorkshopPageProps) => {
  const { frame, view, form, kept } = props
  const { t } = frame
  return (
    <TeamLayout
      frame={frame}
      title={pageTitle(t, t('workshop.title'), form)}
      me={view.me}
      project={view.head}
    >
      <div class="stack">
        {kept !== null && <Done>{t('workshop.kept', { count: kept })}</Done>}
        <h1>{t('workshop.title')}</h1>
        <ErrorSummary frame={frame} form={form} fields={fieldNames(frame)} />
        <p class="lead">{t('workshop.lead')}</p>
        <TypingChoose frame={frame} view={view} page="workshop" />
        {view.chosen && <NotesForm {...props} id={view.chosen.id} asked={view.chosen.asked} />}
      </div>
    </TeamLayout>
  )
}

const NotesForm = ({
  frame,
  view,
  form,
  token,
  id,
  asked,
}: WorkshopPageProps & { id: string; asked: AnswerView }) => {
  const { t } = frame
  const options = asked.questions.map(({ number, words }) => ({ value: String(number), label: words }))
  return (
    <form
      class="stack"
      method="post"
      action={`/p/${view.head.id}/workshop`}
      autocomplete="off"
      data-turbo="false"
    >
      <Token token={token} />
      <input type="hidden" name="conversation" value={id} />
      <input type="hidden" name="in" value={asked.language} />
      <Select frame={frame} form={form} name="question" label={t('workshop.question')} options={options} />
      <Aloud frame={frame} form={form} asked={asked} />
      <h2>{t('workshop.notes')}</h2>
      <ol class="notes">
        {Array.from({ length: notesAtOnce }, (_, n) => (
          <Note frame={frame} form={form} number={n + 1} language={asked.language} />
        ))}
      </ol>
      <button type="submit" class="btn">
        {t('workshop.go')}
      </button>
    </form>
  )
}

/** What is read to everybody, in their language, and that they agreed. */
const Aloud = ({ frame, form, asked }: { frame: Frame; form: FormState; asked: AnswerView }) => {
  const { t } = frame
  const theirs = { lang: asked.language, dir: languages[asked.language].dir }
  return (
    <section class="stack">
      <h2>{t('workshop.aloud')}</h2>
      <div {...theirs}>
        <MaySee
          frame={{ ...frame, t: translator(asked.language) }}
          form={form}
          own={answerWords(asked.forChildren)}
        />
      </div>
      <Choices
        frame={frame}
        form={form}
        name="agreed"
        legend={t('workshop.agreed-legend')}
        several
        choices={[{ value: 'yes', label: t('workshop.agreed') }]}
      />
    </section>
  )
}

interface NoteProps {
  readonly frame: Frame
  readonly form: FormState
  readonly number: number
  readonly language: string
}

const Note = ({ frame, form, number, language }: NoteProps) => {
  const { t } = frame
  const which = { number: t.number(number) }
  return (
    <li class="stack">
      <Field
        frame={frame}
        form={form}
        name={`words${number}`}
        label={t('workshop.note', which)}
        lines={3}
        maxlength={8000}
        autocomplete="off"
        lang={language}
      />
      <div class="pair">
        <Select
          frame={frame}
          form={form}
          name={`who${number}`}
          label={t('workshop.who', which)}
          options={[
            { value: '', label: t('speaker.unsaid') },
            ...(['uses', 'cares', 'works', 'other'] as const).map((value) => ({
              value,
              label: t(`speaker.${value}`),
            })),
          ]}
        />
        <Field
          frame={frame}
          form={form}
          name={`card${number}`}
          label={t('workshop.card', which)}
          maxlength={20}
          autocomplete="off"
        />
      </div>
    </li>
  )
}

const fieldNames = ({ t }: Frame): Readonly<Record<string, string>> => ({
  question: t('workshop.question'),
  consent: t('workshop.consent'),
  agreed: t('workshop.agreed-legend'),
  ...Object.fromEntries(
    Array.from({ length: notesAtOnce }, (_, n) => {
      const which = { number: t.number(n + 1) }
      return [
        [`words${n + 1}`, t('workshop.note', which)],
        [`who${n + 1}`, t('workshop.who', which)],
        [`card${n + 1}`, t('workshop.card', which)],
      ]
    }).flat(),
  ),
})
