import type { PrintedCard } from '../../domain/card-number.ts'
import type { AnswerView } from '../../readers/answer.ts'
import { writtenNumber } from '../ui/card-number.ts'
import type { Frame } from '../ui/frame.ts'
import { Help } from '../ui/help.tsx'
import { QrSquare } from '../ui/qr-square.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { answerWords } from './consent-words.ts'
import { PaperKey } from './paper-key.tsx'
import { AskedBy, onPaper, type PaperProps, PrintHint, typedAddress, Until } from './paper-parts.tsx'

/** POST /p/:id/conversations/:conversation/ways-in/sheets. The keys are shown this once. */
export interface SheetsPageProps extends PaperProps {
  readonly cards: readonly PrintedCard[]
}

/** Answer sheets: a half to give back, and a strip with a key to tear off. Its number stands on both. */
export const SheetsPage = (props: SheetsPageProps) => {
  const { frame, view, cards } = props
  return (
    <TeamLayout frame={frame} title={frame.t('ways.sheets')} me={view.me} project={view.head} paper>
      <h1 class="screen-only">{frame.t('ways.sheets')}</h1>
      <PrintHint {...props} once />
      {cards.map((card) => (
        <Sheet {...props} card={card} />
      ))}
    </TeamLayout>
  )
}

const Sheet = (props: PaperProps & { card: PrintedCard }) => {
  const { view, card } = props
  const { frame, theirs } = onPaper(props)
  const { t } = frame
  const { asked } = view
  const own = answerWords(asked.forChildren)
  const several = asked.questions.length > 1
  const lines = several ? 3 : 6
  return (
    <article class={several ? 'sheet dense' : 'sheet'} {...theirs}>
      <AskedBy frame={frame} view={view} />
      <p>
        {t.rich(`${own}.lead`, { b: (words) => <b>{words}</b> })} {t(`${own}.words-hint`)}
      </p>
      {asked.questions.map(({ words }, n) => (
        <>
          <h2 class="voice" dir="auto">
            {words} {n > 0 && <small>{t('answer.optional')}</small>}
          </h2>
          <div class="write" aria-hidden="true">
            {Array.from({ length: lines }, () => (
              <i />
            ))}
          </div>
        </>
      ))}
      <Boxes frame={frame} asked={asked} />
      <div class="hint">
        <Until frame={frame} view={view} />
        <Help frame={frame} by={asked.by} />
      </div>
      <p>
        {t('paper.give-back')} <b>{t('paper.number', { number: writtenNumber(card.number) })}</b>
      </p>
      <Strip frame={frame} view={view} card={card} />
    </article>
  )
}

/** The boxes of the form on the web, in the same words. */
const Boxes = ({ frame: { t }, asked }: { frame: Frame; asked: AnswerView }) => {
  const own = answerWords(asked.forChildren)
  return (
    <>
      <div>
        <h2>{t.rich('answer.who', { hint: (words) => <small>{words}</small> })}</h2>
        <ul class="ticks">
          {(['uses', 'cares', 'works', 'other'] as const).map((who) => (
            <li>{t(`answer.who-${who}`)}</li>
          ))}
        </ul>
      </div>
      <div>
        <h2>{t(`${own}.consent`)}</h2>
        <p class="hint">
          {t(`${own}.consent-hint`)} {t('paper.tick')}
        </p>
        <ul class="ticks list">
          {(['team', 'project', 'public'] as const).map((consent) => (
            <li>
              <span>
                {t(`${own}.consent-${consent}`)} <small>{t(`${own}.consent-${consent}-note`)}</small>
              </span>
            </li>
          ))}
        </ul>
        <p class="hint">{t(`${own}.consent-beside`)}</p>
      </div>
      <p class="hint">{t('answer.first-reader')}</p>
      <ul class="ticks list">
        <li>
          <span>
            {t('answer.first-reader-outsider')} <small>{t('answer.first-reader-note')}</small>
          </span>
        </li>
        <li>
          <span>
            {t('paper.unlinked')} <small>{t('paper.unlinked-note')}</small>
          </span>
        </li>
      </ul>
    </>
  )
}

const Strip = ({ frame, view, card }: PaperProps & { card: PrintedCard }) => {
  const { t } = frame
  const address = `${view.origin}/key`
  return (
    <section class="tear">
      <p class="wide-cell">
        <b>{t('paper.tear')}</b>
      </p>
      <div>
        <PaperKey t={t} card={card} />
        <p>
          {t('paper.key-what')} <code dir="ltr">{typedAddress(address)}</code>
        </p>
        <p>{t('paper.keep')}</p>
      </div>
      <QrSquare text={`${address}?lang=${t.language}`} label={t('paper.qr', { address })} />
    </section>
  )
}
