import type { Frame } from './frame.ts'

/** The pages of the step Choose. */
export const choosePlaces = ['statements', 'ground', 'decisions'] as const
export type ChoosePlace = (typeof choosePlaces)[number]

export const isChoosePlace = (place: string | undefined): place is ChoosePlace =>
  choosePlaces.some((each) => each === place)

interface ChooseNavProps {
  readonly frame: Frame
  readonly project: string
  readonly here: ChoosePlace
}

/** The way from one page of the step Choose to the others. */
export const ChooseNav = ({ frame: { t }, project, here }: ChooseNavProps) => {
  const words = { statements: t('statements.nav'), ground: t('ground.title'), decisions: t('decide.title') }
  return (
    <nav class="langs" aria-label={t('step.choose')}>
      {choosePlaces.map((place) => (
        <a href={`/p/${project}/${place}`} aria-current={place === here ? 'true' : undefined}>
          {words[place]}
        </a>
      ))}
    </nav>
  )
}
