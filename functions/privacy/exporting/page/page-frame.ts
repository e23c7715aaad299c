import { escapeHtml } from '../../../platform/mail/rendering/render-html.ts'
import type { elsewhere } from '../../holding/elsewhere.ts'
import { processingWords } from './processing-words.ts'

/** One column, readable on a phone and on paper, light or dark as its reader has it. Nothing is loaded from anywhere. */
const style = `
:root { color-scheme: light dark; --quiet: light-dark(#5a6270, #a9b1bd); --line: light-dark(#d9dde3, #39414c); --accent: light-dark(#1a56a0, #8ab8f0) }
* { box-sizing: border-box }
body { margin: 0; padding: 32px 16px 64px; font: 17px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; overflow-wrap: anywhere }
main { max-width: 44rem; margin: 0 auto }
h1 { font-size: 30px; line-height: 1.2; margin: 0 0 16px }
h2 { font-size: 23px; line-height: 1.25; margin: 56px 0 8px; padding-top: 16px; border-top: 2px solid var(--accent) }
h3 { font-size: 18px; margin: 32px 0 8px }
p { margin: 0 0 12px }
a { color: var(--accent) }
nav ul { padding-left: 20px }
.when { color: var(--quiet); margin: 0 0 4px; font-size: 15px }
article { padding: 12px 0; border-top: 1px solid var(--line) }
dl { margin: 0 }
dl > div { padding: 4px 0 }
dt { font-size: 15px; color: var(--quiet) }
dd { margin: 0 }
dd p { margin: 0; white-space: pre-line }
dd dl, dd li { padding-left: 12px; border-left: 3px solid var(--line) }
dd li dl { padding-left: 0; border-left: 0 }
dd ul { list-style: none; margin: 4px 0; padding: 0 }
dd li { margin: 0 0 10px }
@media (min-width: 40rem) {
  article > dl > div { display: grid; grid-template-columns: 14rem 1fr; gap: 0 16px }
  article > dl > div > dt { padding-top: 1px }
}
@media print { body { padding: 0 } article { break-inside: avoid } }
`

const title = 'Sus datos personales'

const held = (dealer: string) =>
  `Aquí está todo lo que <bdi>${dealer}</bdi> guarda sobre usted en Fidelización, el servicio con el que Asortis llama a sus clientes por encargo suyo.`

const blocked = (dealer: string) =>
  `Aquí está lo que <bdi>${dealer}</bdi> conserva bloqueado sobre usted de Fidelización, el servicio con el que Asortis llama a sus clientes por encargo suyo. Son datos que se borraron o se corrigieron, o cuyo plazo terminó. La ley obliga a conservarlos un tiempo (artículo 32 de la Ley Orgánica 3/2018): nadie los usa y después se destruyen.`

/** The beginning of the page: what it is, whose the data is, and what is where; `isBlocked` if it is of what is blocked. */
export const pageStart = (dealer: string, made: string, isBlocked: boolean): string => `<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${(isBlocked ? blocked : held)(escapeHtml(dealer))} El responsable de estos datos es <bdi>${escapeHtml(dealer)}</bdi>.</p>
<p>Se preparó el ${escapeHtml(made)}. Las demás personas aparecen por su función, sin su nombre. El archivo <code>datos.json</code> contiene lo mismo en una forma que pueden leer los programas.</p>
<nav aria-label="Contenido"><ul>
<li><a href="#usted">Sobre usted</a></li>
<li><a href="#llamadas">Sus llamadas, de la más reciente a la más antigua</a></li>
<li><a href="#fuera">Lo que no está aquí y quién lo tiene</a></li>
<li><a href="#uso">Para qué se usan sus datos, cuánto tiempo y quién los recibe</a></li>
</ul></nav>
`

const listed = (words: readonly string[]): string =>
  `<ul>${words.map((each) => `<li><p>${escapeHtml(each)}</p></li>`).join('')}</ul>`

/**
 * Its end: what is not held here, and who holds it; and what the data is used for, with `callMonths` as `processingWords`
 * has it.
 */
export const pageEnd = (
  things: ReturnType<typeof elsewhere>,
  callMonths: number | null,
): string => `<h2 id="fuera">Lo que no está aquí y quién lo tiene</h2>
${listed(things.map(({ words }) => words))}
<h2 id="uso">Para qué se usan sus datos, cuánto tiempo y quién los recibe</h2>
${listed(processingWords(callMonths))}
<p>Si algo de lo que ha leído no es correcto, o quiere que se borre, dígaselo al concesionario. También puede reclamar ante la Agencia Española de Protección de Datos (aepd.es).</p>
</main>
</body>
</html>
`
