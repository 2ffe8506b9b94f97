import { type EqualityQuestion, equalityChoices, equalityField, isChoice } from '../../domain/equality.ts'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { Select } from '../ui/select.tsx'

interface EqualityQuestionsProps {
  readonly frame: Frame
  readonly form: FormState
  readonly asked: readonly EqualityQuestion[]
}

/** The optional questions on equality: folded away, with why they are asked and who sees what was answered. */
export const EqualityQuestions = ({ frame, form, asked }: EqualityQuestionsProps) => {
  const { t } = frame
  const touched = asked.some((question) => {
    const name = equalityField(question)
    return form.values[name] || form.errors[name]
  })
  return (
    <details open={touched}>
      <summary>{t('equality.title')}</summary>
      <div class="stack">
        <p>{t('equality.why')}</p>
        <p class="hint">{t('equality.who-sees')}</p>
        {asked.map((question) =>
          isChoice(question) ? (
            <Select
              frame={frame}
              form={form}
              name={equalityField(question)}
              label={t(`equality.${question}`)}
              options={[
                { value: '', label: t('answer.who-none') },
                ...equalityChoices[question].map((value) => ({ value, label: labelOf(frame.t, value) })),
              ]}
            />
          ) : (
            <Field
              frame={frame}
              form={form}
              name={equalityField(question)}
              label={t(`equality.${question}`)}
              hint={t('equality.own-words')}
              maxlength={60}
            />
          ),
        )}
      </div>
    </details>
  )
}

type Choice = (typeof equalityChoices)[keyof typeof equalityChoices][number]

function labelOf(t: Frame['t'], value: Choice): string {
  const [, from, to] = /^(\d+)-(\d+)$/.exec(value) ?? []
  if (from && to) return t('equality.years', { from: t.number(Number(from)), to: t.number(Number(to)) })
  return t(`equality.${value as Exclude<Choice, `${number}-${number}`>}`)
}
