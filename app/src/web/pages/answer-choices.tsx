import { comings } from '../../domain/voice.ts'
import { Choices } from '../ui/choices.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import type { answerWords } from './consent-words.ts'

/** A part of a form for an answer. */
export interface AnswerPart {
  readonly frame: Frame
  readonly form: FormState
}

/** Who somebody is to the service, where they say it. */
export const Who = ({ frame, form }: AnswerPart) => {
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

/** Who may see the words: the narrowest unless somebody chooses. */
export const MaySee = ({ frame, form, own }: AnswerPart & { own: ReturnType<typeof answerWords> }) => {
  const { t } = frame
  return (
    <div>
      <Choices
        frame={frame}
        form={form}
        name="consent"
        legend={t(`${own}.consent`)}
        hint={t(`${own}.consent-hint`)}
        value="team"
        choices={(['team', 'project', 'public'] as const).map((value) => ({
          value,
          label: t(`${own}.consent-${value}`),
          note: t(`${own}.consent-${value}-note`),
        }))}
      />
      <p class="hint">{t(`${own}.consent-beside`)}</p>
    </div>
  )
}

const said = ({ values, errors }: FormState, name: string, usual: string): boolean =>
  (values[name] ?? usual) !== usual || errors[name] !== undefined

/** What few people need, out of the way of the others: a first reader from outside, and who helps them. */
export const More = ({ frame, form }: AnswerPart) => {
  const { t } = frame
  return (
    <details open={said(form, 'firstReader', 'anyone') || said(form, 'came', 'own')}>
      <summary>{t('answer.more')}</summary>
      <div class="stack">
        <Choices
          frame={frame}
          form={form}
          name="firstReader"
          legend={t('answer.first-reader')}
          value="anyone"
          choices={[
            { value: 'anyone', label: t('answer.first-reader-anyone') },
            {
              value: 'outsider',
              label: t('answer.first-reader-outsider'),
              note: t('answer.first-reader-note'),
            },
          ]}
        />
        <Choices
          frame={frame}
          form={form}
          name="came"
          legend={t('answer.came')}
          value="own"
          choices={comings.map((value) => ({ value, label: t(`answer.came-${value}`) }))}
        />
      </div>
    </details>
  )
}
