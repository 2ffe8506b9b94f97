import type { FollowView, OwnNoteView } from '../../readers/follow.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { PublicLayout } from '../ui/public-layout.tsx'
import { KeyButton, KeyForm } from './behind-key.tsx'
import { OwnNote } from './own-notes.tsx'

/** The answer to POST /key with `do` = note, and to `back` and `complain` with errors. Sent as the follow page is. */
export interface OwnNotePageProps {
  readonly frame: Frame
  readonly view: FollowView
  readonly note: OwnNoteView
  readonly form: FormState
  readonly typedKey: string
}

/** One note at a key: to say something back, or to make it a complaint. */
export const OwnNotePage = ({ frame, view, note, form, typedKey }: OwnNotePageProps) => {
  const { t } = frame
  const fields = { note: note.id }
  return (
    <PublicLayout
      frame={frame}
      title={pageTitle(t, t('note.title'), form)}
      by={view.by}
      home={view.replyAddress}
      leave
    >
      <ErrorSummary
        frame={frame}
        form={form}
        fields={{ back: t('note.back'), agreed: t('note.complaint-agree') }}
      />
      <div class="stack pad">
        <h1>{t('note.title')}</h1>
        <OwnNote frame={frame} note={note} />
        {note.back === null && (
          <KeyForm frame={frame} typedKey={typedKey} fields={fields}>
            <Field
              frame={frame}
              form={form}
              name="back"
              label={t('note.back')}
              hint={t(note.as === 'safety' ? 'note.back-hint-safety' : 'note.back-hint')}
              lines={4}
              maxlength={2000}
            />
            <KeyButton act="back" loud>
              {t('note.send')}
            </KeyButton>
          </KeyForm>
        )}
        {note.complaint || <Complaint frame={frame} form={form} typedKey={typedKey} note={note} />}
        <KeyForm frame={frame} typedKey={typedKey}>
          <KeyButton act="show">{t('change.back')}</KeyButton>
        </KeyForm>
        <p class="hint">{t('follow.closes')}</p>
      </div>
    </PublicLayout>
  )
}

const Complaint = ({ frame, form, typedKey, note }: Omit<OwnNotePageProps, 'view'>) => {
  const { t } = frame
  const error = form.errors.agreed
  return (
    <details open={error !== undefined || note.back !== null}>
      <summary>{t('note.complaint-offer')}</summary>
      <KeyForm frame={frame} typedKey={typedKey} fields={{ note: note.id }}>
        <p>{t('note.complaint-what')}</p>
        <fieldset class={error ? 'bad' : undefined} aria-describedby={error && 'agreed-error'}>
          {error && (
            <p class="err" id="agreed-error">
              {t(error)}
            </p>
          )}
          <div class="choices">
            <label>
              <input type="checkbox" id="agreed" name="agreed" value="yes" />
              <span>{t('note.complaint-agree')}</span>
            </label>
          </div>
        </fieldset>
        <KeyButton act="complain">{t('note.complaint-go')}</KeyButton>
      </KeyForm>
    </details>
  )
}
