import { notPeople, protect } from '@evenground/fairness'
import type { JSX } from 'hono/jsx/jsx-runtime'
import type { MovedView } from '../../src/readers/moved.ts'
import type { NewThemeView } from '../../src/readers/new-theme.ts'
import type { SenseView } from '../../src/readers/sense.ts'
import type { ThemePageView } from '../../src/readers/theme.ts'
import type { ThemeDid, ThemeHistoryView } from '../../src/readers/theme-history.ts'
import type { ThemeView } from '../../src/readers/theme-view.ts'
import { NameThemePage } from '../../src/web/pages/name-theme-page.tsx'
import { SensePage } from '../../src/web/pages/sense-page.tsx'
import { ThemeHistoryPage } from '../../src/web/pages/theme-history-page.tsx'
import { ThemePage } from '../../src/web/pages/theme-page.tsx'
import { emptyForm, formState } from '../../src/web/ui/form-state.ts'
import type { Frame } from '../../src/web/ui/frame.ts'
import { head, me, voices } from './invented-views.ts'

const token = '1c9d4f0e-3c1c-4a1c-8f2b-7a5d5a3e9b10'

const theme = (
  id: string,
  name: string,
  counts: readonly [number, number, number],
  more: Partial<ThemeView> = {},
): ThemeView => {
  const [lived, learned, unsaid] = counts
  return {
    id: `${id}d4f2b1a-0c5e-4f6a-8b7c-9d0e1f2a3b4c`,
    name,
    description: '',
    owner: null,
    answers: {
      lived: protect(lived),
      learned: protect(learned),
      unsaid: protect(unsaid),
      all: protect(lived + learned + unsaid),
    },
    namedBy: [
      { name: 'Leila', side: 'lived' },
      { name: 'Ellen', side: 'learned' },
    ],
    ...more,
  }
}

const themes = [
  theme('1', 'Know how long, and be free to leave', [15, 4, 0], { owner: 'ours' }),
  theme('2', 'Know I’m in the right place', [12, 2, 3], { owner: 'another-team' }),
  theme('3', 'Parking without worry', [8, 0, 0], {
    namedBy: [{ name: 'Kofi', side: 'lived' }],
    owner: 'board',
  }),
  theme('4', 'Heard <3 & seen', [300, 120, 40]),
]

const moved: MovedView = {
  change: 'c1',
  undid: false,
  voices: protect(1),
  to: { id: themes[0]?.id ?? '', name: themes[0]?.name ?? '' },
  others: [{ name: 'Tom', side: 'learned' }],
}

const groups = [
  { id: 'g1', answers: protect(3), phrases: ['ten minutes', 'read'] },
  { id: 'g2', answers: protect(5), phrases: [] },
]

const senseView = (more: Partial<SenseView> = {}): SenseView => ({
  me,
  head,
  seen: notPeople(57),
  asked: {},
  notYetGrouped: protect(7),
  placed: { lived: protect(31), learned: protect(26), aim: notPeople(0.5) },
  themes,
  voices: voices.map((voice, n) => ({
    voice,
    perhaps: n === 0 ? themes.slice(0, 3).map(({ id, name }) => ({ id, name })) : [],
    alike: n === 1 ? voices.slice(2, 4) : [],
  })),
  groups,
  group: null,
  older: '2027-03-04_0b6a6d4e-6d0f-4a3f-9f0e-2f6d8a1c3b5e',
  newer: null,
  moved: null,
  ...more,
})

const did = (id: string, more: Partial<ThemeDid>): ThemeDid => ({
  id,
  kind: 'placed',
  name: 'Rosa',
  side: 'lived',
  on: '2027-03-05',
  theme: 'Know how long, and be free to leave',
  other: null,
  owner: null,
  voices: protect(1),
  undone: false,
  ...more,
})

