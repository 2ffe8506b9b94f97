import type { Frame } from './frame.ts'

/** The pages around the voices: what was said, what goes beyond the team, and the ways by which words come in. */
export type VoicesPlace = 'voices' | 'sharing' | 'type' | 'import'

interface VoicesNavProps {
  readonly frame: Frame
  readonly project: string
  readonly here: VoicesPlace
}

const places = {
  voices: 'voices.title',
  sharing: 'sharing.title',
  type: 'typing.title',
  import: 'team.import',
} as const satisfies Readonly<Record<VoicesPlace, string>>

/** The way from one of these pages to the others. */
export const VoicesNav = ({ frame: { t }, project, here }: VoicesNavProps) => (
  <nav class="langs" aria-label={t('voices.nav')}>
    {Object.entries(places).map(([place, words]) => (
      <a href={`/p/${project}/${place}`} aria-current={place === here ? 'page' : undefined}>
        {t(words)}
      </a>
    ))}
  </nav>
)
