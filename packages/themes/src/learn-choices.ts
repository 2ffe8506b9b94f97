import { chances, fitRegression, type Regression } from './logistic-regression.ts'
import { featureRows, hasGround, knowFeatures } from './offer-features.ts'
import type { SparseRows } from './sparse-rows.ts'
import { byCodeUnit } from './text.ts'
import type { ThemeChoice } from './theme-offer.ts'

/** Texts as the regression sees them, by their place: named features and a vector of `width` (empty for a text without words). */
export type Described = {
  readonly count: number
  readonly width: number
  readonly features: (place: number) => readonly string[]
  readonly vector: (place: number) => Float32Array
}

/** A text a person put under a theme. */
type Lesson = { readonly place: number; readonly theme: string }

/** L2 penalty against the sum of the losses of all lessons (1 / C in the terms of Fan et al. 2008). */
const penalty = 2
const mostChoices = 3

/** Learns from lessons; gives the function that names the themes most likely for a text, best first. */
export function learnChoices(
  texts: Described,
  lessons: readonly Lesson[],
  themes: readonly string[],
): (place: number) => ThemeChoice[] {
  const taught = lessons.map(({ place }) => texts.features(place))
  const known = knowFeatures(taught, texts.count, texts.features)
  const vectors = lessons.map(({ place }) => texts.vector(place))
  const labels = Int32Array.from(lessons, ({ theme }) => themes.indexOf(theme))
  const rows = featureRows(taught, known, vectors, texts.width)
  const model = fitRegression(rows, labels, themes.length, penalty / lessons.length)
  const names = [...known.places.keys()]
  return (place) => {
    const features = texts.features(place)
    const vector = texts.vector(place)
    if (!hasGround(features, known, vector)) return []
    return likeliest(model, featureRows([features], known, [vector], texts.width), themes, names)
  }
}

function likeliest(
  model: Regression,
  row: SparseRows,
  themes: readonly string[],
  names: readonly string[],
): ThemeChoice[] {
  const chance = chances(model, row, 0)
  return [...themes.keys()]
    .sort((a, b) => (chance[b] as number) - (chance[a] as number) || a - b)
    .slice(0, mostChoices)
    .map((theme) => ({
      theme: themes[theme] ?? '',
      chance: chance[theme] as number,
      because: because(model, row, theme, names),
    }))
}

/** The words of the text that speak most for a theme against the mean of all themes. */
function because(
  { weights, classes }: Regression,
  row: SparseRows,
  theme: number,
  names: readonly string[],
): string[] {
  const found: { readonly name: string; readonly push: number }[] = []
  row.columns.forEach((column, at) => {
    const name = names[column]
    if (name === undefined || name.startsWith('#')) return
    const own = weights.subarray(column * classes, (column + 1) * classes)
    const mean = own.reduce((sum, weight) => sum + weight, 0) / classes
    found.push({ name, push: (row.values[at] as number) * ((own[theme] as number) - mean) })
  })
  return found
    .filter(({ push }) => push > 0)
    .sort((a, b) => b.push - a.push || byCodeUnit(a.name, b.name))
    .slice(0, 3)
    .map(({ name }) => name)
}
