import type { SiteConfig } from '../config.ts'
import type { CommonTexts } from '../texts/es/common.ts'
import type { Language } from '../texts/language.ts'

/** What every page needs, whoever is at it. */
export type Basics = { config: SiteConfig; common: CommonTexts; language: Language }
