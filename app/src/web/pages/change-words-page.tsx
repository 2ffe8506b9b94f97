import type { FollowView } from '../../readers/follow.ts'
import { Choices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { PublicLayout } from '../ui/public-layout.tsx'
import { KeyButton, KeyForm } from './behind-key.tsx'
import { answerWords } from './consent-words.ts'

/** The answer to POST /key with `do` = change, and to `save` with errors. Sent as the follow page is. */
export interface ChangeWordsPageProps {
  readonly frame: Frame
  /** With the words shown. */
  readonly view: FollowView
  readonly form: FormState
  readonly typedKey: string
}

/** Where somebody puts other words in the place of theirs, or says anew who may see them. */
export const ChangeWordsPage = ({ frame, view, form, typedKey }: ChangeWordsPageProps) => {
  const { t } = frame
  const own = answerWords(view.forChildren)
  const standing = view.answers.filter(({ words }) => words !== null)
  const limit =
    view.mostWords === null ? '' : ` ${t('answer.most-words', { count: t.number(view.mostWords) })}`
  return (
    <PublicLayout
      frame={frame}
      title={pageTitle(t, t('change.title'), form)}
      by={view.by}
      home={view.replyAddress}
      leave
    >
      <ErrorSummary
        frame={frame}
        form={form}
        fields={{
          ...Object.fromEntries(standing.map(({ number, question }) => [`words${number}`, question])),
          consent: t(`${own}.consent`),
        }}
      />
      <div class="stack pad">
        <h1>{t('change.title')}</h1>
        <p>{t('change.lead')}</p>
        <KeyForm frame={frame} typedKey={typedKey}>
          {standing.map(({ number, question, words }) => (
            <Field
              frame={frame}
              form={form}
              name={`words${number}`}
              label={question}
              hint={t(`${own}.words-hint`) + limit}
              asked
              value={words ?? ''}
              lines={5}
              maxlength={8000}
            />
          ))}
          <Choices
            frame={frame}
            form={form}
            name="consent"
            legend={t(`${own}.consent`)}
            hint={t(`${own}.consent-hint`)}
            value={view.consent}
            choices={(['team', 'project', 'public'] as const).map((value) => ({
              value,
              label: t(`${own}.consent-${value}`),
              note: t(`${own}.consent-${value}-note`),
            }))}
          />
          <p class="hint">{t(`${own}.consent-beside`)}</p>
          <KeyButton act="save" loud>
            {t('change.save')}
          </KeyButton>
        </KeyForm>
        <KeyForm frame={frame} typedKey={typedKey}>
          <KeyButton act="show">{t('change.back')}</KeyButton>
        </KeyForm>
        <p class="hint">{t('follow.closes')}</p>
      </div>
    </PublicLayout>
  )
}
