import { decisionKinds, quorums, ruleName, ruleNames } from '../../domain/decision.ts'
import type { DecisionView } from '../../readers/decision.ts'
import type { ProposeView } from '../../readers/decisions.ts'
import { Choices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { exactCount } from '../ui/exact-count.ts'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { TeamLayout } from '../ui/team-layout.tsx'
import { Token } from '../ui/token.tsx'

/**
 * GET /p/:id/decisions/new and GET /p/:id/decisions/:decision/amend, and POST of both with errors. Fields: token, kind, words, why, harm, seen,
 * subjects (several), rule, quorum, closesOn.
 */
export interface ProposePageProps {
  readonly frame: Frame
  readonly view: ProposeView
  /** The blocked proposal that is amended; nothing for a new one. */
  readonly amends: DecisionView | null
  readonly form: FormState
  readonly token: string
}

/** Where somebody puts something to both sides. */
export const ProposePage = (props: ProposePageProps) => {
  const { frame, view, form, token, amends } = props
  const { t } = frame
  const base = `/p/${view.head.id}/decisions`
  const title = t(amends ? 'decide.amend-title' : 'decide.new-title')
  return (
    <TeamLayout
      frame={frame}
      title={pageTitle(t, title, form)}
      me={view.me}
      project={view.head}
      here="decisions"
    >
      <ErrorSummary frame={frame} form={form} fields={labels(frame)} />
      <form
        class="stack narrow"
        method="post"
        action={amends ? `${base}/${amends.id}/amend` : `${base}/new`}
        novalidate
      >
        <h1>{title}</h1>
        <p class="lead">{t(amends ? 'decide.amend-lead' : 'decide.new-lead')}</p>
        <Token token={token} />
        {!amends && <Kind {...props} />}
        <Words {...props} />
        {!amends && <StandsOn {...props} />}
        <How {...props} />
        <button type="submit" class="btn">
          {t(amends ? 'decide.amend-go' : 'decide.new-go')}
        </button>
        <p class="second small">{t('decide.new-then')}</p>
      </form>
    </TeamLayout>
  )
}

const labels = ({ t }: Frame) => ({
  kind: t('decide.kind'),
  words: t('decide.words'),
  why: t('decide.why'),
  harm: t('decide.harm'),
  seen: t('decide.seen'),
  subjects: t('decide.stands-on'),
  rule: t('decide.rule'),
  quorum: t('decide.quorum'),
  closesOn: t('decide.closes-on'),
})

const Kind = ({ frame, view, form }: ProposePageProps) => {
  const { t } = frame
  return (
    <>
      <Choices
        frame={frame}
        form={form}
        name="kind"
        legend={t('decide.kind')}
        choices={decisionKinds.map((value) => ({ value, label: t(`decide.kind-${value}`) }))}
      />
      {!view.enoughHeard && <p class="second small">{t('decide.blank')}</p>}
    </>
  )
}

const Words = ({ frame, form, amends }: ProposePageProps) => {
  const { t } = frame
  const field = (name: 'words' | 'why' | 'harm' | 'seen', lines: number) => (
    <Field
      frame={frame}
      form={form}
      name={name}
      label={t(`decide.${name}`)}
      hint={t(`decide.${name}-hint`)}
      lines={lines}
      maxlength={name === 'words' ? 600 : 1000}
      value={amends?.round[name] ?? ''}
      required
    />
  )
  return (
    <>
      {field('words', 3)}
      {field('why', 3)}
      {field('harm', 3)}
      {field('seen', 2)}
    </>
  )
}

const StandsOn = ({ frame, view, form }: ProposePageProps) => {
  const { t } = frame
  const voices = (view.voices ?? []).map((voice) => ({
    value: `voice:${voice.id}`,
    label: voice.words.map((piece) => (piece.kind === 'struck' ? '[…]' : piece.text)).join(''),
    side: voice.side,
    lang: voice.language,
    note: t('decide.subject-voice'),
    noteLang: t.language,
  }))
  const others = view.choose.map(({ kind, id, words }) => ({
    value: `${kind}:${id}`,
    label: words,
    note: t(`decide.subject-${kind}`),
  }))
  const choices = [...others, ...voices]
  if (choices.length === 0) return <p class="second">{t('decide.stands-on-none')}</p>
  return (
    <details open={Boolean(form.values.subjects || form.errors.subjects)}>
      <summary>{t('decide.stands-on')}</summary>
      <Choices
        frame={frame}
        form={form}
        name="subjects"
        legend={t('decide.stands-on')}
        hint={t('decide.stands-on-hint')}
        several
        choices={choices}
      />
      {view.voices === null && <p class="second small">{t('decide.voices-shut')}</p>}
    </details>
  )
}

/** The rule, with what speaks for which one here; the quorum; the last day. */
const How = ({ frame, view, form, amends }: ProposePageProps) => {
  const { t } = frame
  const advised = view.advice.rules[0] ?? 'double majority'
  return (
    <>
      <Choices
        frame={frame}
        form={form}
        name="rule"
        legend={t('decide.rule')}
        hint={t('decide.rule-hint')}
        value={ruleName(amends?.round.rule ?? 'double majority')}
        choices={ruleNames.map((value) => ({
          value,
          label: t(`decide.rule-${value}`),
          note: t(`decide.rule-${value}-what`),
        }))}
      />
      <div class="notice">
        <p>
          {t('decide.advice', {
            lived: t.number(exactCount(view.seats.lived)),
            learned: t.number(exactCount(view.seats.learned)),
            rule: t(`decide.rule-${ruleName(advised)}`),
          })}
        </p>
        {view.advice.offerPrivateObjection && <p>{t('decide.advice-consent')}</p>}
      </div>
      <Choices
        frame={frame}
        form={form}
        name="quorum"
        legend={t('decide.quorum')}
        value={amends?.round.quorum ?? 'half'}
        choices={quorums.map((value) => ({ value, label: t(`decide.quorum-${value}`) }))}
      />
      <Field
        frame={frame}
        form={form}
        name="closesOn"
        type="date"
        label={t('decide.closes-on')}
        hint={t('decide.closes-on-hint')}
        required
      />
    </>
  )
}
