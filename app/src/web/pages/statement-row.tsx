import { refusalReasons } from '../../domain/sharing.ts'
import { sides } from '../../domain/side.ts'
import type { AdviceView, StatementsView, StatementView } from '../../readers/statements.ts'
import type { Frame } from '../ui/frame.ts'
import { languageName } from '../ui/language-name.ts'
import { Quote } from '../ui/quote.tsx'

interface StatementProps {
  readonly frame: Frame
  readonly view: StatementsView
  readonly statement: StatementView
}

/** One statement with where it comes from, what each side said, and what this partner may do. */
export const Statement = (props: StatementProps) => {
  const { frame, statement } = props
  const { t } = frame
  const date = t.day(statement.offeredOn)
  const from = statement.side ? (`statements.from-${statement.side}` as const) : 'statements.from-participant'
  return (
    <div class="stack">
      {statement.words.map(({ language, words }) => (
        <p class="lead" dir="auto" lang={language}>
          {words}
        </p>
      ))}
      <p class="small">
        {t('statements.number', { number: t.number(statement.number) })} ·{' '}
        <span class={statement.side ?? undefined}>{t(from, { date })}</span>
      </p>
      {statement.advice.length > 0 && <AdviceList frame={frame} advice={statement.advice} />}
      <Sources {...props} />
      <Said {...props} />
      <Doing {...props} />
    </div>
  )
}

/** Advice, beside the words; it stands in nobody's way. */
export const AdviceList = ({ frame: { t }, advice }: { frame: Frame; advice: readonly AdviceView[] }) => {
  if (advice.length === 0) return <p class="second">{t('statements.advice-none')}</p>
  return (
    <div class="notice">
      <p>{t('statements.advice')}</p>
      <ul>
        {advice.map((each) => (
          <li>{said(t, each)}</li>
        ))}
      </ul>
    </div>
  )
}

function said(t: Frame['t'], { kind, number, word }: AdviceView): string {
  if (kind === 'long' || kind === 'alike')
    return t(`statements.advice-${kind}`, { number: t.number(number ?? 0) })
  return kind === 'jargon'
    ? t('statements.advice-jargon', { word: word ?? '' })
    : t(`statements.advice-${kind}`)
}

const Sources = ({ frame, statement }: StatementProps) => {
  const { t } = frame
  if (statement.themes.length === 0 && statement.voices.length === 0) return null
  return (
    <details>
      <summary>{t('statements.sources')}</summary>
      <div class="stack">
        {statement.themes.map((name) => (
          <p dir="auto">{t('statements.from-theme', { name })}</p>
        ))}
        {statement.voices.map((voice) => (
          <Quote frame={frame} voice={voice} whole />
        ))}
      </div>
    </details>
  )
}

const Said = ({ frame: { t }, statement }: StatementProps) => (
  <>
    <ul>
      {sides
        .filter((side) => statement.yes.includes(side) || !statement.no.some((each) => each.side === side))
        .map((side) => (
          <li class={side}>
            {t(statement.yes.includes(side) ? `sharing.yes-${side}` : `sharing.not-yet-${side}`)}
          </li>
        ))}
      {statement.no.map(({ side, reason }) => (
        <li class={side}>{t(`statements.no-${side}`, { reason: t(`sharing.reason-${reason}`) })}</li>
      ))}
    </ul>
    {statement.contested && <p>{t('statements.contested')}</p>}
    {statement.mine && statement.state !== 'refused' && <p>{t(`statements.mine-${statement.mine}`)}</p>}
  </>
)

const Doing = (props: StatementProps) => {
  const { frame, view, statement } = props
  const { t } = frame
  if (statement.state === 'refused' || view.round?.closed !== false) return null
  const words = statement.words[0]?.words ?? ''
  const here = `/p/${view.head.id}/statements`
  return (
    <>
      {statement.mine !== 'yes' && (
        <form method="post" action={`${here}/approve`}>
          <input type="hidden" name="statement" value={statement.id} />
          <button type="submit" class="btn s" aria-label={t('statements.approve-one', { words })}>
            {t('statements.approve')}
          </button>
        </form>
      )}
      {statement.mine !== 'no' && <Refuse {...props} words={words} here={here} />}
      <Reword {...props} here={here} />
      {statement.own && statement.state === 'offered' && (
        <form method="post" action={`${here}/take-back`}>
          <input type="hidden" name="statement" value={statement.id} />
          <button type="submit" class="btn s quiet" aria-label={t('statements.take-back-one', { words })}>
            {t('statements.take-back')}
          </button>
        </form>
      )}
    </>
  )
}

const Refuse = ({
  frame: { t },
  statement,
  words,
  here,
}: StatementProps & { words: string; here: string }) => (
  <details>
    <summary aria-label={t('statements.refuse-one', { words })}>{t('statements.refuse')}</summary>
    <form class="stack" method="post" action={`${here}/refuse`}>
      <input type="hidden" name="statement" value={statement.id} />
      <p>{t('statements.refuse-what')}</p>
      <fieldset>
        <legend>{t('sharing.reason')}</legend>
        <div class="choices">
          {refusalReasons.map((reason) => (
            <label>
              <input type="radio" name="reason" value={reason} required />
              <span>{t(`sharing.reason-${reason}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <button type="submit" class="btn s quiet">
        {t('statements.refuse-go')}
      </button>
    </form>
  </details>
)

const Reword = ({ frame: { t }, view, statement, here }: StatementProps & { here: string }) => (
  <details>
    <summary>{t('statements.word')}</summary>
    <form class="stack" method="post" action={`${here}/word`}>
      <input type="hidden" name="statement" value={statement.id} />
      <p>{t('statements.word-what')}</p>
      {(view.round?.languages ?? []).map((language) => {
        const id = `w-${statement.id}-${language}`
        return (
          <div class="field">
            <label for={id}>{t('statements.words', { language: languageName(language) })}</label>
            <textarea
              id={id}
              name={`words-${language}`}
              rows={2}
              class="less"
              dir="auto"
              lang={language}
              maxlength={200}
            >
              {statement.words.find((each) => each.language === language)?.words ?? ''}
            </textarea>
          </div>
        )
      })}
      <button type="submit" class="btn s">
        {t('statements.word-go')}
      </button>
    </form>
  </details>
)
