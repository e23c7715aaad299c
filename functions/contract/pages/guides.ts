/** A guide: a page written in Markdown (`docs/`), which the bundling turns into HTML. */
type Guide = { title: string; language: 'en' | 'es' }

/** The guides by their names, which are also the last part of their paths. */
export const guides = {
  client: { title: 'Writing a client', language: 'en' },
  events: { title: 'Domain events', language: 'en' },
  draw: { title: 'El sorteo mensual, y cómo comprobarlo', language: 'es' },
  'draw-rules': { title: 'The monthly draw: rules for programmers', language: 'en' },
} as const satisfies Readonly<Record<string, Guide>>

export type GuideName = keyof typeof guides

/** Whether this is the name of a guide. */
export const isGuideName = (name: string): name is GuideName => Object.hasOwn(guides, name)

/** The file that holds a guide's HTML among the function's assets. */
export const guideFile = (name: GuideName): string => `${name}.html`
