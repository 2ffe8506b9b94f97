import type { SponsorLateView } from '../../readers/sponsor-late.ts'
import type { Frame } from './frame.ts'

interface SponsorLateProps {
  readonly frame: Frame
  readonly late: SponsorLateView | null
}

/** That those who back the project owe it answers, said where everyone can read it. */
export const SponsorLate = ({ frame: { t }, late }: SponsorLateProps) =>
  late && (
    <p>
      <span class="tag on">{t('reply.late')}</span>{' '}
      {t('reply.sponsor-late', { answers: late.answers, days: late.days })}
    </p>
  )
