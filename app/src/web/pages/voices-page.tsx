import type { VoicesView } from '../../readers/voices.ts'
import { Empty } from '../ui/empty.tsx'
import { exactCount } from '../ui/exact-count.ts'
import { Field } from '../ui/field.tsx'
import { emptyForm } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { Quote } from '../ui/quote.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'

/** GET /p/:id/voices?search=&before=. It follows /p/:id/live. `older` and `newer` of the view are values of `before`. */
export interface VoicesPageProps {
  readonly frame: Frame
  readonly view: VoicesView
}

/** All voices of a project, a page at a time, newest first. */
export const VoicesPage = ({ frame, view }: VoicesPageProps) => {
  const { t } = frame
  const here = `/p/${view.head.id}/voices`
  return (
    <TeamLayout frame={frame} title={t('voices.title')} me={view.me} project={view.head} here="voices" live>
      <div class="between">
        <div class="stack">
          <h1>{t('voices.title')}</h1>
          {exactCount(view.all) > 0 && (
            <p class="second">{t('home.spoke', { count: exactCount(view.all) })}</p>
          )}
        </div>
        {exactCount(view.all) > 0 && <Search frame={frame} view={view} here={here} />}
      </div>
      {view.search && (
        <p class="between">
          <b>{t('voices.found', { search: view.search })}</b>
          <a href={here}>{t('voices.search-clear')}</a>
        </p>
      )}
      {view.voices.length === 0 ? (
        <NoVoices frame={frame} view={view} />
      ) : (
        <ol class="voices">
          {view.voices.map((voice) => (
            <li id={`voice-${voice.id}`}>
              <Quote frame={frame} voice={voice} whole />
            </li>
          ))}
        </ol>
      )}
      <Pages frame={frame} view={view} here={here} />
    </TeamLayout>
  )
}

interface PartProps extends VoicesPageProps {
  readonly here: string
}

const Search = ({ frame, view, here }: PartProps) => (
  <search>
    <form class="find" method="get" action={here}>
      <Field
        frame={frame}
        form={emptyForm}
        name="search"
        type="search"
        label={frame.t('voices.search')}
        value={view.search}
        maxlength={200}
      />
      <button type="submit" class="btn quiet">
        {frame.t('voices.search-go')}
      </button>
    </form>
  </search>
)

/** Nobody spoke, or nothing was found: two different things, each with something to do. */
const NoVoices = ({ frame: { t }, view }: VoicesPageProps) => (
  <Empty>
    <p class="lead">{t(view.search ? 'voices.none-found' : 'voices.none')}</p>
    <p class="second">{t(view.search ? 'voices.none-found-what' : 'voices.none-what')}</p>
    {!view.search && (
      <p>
        <a class="btn" href={`/p/${view.head.id}`}>
          {t('project.waiting-share')}
        </a>
      </p>
    )}
  </Empty>
)

const Pages = ({ frame: { t }, view, here }: PartProps) => {
  if (view.older === null && view.newer === null) return null
  return (
    <nav class="between" aria-label={t('voices.pages')}>
      {view.newer !== null && <a href={pageOf(here, view.search, view.newer)}>{t('voices.newest')}</a>}
      {view.older !== null && <a href={pageOf(here, view.search, view.older)}>{t('voices.older')}</a>}
    </nav>
  )
}

function pageOf(here: string, search: string, before: string): string {
  const query = new URLSearchParams({ ...(search && { search }), ...(before && { before }) }).toString()
  return query ? `${here}?${query}` : here
}
