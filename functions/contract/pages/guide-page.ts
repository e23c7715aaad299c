import { guides, type GuideName } from './guides.ts'
import { readingPage } from './site-page.ts'

/** A guide as a page of the site; `html` is its text. */
export const renderGuidePage = (name: GuideName, html: string): string =>
  readingPage({ path: `/docs/${name}`, ...guides[name], body: html })
