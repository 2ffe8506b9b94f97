import { comings, speakers, ways } from '../../domain/voice.ts'
import type { VoiceAsked, VoicesView } from '../../readers/voices.ts'
import { Empty } from '../ui/empty.tsx'
import { exactCount } from '../ui/exact-count.ts'
import { Field } from '../ui/field.tsx'
import { emptyForm } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { languageName } from '../ui/language-name.ts'
import { OpenVoices } from '../ui/open-voices.tsx'
import { Quote } from '../ui/quote.tsx'
import { Select } from '../ui/select.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { VoiceActions } from '../ui/voice-actions.tsx'
import { VoicesNav } from '../ui/voices-nav.tsx'

/**
 * GET /p/:id/voices?search=&question=&speaker=&language=&way=&came=&shared=&before=. It follows /p/:id/live. `older` and `newer` of
 * the view are values of `before`.
 */
export interface VoicesPageProps {
  readonly frame: Frame
  readonly view: VoicesView
}

/** All voices of a project, a page at a time, newest first; closed until this partner opens them. */
export const VoicesPage = ({ frame, view }: VoicesPageProps) => {
  const { t } = frame
  const here = `/p/${view.head.id}/voices`
  const some = exactCount(view.all) > 0
  return (
    <TeamLayout frame={frame} title={t('voices.title')} me={view.me} project={view.head} here="voices" live>
      <VoicesNav frame={frame} project={view.head.id} here="voices" />
      <div class="stack">
        <h1>{t('voices.title')}</h1>
        {some && <p class="second">{t('home.spoke', { count: exactCount(view.all) })}</p>}
      </div>
      {view.opened ? (
        <Opened frame={frame} view={view} here={here} />
      ) : (
        <OpenVoices frame={frame} project={view.head.id} />
      )}
    </TeamLayout>
  )
}

interface PartProps extends VoicesPageProps {
  readonly here: string
}

const Opened = ({ frame, view, here }: PartProps) => {
  const { t } = frame
  const { search, ...filters } = view.asked
  const filtered = Object.keys(filters).length > 0
  return (
    <>
      {exactCount(view.all) > 0 && <Search frame={frame} view={view} here={here} />}
      {(search || filtered) && (
        <p class="between">
          <b>{search ? t('voices.found', { search }) : t('voices.filtered')}</b>
          <a href={here}>{t('voices.search-clear')}</a>
        </p>
      )}
      {view.voices.some(({ how }) => how === null) && <p class="second small">{t('voices.few-staff')}</p>}
      {view.voices.length === 0 ? (
        <NoVoices frame={frame} view={view} />
      ) : (
        <ol class="voices">
          {view.voices.map((voice) => (
            <li id={`voice-${voice.id}`}>
              <div class="stack">
                <Quote frame={frame} voice={voice} whole />
                <VoiceActions frame={frame} project={view.head.id} voice={voice} />
              </div>
            </li>
          ))}
        </ol>
      )}
      <Pages frame={frame} view={view} here={here} />
      <Besides frame={frame} view={view} here={here} />
    </>
  )
}

const Search = ({ frame, view, here }: PartProps) => {
  const { t } = frame
  const { search = '', ...filters } = view.asked
  return (
    <search>
      <form class="stack" method="get" action={here}>
        <div class="find">
          <Field
            frame={frame}
            form={emptyForm}
            name="search"
            type="search"
            label={t('voices.search')}
            value={search}
            maxlength={200}
          />
          <button type="submit" class="btn quiet">
            {t('voices.search-go')}
          </button>
        </div>
        <details class="filters" open={Object.keys(filters).length > 0}>
          <summary>{t('voices.filter')}</summary>
          <Filters frame={frame} view={view} />
          <button type="submit" class="btn s quiet">
            {t('voices.filter-go')}
          </button>
        </details>
      </form>
    </search>
  )
}

const Filters = ({ frame, view: { asked, questions, languages } }: VoicesPageProps) => {
  const { t } = frame
  const pick = (
    name: Exclude<keyof VoiceAsked, 'search'>,
    options: readonly { readonly value: string; readonly label: string }[],
  ) => (
    <Select
      frame={frame}
      form={emptyForm}
      name={name}
      label={t(`voices.filter-${name}`)}
      value={asked[name] ?? ''}
      options={[{ value: '', label: t('voices.filter-any') }, ...options]}
    />
  )
  return (
    <div class="filter">
      {pick(
        'question',
        questions.map(({ value, words }) => ({ value, label: words })),
      )}
      {pick(
        'speaker',
        [...speakers, 'unsaid' as const].map((value) => ({ value, label: t(`speaker.${value}`) })),
      )}
      {pick(
        'language',
        languages.map((value) => ({ value, label: languageName(value) })),
      )}
      {pick(
        'way',
        ways.map((value) => ({ value, label: t(`voices.way-${value}`) })),
      )}
      {pick(
        'came',
        comings.map((value) => ({ value, label: t(`voices.came-${value}`) })),
      )}
      {pick(
        'shared',
        (['yes', 'no'] as const).map((value) => ({ value, label: t(`voices.filter-shared-${value}`) })),
      )}
    </div>
  )
}

/** Nobody spoke, or nothing was found: two different things, each with something to do. */
const NoVoices = ({ frame: { t }, view }: VoicesPageProps) => {
  const looked = Object.keys(view.asked).length > 0
  return (
    <Empty>
      <p class="lead">{t(looked ? 'voices.none-found' : 'voices.none')}</p>
      <p class="second">{t(looked ? 'voices.none-found-what' : 'voices.none-what')}</p>
      {!looked && (
        <p>
          <a class="btn" href={`/p/${view.head.id}`}>
            {t('project.waiting-share')}
          </a>
        </p>
      )}
    </Empty>
  )
}

const Pages = ({ frame: { t }, view, here }: PartProps) => {
  if (view.older === null && view.newer === null) return null
  return (
    <nav class="between" aria-label={t('voices.pages')}>
      {view.newer !== null && <a href={pageOf(here, view.asked, view.newer)}>{t('voices.newest')}</a>}
      {view.older !== null && <a href={pageOf(here, view.asked, view.older)}>{t('voices.older')}</a>}
    </nav>
  )
}

function pageOf(here: string, asked: VoiceAsked, before: string): string {
  const query = new URLSearchParams({ ...asked, ...(before && { before }) }).toString()
  return query ? `${here}?${query}` : here
}

/** What goes along with the voices: what was hidden, and a copy to take away. */
const Besides = ({ frame: { t }, view, here }: PartProps) => (
  <div class="stack">
    <p>
      <a href={`${here}/hidden`}>{t('voices.hidden-link')}</a>
    </p>
    {exactCount(view.all) > 0 && (
      <details>
        <summary>{t('voices.export')}</summary>
        <form class="stack" method="post" action={`${here}/export`} data-turbo="false">
          <p>{t('voices.export-what')}</p>
          <button type="submit" class="btn s quiet">
            {t('voices.export-go')}
          </button>
        </form>
      </details>
    )}
  </div>
)
