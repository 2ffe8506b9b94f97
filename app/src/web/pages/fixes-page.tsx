import type { FixesView } from '../../readers/fixes.ts'
import { Choices } from '../ui/choices.tsx'
import { Empty } from '../ui/empty.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { RoomsNav } from '../ui/rooms-nav.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { Token } from '../ui/token.tsx'

type Fix = FixesView['fixes'][number]

/** GET /p/:id/fixes?correct=, and POST with errors. Fields: token, words, doneOn; to correct one: fix, words, doneOn. */
export interface FixesPageProps {
  readonly frame: Frame
  readonly view: FixesView
  readonly form: FormState
  readonly token: string
  readonly today: string
  /** The repair that is being put right. */
  readonly correcting: string | null
}

/** Obvious repairs, done at once with no vote, and told on the reply page. */
export const FixesPage = (props: FixesPageProps) => {
  const { frame, view, form } = props
  const { t } = frame
  const correcting = view.fixes.find(({ id }) => id === props.correcting)
  return (
    <TeamLayout
      frame={frame}
      title={pageTitle(t, t('fixes.title'), form)}
      me={view.me}
      project={view.head}
      here="room"
      live
    >
      <RoomsNav frame={frame} project={view.head.id} here="fixes" />
      <ErrorSummary
        frame={frame}
        form={form}
        fields={{ words: t('fixes.words'), doneOn: t('fixes.done-on') }}
      />
      <div class="stack">
        <h1>{t('fixes.title')}</h1>
        <p class="lead">{t('fixes.what')}</p>
        <p class="notice">
          {t.rich('fixes.public', {
            reply: (words) => (
              <a href={view.replyAddress} data-turbo="false">
                {words}
              </a>
            ),
          })}
        </p>
      </div>
      <div class="cols">
        <List {...props} />
        {correcting ? <Correct {...props} fix={correcting} /> : <Tell {...props} />}
      </div>
    </TeamLayout>
  )
}

const List = ({ frame: { t }, view }: FixesPageProps) =>
  view.fixes.length === 0 ? (
    <Empty>
      <p class="lead">{t('fixes.none')}</p>
      <p class="second">{t('fixes.none-what')}</p>
    </Empty>
  ) : (
    <ol class="rows">
      {view.fixes.map(({ id, words, side, doneOn, corrected }) => (
        <li id={`fix-${id}`} class="stack">
          <p class="lead" dir="auto">
            {words}
          </p>
          <p>
            <span class={doneOn ? 'tag on' : 'tag'}>
              {doneOn ? t('fixes.done', { date: t.date(doneOn) }) : t('fixes.doing')}
            </span>
          </p>
          <p class="small">
            <span class={side}>{t(`fixes.side-${side}`)}</span>
            {corrected && <span class="second"> · {t('fixes.corrected')}</span>}
          </p>
          <p class="no-print">
            <a href={`/p/${view.head.id}/fixes?correct=${id}#words`}>{t('fixes.correct')}</a>
          </p>
        </li>
      ))}
    </ol>
  )

const Fields = ({ frame, form, words, doneOn }: FixesPageProps & Pick<Fix, 'words' | 'doneOn'>) => {
  const { t } = frame
  return (
    <>
      <Field
        frame={frame}
        form={form}
        name="words"
        label={t('fixes.words')}
        hint={t('fixes.words-hint')}
        lines={3}
        maxlength={200}
        value={words}
        required
      />
      <Field
        frame={frame}
        form={form}
        name="doneOn"
        type="date"
        label={t('fixes.done-on')}
        hint={t('fixes.done-on-hint')}
        value={doneOn ?? ''}
      />
      {form.errors.words === 'error.tells-who' && (
        <Choices
          frame={frame}
          form={form}
          name="sure"
          legend={t('fixes.sure')}
          several
          choices={[{ value: 'yes', label: t('fixes.sure-yes') }]}
        />
      )}
    </>
  )
}

const Tell = (props: FixesPageProps) => {
  const { frame, view, token, today } = props
  return (
    <form class="stack" method="post" action={`/p/${view.head.id}/fixes`} novalidate>
      <h2>{frame.t('fixes.new')}</h2>
      <Token token={token} />
      <Fields {...props} words="" doneOn={today} />
      <button type="submit" class="btn">
        {frame.t('fixes.go')}
      </button>
    </form>
  )
}

const Correct = (props: FixesPageProps & { readonly fix: Fix }) => {
  const { frame, view, fix } = props
  const { t } = frame
  const here = `/p/${view.head.id}/fixes`
  return (
    <div class="stack">
      <form class="stack" method="post" action={`${here}/correct`} novalidate>
        <h2>{t('fixes.correct-title')}</h2>
        <input type="hidden" name="fix" value={fix.id} />
        <Fields {...props} words={fix.words} doneOn={fix.doneOn} />
        <button type="submit" class="btn">
          {t('fixes.correct-go')}
        </button>
      </form>
      <p>
        <a href={here}>{t('fixes.back')}</a>
      </p>
      <form class="stack" method="post" action={`${here}/withdraw`}>
        <input type="hidden" name="fix" value={fix.id} />
        <p class="small">{t('fixes.withdraw-what')}</p>
        <button type="submit" class="btn s quiet">
          {t('fixes.withdraw')}
        </button>
      </form>
    </div>
  )
}
