/**
 * The score of All Our Ideas, for comparison: 100 (wins + 1) / (wins + losses + 2), from 0 to 100, 50 before any answer.
 * It knows neither who an item was compared with nor how sure it is. Source: allourideas/pairwise-api, Salganik and Levy 2015.
 *
 * @example allOurIdeas(3, 1) // 66.67
 */
export const allOurIdeas = (wins: number, losses: number): number => (100 * (wins + 1)) / (wins + losses + 2)
