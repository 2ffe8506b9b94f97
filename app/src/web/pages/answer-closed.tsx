import type { AnswerView } from '../../readers/answer.ts'
import { Asked } from '../ui/asked.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'

interface ClosedProps {
  readonly frame: Frame
  readonly view: AnswerView
  readonly form: FormState
  readonly first: string
}

/** In place of the form, where a question is not open. */
export const Closed = ({ frame: { t }, view, form, first }: ClosedProps) => (
  <div class="stack">
    <Asked words={first} />
    <h2>{t(view.still ? `answer.${view.still}` : view.opensOn ? 'answer.not-yet' : 'answer.closed')}</h2>
    <NotSent t={t} form={form} />
    <p>{whyClosed(t, view)}</p>
    <p>
      <a class="btn" href={view.replyAddress}>
        {t('answer.closed-reply')}
      </a>
    </p>
    <p>
      <a class="go" href="/key">
        {t('answer.have-key')}
      </a>
    </p>
  </div>
)

function whyClosed(t: Frame['t'], view: AnswerView): string {
  if (view.still === 'paused') return t('answer.paused-what')
  if (view.still === 'ended') return t('answer.closed-thanks')
  if (view.opensOn) return t('answer.opens-on', { date: t.day(view.opensOn) })
  if (view.full) return t('answer.full')
  return view.closesOn ? t('answer.closed-on', { date: t.date(view.closesOn) }) : t('answer.closed-thanks')
}

/** Words that came after the question was closed are not lost: they are given back. */
const NotSent = ({ t, form }: { t: Frame['t']; form: FormState }) => {
  const words = [form.values.words1, form.values.words2, form.values.words3].filter(Boolean)
  return words.length === 0 ? null : (
    <div class="notice stack">
      <p>{t('answer.not-sent')}</p>
      {words.map((each) => (
        <p dir="auto">{each}</p>
      ))}
    </div>
  )
}
