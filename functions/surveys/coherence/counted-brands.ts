import type { SurveyFiguresStore } from '../counting/survey-figures-store.ts'

/**
 * The brands of a dealer's figures: those it has now (`current`), and those whose responses were counted at it, whoever has
 * taken them from it since. What was counted stays in figures, for ever.
 */
export const countedBrands = async (
  figures: Pick<SurveyFiguresStore, 'brandsOf'>,
  dealerId: string,
  current: readonly string[] = [],
): Promise<string[]> => [...new Set([...current, ...(await figures.brandsOf(dealerId))])]
