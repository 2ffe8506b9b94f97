import { type Audience, type Protected, shownTo } from '../../domain/protected.ts'
import type { Frame } from './frame.ts'

interface CountProps {
  readonly frame: Frame
  readonly of: Protected<number>
  readonly audience: Audience
}

/** A count of people as a number, or "a few people" where its audience may not know it. */
export const Count = ({ frame: { t }, of, audience }: CountProps) => {
  const shown = shownTo(audience, of)
  return <>{shown.kind === 'exact' ? t.number(shown.count) : t('count.few')}</>
}
