import { keepReasons } from '../../domain/hold.ts'
import type { OpenedView } from '../../readers/held.ts'
import { Choices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { TeamLayout } from '../ui/team-layout.tsx'
import { Token } from '../ui/token.tsx'
import { Danger, markTags, saidWhen, whyHeld } from './held-parts.tsx'

/**
 * POST /p/:id/held/open, and what its forms lead back to when something is to be put right. Fields: `strike` (several) and `more`
 * to let go, `words` to retell, `reason` to keep, `note` to leave a note; each with `voice` and `version`.
 */
export interface OpenedHeldPageProps {
  readonly frame: Frame
  readonly view: OpenedView
  readonly form: FormState
  readonly token: string
}

/** Held words, and everything that can be done with them. */
export const OpenedHeldPage = (props: OpenedHeldPageProps) => {
  const { frame, view, form } = props
  const { t } = frame
  const { item, head } = view
  return (
    <TeamLayout
      frame={frame}
      title={pageTitle(t, t('hold.opened'), form)}
      me={view.me}
      project={head}
      here="held"
    >
      <h1>{t('hold.opened')}</h1>
      <ErrorSummary
        frame={frame}
        form={form}
        fields={{
          strike: t('hold.strike'),
          more: t('hold.strike-more'),
          words: t('hold.retell-words'),
          reason: t('hold.keep-why'),
          note: t('hold.note-words'),
        }}
      />
      <div class="cols">
        <section class="stack">
          <Words frame={frame} view={view} />
          <Danger frame={frame} by={view.by} open={item.held.includes('needs-a-person')} />
        </section>
        <div class="stack apart">
          <LetGo {...props} />
          {view.mayRetell && <Retell {...props} />}
          <Keep {...props} />
          {view.safety && <Note {...props} />}
        </div>
      </div>
      <p>
        <a href={`/p/${head.id}/held`}>{t('hold.back')}</a>
      </p>
    </TeamLayout>
  )
}

const Words = ({ frame: { t }, view: { item, words } }: Pick<OpenedHeldPageProps, 'frame' | 'view'>) => (
  <>
    <p>{t('hold.opened-why', { why: whyHeld(t, item) })}</p>
    <figure class="quote">
      <p class="eyebrow" dir="auto">
        {item.question}
      </p>
      <div lang={item.language}>
        <blockquote dir="auto">
          {words.map(({ text, found }) => (found ? <mark class={found}>{text}</mark> : text))}
        </blockquote>
      </div>
      <figcaption>{saidWhen(t, item)}</figcaption>
    </figure>
    {words.some(({ found }) => found) && <p class="second small">{t.rich('hold.marked', markTags)}</p>}
  </>
)

const Which = ({ view }: Pick<OpenedHeldPageProps, 'view'>) => (
  <>
    <input type="hidden" name="voice" value={view.item.id} />
    <input type="hidden" name="version" value={view.version} />
  </>
)

const LetGo = ({ frame, view, form }: OpenedHeldPageProps) => {
  const { t } = frame
  const { language } = view.item
  return (
    <form class="stack" method="post" action={`/p/${view.head.id}/held/release`} novalidate>
      <Which view={view} />
      <h2>{t('hold.let')}</h2>
      {view.personal.length > 0 && (
        <Choices
          frame={frame}
          form={form}
          name="strike"
          legend={t('hold.strike')}
          hint={t('hold.strike-hint')}
          several
          value={view.personal.map(({ part }) => part).join(' ')}
          choices={view.personal.map(({ part, words }) => ({ value: part, label: words, lang: language }))}
        />
      )}
      <Field
        frame={frame}
        form={form}
        name="more"
        label={t('hold.strike-more')}
        hint={t('hold.strike-more-hint')}
        lines={3}
        maxlength={2000}
        lang={language}
      />
      <button type="submit" class="btn">
        {t('hold.let-go')}
      </button>
    </form>
  )
}

const Retell = ({ frame, view, form }: OpenedHeldPageProps) => {
  const { t } = frame
  return (
    <form class="stack" method="post" action={`/p/${view.head.id}/held/retell`} novalidate>
      <Which view={view} />
      <h2>{t('hold.retell')}</h2>
      <Field
        frame={frame}
        form={form}
        name="words"
        label={t('hold.retell-words')}
        hint={t('hold.retell-what')}
        lines={4}
        maxlength={4000}
        lang={view.item.language}
        required
      />
      <button type="submit" class="btn quiet">
        {t('hold.retell-go')}
      </button>
    </form>
  )
}

const Keep = ({ frame, view, form }: OpenedHeldPageProps) => {
  const { t } = frame
  return (
    <form class="stack" method="post" action={`/p/${view.head.id}/held/keep`} novalidate>
      <Which view={view} />
      <h2>{t('hold.keep')}</h2>
      <Choices
        frame={frame}
        form={form}
        name="reason"
        legend={t('hold.keep-why')}
        choices={keepReasons.map((reason) => ({ value: reason, label: t(`hold.keep-${reason}`) }))}
      />
      <button type="submit" class="btn quiet">
        {t('hold.keep-go')}
      </button>
    </form>
  )
}

const Note = ({ frame, view, form, token }: OpenedHeldPageProps) => {
  const { t } = frame
  if (!view.reachable)
    return (
      <section class="stack">
        <h2>{t('hold.note')}</h2>
        <p>{t('hold.note-nobody')}</p>
      </section>
    )
  return (
    <form class="stack" method="post" action={`/p/${view.head.id}/held/note`} novalidate>
      <Which view={view} />
      <Token token={token} />
      <h2>{t('hold.note')}</h2>
      <Field
        frame={frame}
        form={form}
        name="note"
        label={t('hold.note-words')}
        hint={t('hold.note-what')}
        lines={4}
        maxlength={2000}
        required
      />
      <button type="submit" class="btn quiet">
        {t('hold.note-go')}
      </button>
    </form>
  )
}
