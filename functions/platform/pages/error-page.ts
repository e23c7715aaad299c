import { pageShell } from './page-shell.ts'

type Words = { title: string; text: string }

/** What a page of an error says, in both languages, because it is not known who reads it. */
export type ErrorWords = { es: Words; en: Words }

/** A page for an error, in Spanish and English. */
export const errorPage = ({ es, en }: ErrorWords): string =>
  pageShell(
    'es',
    es.title,
    `<h1>${es.title}</h1>\n<p>${es.text}</p>\n<section lang="en"><h2>${en.title}</h2>\n<p>${en.text}</p></section>`,
  )
