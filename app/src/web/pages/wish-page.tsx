import type { AnsweringView, VoteWord, WishView } from '../../readers/answering.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { PublicLayout } from '../ui/public-layout.tsx'
import { bold } from '../ui/tags.tsx'
import { Token } from '../ui/token.tsx'
import { longestWish, Wish, WishForm } from './wish-parts.tsx'

/** GET and POST /s/:code, while there is a wish to answer. Fields: form, answer or do, most; of an own wish: form, token, own. */
export interface WishPageProps {
  readonly frame: Frame
  readonly view: AnsweringView
  readonly wish: WishView
  /** Signed; it says who answers what, and with which chance it came up. */
  readonly signed: string
  /** Which of how many this is; null where an answer is changed. */
  readonly place: { readonly number: string; readonly total: string } | null
  /** What they said to the one before. */
  readonly last: { readonly answer: VoteWord; readonly words: string } | null
  /** Of the form for an own wish. */
  readonly token: string
  readonly form: FormState
  readonly first: boolean
  readonly most?: boolean
  readonly ownSent?: boolean
}

const answers = ['agree', 'disagree', 'pass'] as const

const signs: Readonly<Record<VoteWord, string>> = {
  agree: 'M3 13l6 6L21 5',
  disagree: 'M5 5l14 14M19 5L5 19',
  pass: 'M4 12h16',
}

/** One wish, and what somebody says to it. */
export const WishPage = (props: WishPageProps) => {
  const { frame, view, wish, signed, place, last, first, most = false } = props
  const { t } = frame
  return (
    <PublicLayout
      frame={frame}
      title={pageTitle(t, t('wish.title'), props.form)}
      by={view.by}
      home={view.replyAddress}
      among={first ? view.languages : []}
    >
      <ErrorSummary frame={frame} form={props.form} fields={{ own: t('wish.own') }} />
      <div class="stack">
        {props.ownSent && (
          <p class="notice" role="status">
            {t('wish.own-done')}
          </p>
        )}
        {first && <p class="second">{t('wish.what')}</p>}
        <WishForm frame={frame} code={view.code} signed={signed}>
          {/* Whoever presses Enter on the box must not have agreed by it: a browser means the first button then, and this one shows the wish again. */}
          <button type="submit" name="do" value="again" hidden />
          {place && <p class="small">{t('wish.place', place)}</p>}
          <Wish wish={wish} />
          <div class="choices">
            <label>
              <input type="checkbox" name="most" value="1" checked={most} />
              <span>{t('wish.most')}</span>
            </label>
          </div>
          <fieldset class="stack">
            <legend class="small">{t('wish.answer')}</legend>
            {answers.map((answer) => (
              <button type="submit" class="btn quiet full" name="answer" value={answer}>
                <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
                  <path class="o-ink" stroke-width="2.5" d={signs[answer]} />
                </svg>
                {t(`wish.${answer}`)}
              </button>
            ))}
          </fieldset>
          {last && (
            <p class="small second">
              {t.rich('wish.last', { answer: t(`wish.${last.answer}`), words: last.words, b: bold })}
            </p>
          )}
          <button type="submit" class="btn quiet full" name="do" value="list">
            {t('wish.list')}
          </button>
          <button type="submit" class="btn quiet full" name="do" value="stop">
            {t('wish.stop')}
          </button>
        </WishForm>
        <OwnWish {...props} />
        {first && <BackWithKey frame={frame} code={view.code} form={props.form} />}
        <p class="hint">{t('wish.no-right')}</p>
      </div>
    </PublicLayout>
  )
}

const OwnWish = ({ frame, view, signed, token, form }: WishPageProps) => {
  const { t } = frame
  return (
    <details open={form.errors.own !== undefined}>
      <summary>{t('wish.own-offer')}</summary>
      <WishForm frame={frame} code={view.code} signed={signed}>
        <Token token={token} />
        <Field
          frame={frame}
          form={form}
          name="own"
          label={t('wish.own')}
          hint={t('wish.own-hint')}
          lines={3}
          maxlength={longestWish}
        />
        <button type="submit" class="btn quiet" name="do" value="own">
          {t('wish.own-go')}
        </button>
      </WishForm>
    </details>
  )
}

/** Where somebody comes back with a key, from here or from what they said before. */
export const BackWithKey = ({ frame, code, form }: { frame: Frame; code: string; form: FormState }) => {
  const { t } = frame
  return (
    <details open={form.errors.key !== undefined}>
      <summary>{t('wish.back')}</summary>
      <WishForm frame={frame} code={code}>
        <Field
          frame={frame}
          form={form}
          name="key"
          label={t('key.label')}
          hint={t('key.hint')}
          autocomplete="off"
          maxlength={200}
        />
        <button type="submit" class="btn quiet" name="do" value="key">
          {t('wish.back-go')}
        </button>
      </WishForm>
    </details>
  )
}
