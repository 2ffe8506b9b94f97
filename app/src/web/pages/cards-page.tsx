import type { PrintedCard } from '../../domain/card-number.ts'
import { QrSquare } from '../ui/qr-square.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { PaperKey } from './paper-key.tsx'
import { onPaper, type PaperProps, PrintHint, typedAddress } from './paper-parts.tsx'

/** POST /p/:id/conversations/:conversation/ways-in/cards. The keys are shown this once. */
export interface CardsPageProps extends PaperProps {
  readonly cards: readonly PrintedCard[]
}

const onOnePage = 8

/** Key cards to cut out, eight on a page. */
export const CardsPage = (props: CardsPageProps) => {
  const { frame, view, cards } = props
  const { theirs } = onPaper(props)
  const pages = Array.from({ length: Math.ceil(cards.length / onOnePage) }, (_, n) =>
    cards.slice(n * onOnePage, (n + 1) * onOnePage),
  )
  return (
    <TeamLayout frame={frame} title={frame.t('ways.cards')} me={view.me} project={view.head} paper>
      <h1 class="screen-only">{frame.t('ways.cards')}</h1>
      <PrintHint {...props} once />
      {pages.map((page) => (
        <ul class="deck" {...theirs}>
          {page.map((card) => (
            <Card {...props} card={card} />
          ))}
        </ul>
      ))}
    </TeamLayout>
  )
}

const Card = (props: PaperProps & { card: PrintedCard }) => {
  const { view, card } = props
  const { t } = onPaper(props).frame
  const address = `${view.origin}/key`
  return (
    <li>
      <div class="wide-cell">
        <p>
          <b>
            <bdi>{t('dot', { first: view.asked.by.organisation, second: view.asked.by.project })}</bdi>
          </b>
        </p>
        <PaperKey t={t} card={card} />
        <p>{t('paper.card-what')}</p>
      </div>
      <p>
        {t('paper.key-what')} <code dir="ltr">{typedAddress(address)}</code> {t('paper.keep')}
      </p>
      <QrSquare text={`${address}?lang=${t.language}`} label={t('paper.qr', { address })} />
    </li>
  )
}
