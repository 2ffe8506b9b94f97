import { endings } from '../../domain/ending.ts'
import { Choices } from '../ui/choices.tsx'
import { Field } from '../ui/field.tsx'
import type { TroublePageProps } from './trouble-page-props.ts'

/** How a project ends: proposed, agreed by the other side, or started again. */
export const End = (props: TroublePageProps) => {
  const { ending } = props.view
  if (!ending) return <Propose {...props} />
  return ending.stands ? <Ended {...props} /> : <Proposed {...props} />
}

const Propose = ({ frame, view, form }: TroublePageProps) => {
  const { t } = frame
  return (
    <details open={'how' in form.errors || 'words' in form.errors}>
      <summary>{t('trouble.end')}</summary>
      <form class="stack narrow" method="post" action={`/p/${view.head.id}/trouble/end`} novalidate>
        <p>{t(view.alone ? 'trouble.end-alone' : 'trouble.end-what')}</p>
        <Choices
          frame={frame}
          form={form}
          name="how"
          legend={t('trouble.how')}
          choices={endings.map((value) => ({ value, label: t(`trouble.how-${value}`) }))}
        />
        <Field
          frame={frame}
          form={form}
          name="words"
          label={t('trouble.words')}
          hint={t(view.replyOwed ? 'trouble.words-owed' : 'trouble.words-hint')}
          lines={6}
          maxlength={3000}
          required={view.replyOwed}
        />
        <button type="submit" class="btn s">
          {t('trouble.end-go')}
        </button>
      </form>
    </details>
  )
}

const Proposed = ({ frame: { t }, view: { head, ending } }: TroublePageProps) => {
  if (!ending) return null
  const { id, how, words, by, side, mayAgree } = ending
  return (
    <section class="stack notice">
      <h2>{t(`trouble.proposed-${how}`)}</h2>
      <p>
        <span class={side} dir="auto">
          {by}
        </span>
      </p>
      {words && (
        <p class="letter" dir="auto">
          {words}
        </p>
      )}
      <p class="second">{t('trouble.proposed-what')}</p>
      <div class="pair">
        {mayAgree && (
          <form method="post" action={`/p/${head.id}/trouble/agree`}>
            <input type="hidden" name="ending" value={id} />
            <button type="submit" class="btn s">
              {t('trouble.agree')}
            </button>
          </form>
        )}
        <form method="post" action={`/p/${head.id}/trouble/take-back`}>
          <button type="submit" class="btn s quiet">
            {t('trouble.take-back')}
          </button>
        </form>
      </div>
    </section>
  )
}

const Ended = ({ frame: { t }, view: { head, ending } }: TroublePageProps) => (
  <form class="stack notice" method="post" action={`/p/${head.id}/trouble/restart`}>
    <h2>{t(`trouble.ended-${ending?.how ?? 'closed'}`)}</h2>
    {ending?.words && (
      <p class="letter" dir="auto">
        {ending.words}
      </p>
    )}
    <p>{t('trouble.restart-what')}</p>
    <button type="submit" class="btn s quiet">
      {t('trouble.restart')}
    </button>
  </form>
)
