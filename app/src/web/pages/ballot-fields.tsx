import type { DecisionRule } from '@evenground/fairness'
import { Choices } from '../ui/choices.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'

interface BallotFieldsProps {
  readonly frame: Frame
  readonly form: FormState
  readonly rule: DecisionRule
}

/** For, against, or aside; words that are kept where one is outvoted, and one's name to them only by one's own choice. Nothing is chosen beforehand. */
export const BallotFields = ({ frame, form, rule }: BallotFieldsProps) => {
  const { t } = frame
  const consent = rule === 'consent'
  return (
    <>
      <Choices
        frame={frame}
        form={form}
        name="choice"
        legend={t('ballot.choice')}
        choices={[
          { value: 'for', label: t(consent ? 'ballot.consent' : 'ballot.for') },
          { value: 'against', label: t(consent ? 'ballot.object' : 'ballot.against') },
          { value: 'aside', label: t('ballot.aside'), note: t('ballot.aside-what') },
        ]}
      />
      <details open={Boolean(form.values.words || form.errors.words)}>
        <summary>{t('ballot.words')}</summary>
        <div class="stack">
          <Field
            frame={frame}
            form={form}
            name="words"
            label={t('ballot.words')}
            hint={t('ballot.words-hint')}
            lines={3}
            maxlength={500}
          />
          <Choices
            frame={frame}
            form={form}
            name="named"
            legend={t('ballot.name')}
            several
            choices={[{ value: 'yes', label: t('ballot.named'), note: t('ballot.named-what') }]}
          />
        </div>
      </details>
    </>
  )
}
