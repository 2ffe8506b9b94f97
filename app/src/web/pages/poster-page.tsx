import { Help } from '../ui/help.tsx'
import { QrSquare } from '../ui/qr-square.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { AskedBy, onPaper, type PaperProps, PrintHint, typedAddress, Until } from './paper-parts.tsx'

/** GET /p/:id/conversations/:conversation/ways-in/poster. The question on a wall, with the way to answer it. */
export const PosterPage = (props: PaperProps) => {
  const { frame, view } = props
  const { frame: spoken, theirs } = onPaper(props)
  const { t } = spoken
  const { asked } = view
  const address = `${view.origin}/c/${asked.code}`
  const [first, ...others] = asked.questions.map(({ words }) => words)
  return (
    <TeamLayout frame={frame} title={frame.t('ways.poster')} me={view.me} project={view.head} paper>
      <h1 class="screen-only">{frame.t('ways.poster')}</h1>
      <PrintHint {...props} />
      <article class="sheet poster" {...theirs}>
        <h2 class={`voice poster-words ${sizeOf(first ?? '')}`} dir="auto">
          {first}
        </h2>
        {others.map((words) => (
          <p class="voice lead" dir="auto">
            {words}
          </p>
        ))}
        <div class="poster-way">
          <QrSquare text={`${address}?lang=${asked.language}`} label={t('paper.qr', { address })} />
          <div class="stack">
            <p>
              <b>{t('paper.scan')}</b>
            </p>
            <p>
              {t('paper.or-type')}
              <br />
              <code dir="ltr">{typedAddress(address)}</code>
            </p>
          </div>
        </div>
        <div class="stack">
          <Until frame={spoken} view={view} />
          <AskedBy frame={spoken} view={view} />
        </div>
        <div class="hint">
          <Help frame={spoken} by={asked.by} />
        </div>
      </article>
    </TeamLayout>
  )
}

/** Long questions in smaller letters, so that they stay on one page. */
const sizeOf = (words: string): string =>
  words.length > 140 ? 'longest' : words.length > 60 ? 'long' : 'short'
