import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../../lib/repository-root.ts'

const read = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8')

/** A document without its own title and introduction, which the site replaces. */
const sectionsOf = (path: string) => {
  const text = read(path)
  return text.slice(text.indexOf('\n## ') + 1)
}

/** `docs/draw.md` has a part in Spanish for participants, and one in English for programmers. */
const drawParts = () => {
  const heading = '## For programmers\n'
  const [people, programmers, ...others] = sectionsOf('docs/draw.md').split(heading)
  if (!people?.startsWith('## Para quien participa\n') || programmers === undefined || others.length > 0)
    throw new Error(`docs/draw.md must have two parts, "## Para quien participa" and "${heading.trim()}"`)
  return { people: people.slice(people.indexOf('\n')), programmers }
}

/**
 * A guide: a page written in Markdown. The header's link to it has a label in the language of the page that it is on.
 */
export type Guide = {
  title: string
  language: 'en' | 'es'
  label: Readonly<Record<'en' | 'es', string>>
  /** Its text, with its title as the first heading. */
  markdown: () => string
}

const drawTitle = 'El sorteo mensual, y cómo comprobarlo'
const rulesTitle = 'The monthly draw: rules for programmers'

/** The guides by the last part of their paths, in the order of the header's links. */
export const guides = {
  client: {
    title: 'Writing a client',
    language: 'en',
    label: { en: 'Client guide', es: 'Guía para programadores' },
    markdown: () => read('docs/client.md'),
  },
  events: {
    title: 'Domain events',
    language: 'en',
    label: { en: 'Events', es: 'Eventos' },
    markdown: () => read('docs/events.md'),
  },
  draw: {
    title: drawTitle,
    language: 'es',
    label: { en: 'The draw', es: 'El sorteo' },
    markdown: () => `# ${drawTitle}\n${drawParts().people}`,
  },
  'draw-rules': {
    title: rulesTitle,
    language: 'en',
    label: { en: 'Draw rules', es: 'Reglas del sorteo' },
    markdown: () => `# ${rulesTitle}\n${drawParts().programmers}`,
  },
  'guia-responsable': {
    title: 'Guía para el concesionario',
    language: 'es',
    label: { en: 'For dealers', es: 'Para el concesionario' },
    markdown: () => read('docs/guia-responsable.md'),
  },
  'guia-asortis': {
    title: 'Guía para Asortis',
    language: 'es',
    label: { en: 'For Asortis', es: 'Para Asortis' },
    markdown: () => read('docs/guia-asortis.md'),
  },
  coherence: {
    title: 'How surveys agree with calls',
    language: 'en',
    label: { en: 'Coherence', es: 'Coherencia' },
    markdown: () => read('docs/coherence.md'),
  },
  'guia-especialista': {
    title: 'Guía para especialistas',
    language: 'es',
    label: { en: 'For specialists', es: 'Para especialistas' },
    markdown: () => read('docs/guia-especialista.md'),
  },
  supervision: {
    title: 'How calls are reviewed',
    language: 'en',
    label: { en: 'Reviews', es: 'Revisiones' },
    markdown: () => read('docs/supervision.md'),
  },
} as const satisfies Readonly<Record<string, Guide>>
