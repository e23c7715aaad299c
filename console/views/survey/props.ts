import type { Schemas } from '../../app/app.ts'
import type { SurveyTexts } from '../../texts/es/dealer/survey.ts'

/** What every part of one brand's coherence shows something of. */
export type BrandProps = {
  coherence: Schemas['Coherence']
  brand: Schemas['BrandOfDealerCoherence']
  dealerId: string
  t: SurveyTexts
}

/** What every tab of the page gets. */
export type PartProps = { dealerId: string; query: URLSearchParams; t: SurveyTexts }
