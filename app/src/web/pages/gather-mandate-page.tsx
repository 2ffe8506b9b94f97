import type { GatherView } from '../../readers/gather.ts'
import { Field } from '../ui/field.tsx'
import type { Frame } from '../ui/frame.ts'
import { type GatherFormProps, GatherSheet } from './gather-sheet.tsx'

/** GET and POST /p/:id/gather/mandate. Fields: sponsor, role, contact, money, decidesAlone (one thing a line). */
export const GatherMandatePage = (props: GatherFormProps) => {
  const { frame, view, form } = props
  const { t } = frame
  const { mandate } = view
  const field = { frame, form }
  return (
    <GatherSheet
      {...props}
      name="mandate"
      title={t('gather.mandate-change')}
      lead={t('gather.mandate-lead')}
      go={t('gather.keep')}
      fields={{
        sponsor: t('gather.sponsor'),
        role: t('gather.sponsor-role'),
        contact: t('gather.sponsor-contact'),
        money: t('gather.money'),
        decidesAlone: t('gather.decides'),
      }}
    >
      <Field
        {...field}
        name="sponsor"
        label={t('gather.sponsor')}
        hint={t('gather.sponsor-hint')}
        value={mandate?.sponsor ?? ''}
        maxlength={120}
        required
      />
      <Field
        {...field}
        name="role"
        label={t('gather.sponsor-role')}
        value={mandate?.role ?? ''}
        maxlength={120}
      />
      <Field
        {...field}
        name="contact"
        label={t('gather.sponsor-contact')}
        hint={t('gather.sponsor-contact-hint')}
        value={mandate?.contact ?? ''}
        maxlength={300}
      />
      <Field
        {...field}
        name="money"
        label={t('gather.money')}
        hint={t('gather.money-hint')}
        value={mandate?.money ?? ''}
        lines={2}
        maxlength={500}
      />
      <Field
        {...field}
        name="decidesAlone"
        label={t('gather.decides')}
        hint={t('gather.decides-hint')}
        value={mandate?.decidesAlone.join('\n') ?? ''}
        lines={5}
        maxlength={3000}
      />
    </GatherSheet>
  )
}

/** GET and POST /p/:id/gather/questions. Fields: token, words, dueOn. */
export const GatherQuestionsPage = (props: GatherFormProps) => {
  const { frame, form, view } = props
  const { t } = frame
  return (
    <GatherSheet
      {...props}
      name="questions"
      title={t('gather.questions')}
      lead={t('gather.questions-lead')}
      go={t('gather.question-ask')}
      fields={{ words: t('gather.question'), dueOn: t('gather.question-due') }}
      before={<Questions frame={frame} view={view} />}
    >
      <Field
        frame={frame}
        form={form}
        name="words"
        label={t('gather.question')}
        hint={t('gather.question-hint')}
        lines={3}
        maxlength={1000}
        required
      />
      <Field
        frame={frame}
        form={form}
        name="dueOn"
        type="date"
        label={t('gather.question-due')}
        hint={t('gather.question-due-hint')}
        required
      />
    </GatherSheet>
  )
}

/** GET /p/:id/gather/answer?question=…, and POST. Fields: question, answer. */
export const GatherAnswerPage = (props: GatherFormProps) => {
  const { frame, form, view } = props
  const { t } = frame
  const question = view.questions.find(({ id }) => id === form.values.question)
  return (
    <GatherSheet
      {...props}
      name="answer"
      title={t('gather.answer')}
      lead={question?.words ?? t('gather.answer-gone')}
      go={t('gather.keep')}
      fields={{ answer: t('gather.answer-words') }}
    >
      <input type="hidden" name="question" value={question?.id ?? ''} />
      <Field
        frame={frame}
        form={form}
        name="answer"
        label={t('gather.answer-words')}
        hint={t('gather.answer-hint')}
        lines={4}
        maxlength={4000}
        required
      />
    </GatherSheet>
  )
}

/** What was asked of the sponsor: when each answer is due, how late it is, or what it was. */
export const Questions = ({ frame: { t }, view }: { frame: Frame; view: GatherView }) =>
  view.questions.length === 0 ? null : (
    <ul class="rows">
      {view.questions.map(({ id, words, dueOn, answer, answeredOn, lateDays }) => (
        <li class="stack">
          <p dir="auto">
            <b>{words}</b>
          </p>
          {answer && answeredOn ? (
            <>
              <p dir="auto">{answer}</p>
              <p class="second small">{t('gather.answered-on', { date: t.date(answeredOn) })}</p>
            </>
          ) : (
            <div class="between">
              <p>
                <span class={lateDays === null ? 'tag' : 'tag on'}>
                  {lateDays === null
                    ? t('gather.due', { date: t.day(dueOn) })
                    : t('gather.late', { days: lateDays })}
                </span>
              </p>
              <a href={`/p/${view.head.id}/gather/answer?question=${id}`}>{t('gather.answer')}</a>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
