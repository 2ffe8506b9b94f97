import type { Telling } from '../../readers/follow.ts'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { KeyButton, KeyForm } from './behind-key.tsx'

interface TellMeProps {
  readonly frame: Frame
  readonly form: FormState
  readonly typedKey: string
  readonly telling: Exclude<Telling, null>
}

/** Whether somebody is told by email what happens, and the ways to change that. */
export const TellMe = (props: TellMeProps) => {
  const { frame, typedKey, telling } = props
  const { t } = frame
  return (
    <section class="stack" id="tell">
      <h2>{t('tell.title')}</h2>
      {telling === 'unconfirmed' && <p>{t('tell.waiting')}</p>}
      {telling === 'no' || telling === 'unconfirmed' ? (
        <Address {...props} />
      ) : (
        <>
          <p>{t(`tell.${telling}`)}</p>
          <KeyForm frame={frame} typedKey={typedKey}>
            <KeyButton act={telling === 'weekly' ? 'tell-each-time' : 'tell-weekly'}>
              {t(telling === 'weekly' ? 'tell.make-each-time' : 'tell.make-weekly')}
            </KeyButton>
          </KeyForm>
        </>
      )}
      {telling !== 'no' && (
        <KeyForm frame={frame} typedKey={typedKey}>
          <KeyButton act="tell-off">{t('tell.off')}</KeyButton>
        </KeyForm>
      )}
    </section>
  )
}

const Address = ({ frame, form, typedKey }: TellMeProps) => (
  <KeyForm frame={frame} typedKey={typedKey}>
    <Field
      frame={frame}
      form={form}
      name="email"
      type="email"
      label={frame.t('tell.email')}
      hint={frame.t('tell.hint')}
      autocomplete="email"
      maxlength={254}
    />
    <KeyButton act="tell">{frame.t('tell.go')}</KeyButton>
  </KeyForm>
)
