import type { WordPiece } from '../../domain/struck.ts'
import type { Frame } from './frame.ts'

interface WordsProps {
  readonly frame: Frame
  readonly pieces: readonly WordPiece[]
}

/** Somebody's words as they may be read. What was struck out shows that it was, in the language of the page, and nothing of it. */
export const Words = ({ frame: { t }, pieces }: WordsProps) => (
  <>
    {pieces.map((piece) => {
      if (piece.kind === 'struck') return <s lang={t.language}>{t('quote.struck')}</s>
      return piece.kind === 'found' ? <mark>{piece.text}</mark> : piece.text
    })}
  </>
)
