import type { BrandSurvey } from '../../directory/brand-surveys/brand-survey.ts'

type Use = Pick<BrandSurvey, 'individualUse'> | undefined

/**
 * Whether anything may be shown of a single response to a brand's survey, whenever it was taken: only where the brand says
 * so today. A brand without a survey says nothing. Pure (decision 65).
 */
export const isPerPerson = (survey: Use): boolean => survey?.individualUse === 'allowed'

/** Whether a brand forbids any use of its survey's responses today: no figures are shown of them either. Pure. */
export const isForbidden = (survey: Use): boolean => survey?.individualUse === 'forbidden'
