import type { Frame } from './frame.ts'

/** The pages that partners write on beside the voices. */
export type RoomsPlace = 'room' | 'guesses' | 'ideas' | 'fixes'

interface RoomsNavProps {
  readonly frame: Frame
  readonly project: string
  readonly here: RoomsPlace
}

const places: readonly RoomsPlace[] = ['room', 'guesses', 'ideas', 'fixes']

/** The way from one of these pages to the others. */
export const RoomsNav = ({ frame: { t }, project, here }: RoomsNavProps) => (
  <nav class="langs" aria-label={t('rooms.nav')}>
    {places.map((place) => (
      <a href={`/p/${project}/${place}`} aria-current={place === here ? 'page' : undefined}>
        {t(`rooms.${place}`)}
      </a>
    ))}
  </nav>
)
