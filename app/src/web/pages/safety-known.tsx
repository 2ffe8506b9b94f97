import { Choices } from '../ui/choices.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'

interface SafetyKnownProps {
  readonly frame: Frame
  readonly form: FormState
}

/** Who opens a question before the safety contacts are there says that they know it. Field: safetyKnown. */
export const SafetyKnown = ({ frame, form }: SafetyKnownProps) => {
  const { t } = frame
  return (
    <div class="notice">
      <Choices
        frame={frame}
        form={form}
        name="safetyKnown"
        legend={t('conversation.safety')}
        hint={t('conversation.safety-hint')}
        several
        choices={[{ value: 'yes', label: t('conversation.safety-known') }]}
      />
    </div>
  )
}