const history: readonly ThemeDid[] = [
  did('h9', { kind: 'undone' }),
  did('h8', { kind: 'removed', voices: protect(3), undone: true }),
  did('h7', { kind: 'merged', theme: 'Parking', other: 'Getting here', name: 'Tom', side: 'learned' }),
  did('h6', { kind: 'sorted', owner: 'board' }),
  did('h5', { kind: 'renamed', other: 'Waiting' }),
  did('h4', { kind: 'taken-out', theme: null, voices: protect(2) }),
  did('h3', { kind: 'split', voices: protect(4) }),
  did('h2', { kind: 'accepted', voices: protect(12) }),
  did('h1', { kind: 'made', voices: protect(0) }),
]

const themeView = (more: Partial<ThemePageView> = {}): ThemePageView => ({
  me,
  head,
  seen: notPeople(57),
  theme: { ...(themes[0] as ThemeView), description: 'Being told how long, and not losing the place.' },
  others: themes.slice(1).map(({ id, name }) => ({ id, name })),
  placed: { lived: protect(11), learned: protect(8), aim: notPeople(0.5) },
  quotes: voices.slice(0, 1),
  voices: voices.map((voice, n) => ({
    voice,
    placedBy: n % 2 ? { name: 'Ellen', side: 'learned' } : { name: 'Leila', side: 'lived' },
    chosen: n === 0,
  })),
  did: history,
  older: '2027-03-04_0b6a6d4e-6d0f-4a3f-9f0e-2f6d8a1c3b5e',
  newer: '',
  moved: null,
  ...more,
})

const newTheme = (more: Partial<NewThemeView> = {}): NewThemeView => ({
  me,
  head,
  voices: voices.slice(0, 3),
  group: null,
  whole: null,
  splits: null,
  ...more,
})

const historyView: ThemeHistoryView = { me, head, did: history, earlier: '12' }

/** Voices and themes side by side, a theme, its name, and what was done, by name. */
export const sensePages = (frame: Frame): Readonly<Record<string, JSX.Element>> => {
  const sense = { frame, back: 'sense', next: null, wrong: null }
  const page = { frame, form: emptyForm, back: `themes/${themes[0]?.id}`, wrong: null }
  const second = voices[1]?.id ?? ''
  return {
    sense: <SensePage {...sense} view={senseView()} />,
    'sense-moved': <SensePage {...sense} view={senseView({ moved })} next={second} />,
    'sense-wrong': <SensePage {...sense} view={senseView()} wrong={second} />,
    'sense-group': <SensePage {...sense} view={senseView({ group: groups[0] ?? null })} />,
    'sense-one': (
      <SensePage
        {...sense}
        view={senseView({
          asked: { one: true },
          voices: senseView().voices.slice(0, 1),
          groups: [],
          newer: '',
        })}
      />
    ),
    'sense-first-day': (
      <SensePage
        {...sense}
        view={senseView({ themes: [], groups: [], voices: [], notYetGrouped: protect(0), older: null })}
      />
    ),
    theme: <ThemePage {...page} view={themeView()} />,
    'theme-error': (
      <ThemePage
        {...page}
        view={themeView({ moved: { ...moved, others: [], undid: true } })}
        form={formState({}, { name: 'error.missing', into: 'error.choose' })}
      />
    ),
    'theme-empty': (
      <ThemePage
        {...page}
        view={themeView({ voices: [], quotes: [], older: null, newer: null, others: [] })}
      />
    ),
    'theme-new': (
      <NameThemePage
        frame={frame}
        view={newTheme({ splits: themes[0]?.id ?? null })}
        form={emptyForm}
        token={token}
      />
    ),
    'theme-new-error': (
      <NameThemePage
        frame={frame}
        view={newTheme({ group: 'g1', whole: protect(64) })}
        form={formState({}, { name: 'error.missing' })}
        token={token}
      />
    ),
    'theme-history': <ThemeHistoryPage frame={frame} view={historyView} />,
  }
}
