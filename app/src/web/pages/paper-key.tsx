import type { PrintedCard } from '../../domain/card-number.ts'
import type { Translator } from '../../i18n/translator.ts'
import { writtenNumber } from '../ui/card-number.ts'

interface PaperKeyProps {
  readonly t: Translator
  readonly card: PrintedCard
}

/** A key as it is printed, with its number. Groups of digits keep their order in a text of any direction. */
export const PaperKey = ({ t, card }: PaperKeyProps) => (
  <>
    <p>
      {t('paper.key')} · {t('paper.number', { number: writtenNumber(card.number) })}
    </p>
    <p>
      <span class="paper-key" dir={/\d/.test(card.key.join('')) ? 'ltr' : undefined}>
        {card.key.map((word) => (
          <span>{word}</span>
        ))}
      </span>
    </p>
  </>
)
